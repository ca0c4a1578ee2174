// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "revision/difference.hpp"
#include "workspace/git.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace migralex::workspace {

/// A commit that changed an entry, and what it changed.
struct EntryCommit {
    Commit commit;
    revision::EntryDifference difference;
};

struct EntryHistory {
    /// Newest first.
    std::vector<EntryCommit> commits;
    /// Whether the file has an older history that was not looked at.
    bool is_cut = false;
};

/// What commits changed of one entry of a canonical file. Each state of the file is read once and searched for
/// the entry; only states in which it differs are parsed. `limit` bounds the commits that are looked at.
/// A state of the file that is not well-formed counts as one without the entry.
[[nodiscard]] EntryHistory find_history(const GitCheckout& checkout, const std::filesystem::path& file,
                                        const std::string& id, std::size_t limit);

/// The entry as its file has it, from `<conceptEntry` to `</conceptEntry>`; empty if the text has none.
[[nodiscard]] std::string_view find_entry_text(std::string_view file, std::string_view id);

} // namespace migralex::workspace
