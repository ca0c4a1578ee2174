// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/registry.hpp"
#include "workspace/merge_files.hpp"

#include <map>
#include <string>
#include <vector>

/// Merging whole workspaces: an id that was given twice in one glossary is rewritten wherever its side uses it,
/// in the other glossaries and among the members of identifiers. Records of the ledger are never rewritten: the
/// former id leads from them to the entry they meant (see consolidation/ledger.hpp).
namespace migralex::workspace {

/// Contents by file name. A file that is not there is absent.
using WorkspaceFiles = std::map<std::string, std::string, std::less<>>;

struct WorkspaceMerge {
    WorkspaceFiles files;
    /// Open fields by file name.
    std::vector<std::pair<std::string, revision::OpenField>> conflicts;
    std::vector<Renumbered> renumbered;
    /// Files that both sides changed and that are not merged by concept (manifest, registry of sources).
    std::vector<std::string> not_merged;
};

/// Exchanged sides give the same files, but for those in `not_merged`, which are as the left side has them.
/// Throws FormatError.
[[nodiscard]] WorkspaceMerge merge_workspaces(const WorkspaceFiles& base, const WorkspaceFiles& left,
                                              const WorkspaceFiles& right, const Publication& publication);

/// Numbers of a glossary that belong to one editor.
[[nodiscard]] std::vector<revision::NumberRange> reserved_numbers(const Publication& publication,
                                                                  std::string_view file);

/// Names of the files of a workspace that are merged by concept.
[[nodiscard]] std::vector<std::string> merged_files(const Publication& publication);

} // namespace migralex::workspace
