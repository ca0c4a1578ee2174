// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"
#include "model/glossary.hpp"
#include "model/registry.hpp"
#include "tbx/kept_items.hpp"
#include "tbx/read.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace migralex::workspace {

/// What becomes of an entry of the file.
enum class ImportOutcome { added, same, changed, rejected };

struct ImportedEntry {
    ImportOutcome outcome = ImportOutcome::added;
    /// Its id in the file; empty if it has none.
    std::string original;
    /// Its id in the glossary; empty if it was rejected.
    std::string id;
    /// A term to know it by.
    std::string designation;
    /// What changed, or why it was rejected.
    std::vector<Message> remarks;
};

/// What an import found and did; the entries in the order of the file's ids.
struct ImportReport {
    std::vector<ImportedEntry> entries;
    std::size_t languages = 0;
    std::size_t terms = 0;
    std::size_t definitions = 0;
    tbx::KeptItems kept;
    /// Language sections that called themselves validated and are proposed now.
    std::size_t reopened = 0;

    [[nodiscard]] std::size_t count(ImportOutcome outcome) const;
};

struct ImportOptions {
    /// The name by which the file is known to people; recorded with each entry.
    std::string source;
    /// Who imports, and the day (YYYY-MM-DD).
    std::string by;
    std::string date;
};

/// Brings the entries of a file into a glossary. New ones get the next free numbers of the glossary, keep the
/// ids they had as original ones, and are proposed, whatever the file says of their review; their first
/// definition is the anchor if nothing says otherwise. An entry that came before, from this file or as an entry
/// of this very glossary, is compared: what the file says more or otherwise is taken over, what it does not say
/// stays. An entry without a term, a continental one, and a change to what was changed here since it came, are
/// rejected. Each entry that is added or changed records a transaction.
[[nodiscard]] ImportReport import_entries(Glossary& glossary, const GlossaryDescription& description,
                                          tbx::ReadResult file, const ImportOptions& options);

} // namespace migralex::workspace
