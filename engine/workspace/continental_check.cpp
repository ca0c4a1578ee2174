// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/continental_check.hpp"

#include "base/files.hpp"
#include "tbx/write.hpp"
#include "workspace/registries.hpp"

#include <filesystem>

namespace migralex::workspace {

bool holds_continental(const Workspace& workspace, const Glossary& continental,
                       const std::vector<GivenIdentifier>& identifiers) {
    const auto holds = [](const std::filesystem::path& file, const std::string& content) {
        return find_stamp(file) && read_file(file) == content;
    };
    return holds(workspace.folder() / "identifiers.toml", format_identifiers(identifiers)) &&
           holds(workspace.file_of(workspace.publication().prefix), tbx::format_tbx(continental));
}

} // namespace migralex::workspace
