// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/console.hpp"
#include "commands/lint_run.hpp"
#include "lint/citations.hpp"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

/// What `lint` and `release` show of findings.
namespace migralex::commands {

/// All findings, then those that were accepted, a line each.
void show_findings(const LintRun& run, const Console& console);
/// How many there are of each sort, among the messages.
void show_summary(const LintRun& run, const Console& console);
[[nodiscard]] nlohmann::ordered_json to_json(const LintRun& run, const Console& console);

/// What a code means, with an example, or all codes if `code` is empty. An exit code.
int explain_rules(const std::string& code, bool as_json, const Console& console);

/// `source` is null if the registry does not know it.
void show_citations(const std::string& id, const Source* source, const std::vector<lint::Citation>& citations,
                    const Console& console);
[[nodiscard]] nlohmann::ordered_json to_json(const std::string& id, const Source* source,
                                             const std::vector<lint::Citation>& citations);

} // namespace migralex::commands
