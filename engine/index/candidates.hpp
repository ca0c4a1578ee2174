// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/definitions.hpp"
#include "index/filters.hpp"
#include "index/parsed_query.hpp"
#include "index/query.hpp"
#include "index/snapshot.hpp"

#include <vector>

/// Which documents are worth ranking. Each function asks the index one kind of question, the cheap ones first;
/// every answer is sorted by document number, without dead documents.
namespace migralex::index {

/// Fills in what only the index knows: how rare the words are, what stands for those that stand nowhere.
void consult_index(const Snapshot& snapshot, ParsedQuery& query);

/// A designation is the query.
[[nodiscard]] Documents find_whole(const Snapshot& snapshot, const ParsedQuery& query);

/// A designation begins with the query.
[[nodiscard]] Documents find_beginnings(const Snapshot& snapshot, const ParsedQuery& query,
                                        const Query& filters);

/// The documents whose definitions hold most of the query.
[[nodiscard]] DefinitionMatches find_definitions(const Snapshot& snapshot, const ParsedQuery& query,
                                                 const Query& filters);

/// Which telling words of a query stand in the designations of each document, in whatever form.
class WordHolders {
  public:
    WordHolders(const Snapshot& snapshot, const ParsedQuery& query);

    /// Designations hold all of them.
    [[nodiscard]] Documents find_all_words(const Filters& filters, const Query& query) const;

    /// Designations or definitions hold some of them: the most telling ones first.
    [[nodiscard]] Documents find_some_words(const Filters& filters, const Query& query,
                                            const DefinitionMatches& definitions) const;

  private:
    [[nodiscard]] bool accepts(const Filters& filters, std::uint32_t document) const;

    const Snapshot& snapshot_;
    const ParsedQuery& query_;
    /// By document number; 0 for most.
    std::vector<WordSet> words_;
    /// Documents with some words, each once.
    Documents holders_;
    mutable StoredEntry scratch_;
};

} // namespace migralex::index
