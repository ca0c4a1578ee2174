// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tbx/export.hpp"
#include "tbx/export_tally.hpp"

namespace migralex::tbx {

/// The part of a glossary that an export writes: the languages asked for, in the order of the format, and
/// entries that have a term. What the options leave out and what no format can hold is counted.
[[nodiscard]] Glossary select_for_export(const Glossary& glossary, ExportFormat format,
                                         const ExportOptions& options, ExportTally& tally);

} // namespace migralex::tbx
