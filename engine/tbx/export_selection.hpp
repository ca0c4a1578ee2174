// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tbx/export.hpp"
#include "tbx/export_tally.hpp"

namespace migralex::tbx {

/// What an export writes of an entry: the languages asked for, in the order of the format. False if the entry
/// is left out. `language` is that of the glossary. What the options leave out and what no format can hold is
/// counted.
[[nodiscard]] bool select_entry(ConceptEntry& entry, std::string_view language, ExportFormat format,
                                const ExportOptions& options, ExportTally& tally);

/// Cuts a glossary to what an export writes: the languages asked for, in the order of the format, and entries
/// that have a term, by id. What the options leave out and what no format can hold is counted.
void select_for_export(Glossary& glossary, ExportFormat format, const ExportOptions& options,
                       ExportTally& tally);

} // namespace migralex::tbx
