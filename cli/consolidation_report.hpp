// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/console.hpp"
#include "consolidation/consolidate.hpp"
#include "workspace/glossary_changes.hpp"

#include <nlohmann/json_fwd.hpp>

namespace migralex::commands {

/// What consolidation found, in the person's language: numbers first, then the questions.
void show_report(const consolidation::ConsolidationResult& result, const workspace::GlossaryChanges& changes,
                 const Console& console);

/// The same and more for other programs: docs/json.md.
[[nodiscard]] nlohmann::ordered_json to_json(const consolidation::ConsolidationResult& result,
                                             const workspace::GlossaryChanges& changes, const Console& console);

} // namespace migralex::commands
