// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace migralex::workspace {

struct SiteFolderResult {
    std::size_t written = 0;
    std::size_t unchanged = 0;
    std::size_t removed = 0;
};

/// Brings a folder to the state of `files` (relative path with '/', content): writes what is new or different,
/// removes what an earlier run of ours wrote and is no longer wanted, and touches nothing else. The list of our
/// files is kept in the folder as `.migralex-files`. Throws RequestError, before anything is written, if the
/// folder holds files but no such list, or if a path leads out of the folder.
SiteFolderResult update_site_folder(const std::filesystem::path& folder,
                                    const std::vector<std::pair<std::string, std::string>>& files);

} // namespace migralex::workspace
