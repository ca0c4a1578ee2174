// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>
#include <xapian.h>

namespace migralex::index {

/// What a search reads: the documents, the lexicon, and which documents are dead. It does not change while
/// open, and one thread reads it at a time (Xapian's databases allow no more).
///
/// An index is a base, and perhaps a delta with entries that changed after the base was made; the base keeps
/// their old documents, which are dead. Xapian numbers the documents of two databases alternately.
struct Snapshot {
    Xapian::Database database;
    /// Lexicons of base and delta, read when somebody has mistyped something.
    std::function<std::vector<std::string>()> read_lexicons;
    /// Dead documents of the base, by their number there, sorted.
    std::vector<Xapian::docid> dead;
    bool has_delta = false;

    [[nodiscard]] bool is_dead(Xapian::docid document) const {
        if (dead.empty()) return false;
        if (!has_delta) return std::binary_search(dead.begin(), dead.end(), document);
        return document % 2 == 1 && std::binary_search(dead.begin(), dead.end(), (document + 1) / 2);
    }
    [[nodiscard]] const std::vector<std::string>& lexicons() const {
        if (!lexicons_) lexicons_ = read_lexicons ? read_lexicons() : std::vector<std::string>();
        return *lexicons_;
    }
    [[nodiscard]] std::size_t size() const {
        return database.get_doccount() - dead.size();
    }

  private:
    mutable std::optional<std::vector<std::string>> lexicons_;
};

} // namespace migralex::index
