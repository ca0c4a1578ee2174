// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/search_sources.hpp"

#include "base/files.hpp"

namespace migralex::commands {

std::vector<index::GlossarySource> search_sources(const workspace::Workspace& workspace) {
    auto prefixes = workspace.prefixes();
    for (const auto& prefix : prefixes)
        if (!find_stamp(workspace.file_of(prefix))) static_cast<void>(read_file(workspace.file_of(prefix)));
    prefixes.push_back(workspace.publication().prefix);
    std::vector<index::GlossarySource> result;
    for (const auto& prefix : prefixes)
        result.push_back({prefix, workspace.file_of(prefix),
                          [&workspace, prefix] { return workspace.read_glossary(prefix).content.glossary; }});
    return result;
}

} // namespace migralex::commands
