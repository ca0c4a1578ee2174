// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/site_folder.hpp"

#include "base/errors.hpp"
#include "base/files.hpp"

#include <set>
#include <sstream>

namespace migralex::workspace {

namespace {

namespace fs = std::filesystem;

constexpr const char* list_name = ".migralex-files";

void check_path(const std::string& path) {
    const fs::path relative(path);
    // The list is a line a file, and is no page itself.
    bool is_safe = !path.empty() && relative.is_relative() && path.find('\n') == std::string::npos &&
                   relative.filename() != list_name;
    for (const auto& part : relative) is_safe = is_safe && part != ".." && !part.empty();
    if (!is_safe) throw RequestError(Message{"folder.not-ours", {path, path}});
}

/// The paths that an earlier run wrote. Throws if the folder holds something and no list.
std::set<std::string> files_of_earlier_run(const fs::path& folder) {
    std::set<std::string> files;
    if (!fs::exists(folder)) return files;
    if (!fs::is_directory(folder))
        throw RequestError(Message{"folder.not-ours", {folder.string(), folder.filename().string()}});
    if (!fs::exists(folder / list_name)) {
        for (const auto& item : fs::directory_iterator(folder))
            throw RequestError(Message{"folder.not-ours", {folder.string(), item.path().filename().string()}});
        return files;
    }
    std::istringstream lines(read_file(folder / list_name));
    for (std::string line; std::getline(lines, line);) {
        // The list is a file like any other: somebody may have edited it.
        check_path(line);
        files.insert(line);
    }
    return files;
}

void create_folder(const fs::path& folder) {
    std::error_code problem;
    fs::create_directories(folder, problem);
    if (problem) throw FileError(Message{"file.cannot-write", {folder.string(), problem.message()}});
}

std::string list_of(const std::set<std::string>& files) {
    std::string list;
    for (const auto& file : files) list += file + "\n";
    return list;
}

} // namespace

SiteFolderResult update_site_folder(const fs::path& folder,
                                    const std::vector<std::pair<std::string, std::string>>& files) {
    std::set<std::string> wanted;
    for (const auto& [path, content] : files) {
        check_path(path);
        wanted.insert(path);
    }
    const auto earlier = files_of_earlier_run(folder);
    create_folder(folder);
    // Both runs' files are ours until this one has ended: if it is stopped, the next one still knows them all.
    auto ours = earlier;
    ours.insert(wanted.begin(), wanted.end());
    replace_file_if_changed(folder / list_name, list_of(ours));

    SiteFolderResult result;
    std::set<fs::path> known_folders;
    for (const auto& [path, content] : files) {
        const auto parent = (folder / path).parent_path();
        if (known_folders.insert(parent).second) create_folder(parent);
        ++(replace_file_if_changed(folder / path, content, Durability::derived) ? result.written
                                                                                : result.unchanged);
    }
    for (const auto& path : earlier) {
        if (wanted.contains(path)) continue;
        std::error_code ignored;
        if (fs::remove(folder / path, ignored)) ++result.removed;
    }
    replace_file_if_changed(folder / list_name, list_of(wanted));
    return result;
}

} // namespace migralex::workspace
