// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lint/accepted.hpp"
#include "lint/lint.hpp"
#include "workspace/workspace.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace migralex::commands {

/// What a check found, and what of it a body has accepted.
struct LintRun {
    std::vector<Finding> findings;
    std::vector<lint::AcceptedFinding> accepted;

    [[nodiscard]] std::size_t count(Severity severity) const;
};

/// Checks glossaries of the workspace, whose sources are loaded, and files that belong to no workspace.
/// Throws FileError or FormatError if one cannot be read.
[[nodiscard]] LintRun lint_workspace(const workspace::Workspace& workspace,
                                     const std::vector<std::string>& prefixes, lint::Profile profile);
[[nodiscard]] LintRun lint_files(const std::vector<std::filesystem::path>& files, lint::Profile profile);

/// Everything that must hold before an edition is released: all glossaries as for publication, a ledger without
/// errors, and a continental glossary that is what consolidation gives now.
[[nodiscard]] LintRun run_gate(const workspace::Workspace& workspace);

} // namespace migralex::commands
