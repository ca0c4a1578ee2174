// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tbx/export.hpp"
#include "tbx/export_tally.hpp"

namespace migralex::tbx {

/// Cuts a glossary to what an export writes: the languages asked for, in the order of the format, and entries
/// that have a term, by id. What the options leave out and what no format can hold is counted.
void select_for_export(Glossary& glossary, ExportFormat format, const ExportOptions& options,
                       ExportTally& tally);

} // namespace migralex::tbx
