// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/console.hpp"
#include "index/query.hpp"
#include "workspace/workspace.hpp"

#include <nlohmann/json.hpp>
#include <string>

namespace migralex::commands {

/// The answer as docs/json.md describes it.
[[nodiscard]] nlohmann::ordered_json to_json(const index::Query& query, const index::Answer& answer,
                                             bool with_facets);

/// The answer as a person reads it. The workspace names the sources that advise against a term; its registry is
/// read only if there is such a term.
void show_answer(const Console& console, workspace::Workspace& workspace, const index::Answer& answer,
                 bool with_facets);

/// What to try when nothing was found, or nothing that holds all of the query.
void show_what_else(const Console& console, const index::Answer& answer);

} // namespace migralex::commands
