// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/site_folder.hpp"

#include "base/errors.hpp"

#include <charconv>
#include <fstream>
#include <sstream>
#include <vector>

namespace migralex::workspace {

namespace {

namespace fs = std::filesystem;

constexpr const char* list_name = ".migralex-files";
constexpr const char* lock_name = ".migralex-lock";
constexpr const char* aside_name = ".migralex-new";

bool is_ours(const fs::path& name) {
    return name == list_name || name == lock_name || name == aside_name;
}

void check_path(const std::string& path) {
    const fs::path relative(path);
    // The list is a line a file with tabs between its fields; our own files are no pages.
    bool is_safe = !path.empty() && relative.is_relative() && path.find_first_of("\n\t") == std::string::npos;
    for (const auto& part : relative)
        is_safe = is_safe && part != ".." && part != "." && !part.empty() && !is_ours(part);
    if (!is_safe) throw RequestError(Message{"folder.not-ours", {path, path}});
}

[[noreturn]] void cannot_write(const fs::path& file, const std::string& reason) {
    throw FileError(Message{"file.cannot-write", {file.string(), reason}});
}

void create_folder(const fs::path& folder) {
    std::error_code problem;
    fs::create_directories(folder, problem);
    if (problem) cannot_write(folder, problem.message());
}

bool holds_nothing_of_others(const fs::path& folder, std::string& other) {
    for (const auto& item : fs::directory_iterator(folder))
        if (!is_ours(item.path().filename())) {
            other = item.path().filename().string();
            return false;
        }
    return true;
}

void check_folder(const fs::path& folder) {
    if (!fs::exists(folder)) return;
    std::string other = folder.filename().string();
    const bool is_free =
        fs::is_directory(folder) && (fs::exists(folder / list_name) || holds_nothing_of_others(folder, other));
    if (!is_free) throw RequestError(Message{"folder.not-ours", {folder.string(), other}});
}

/// Without a detour through a temporary file: the folder aside is thrown away if anything goes wrong.
void write_plain(const fs::path& file, std::string_view content) {
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream.write(content.data(), static_cast<std::streamsize>(content.size()));
    stream.close();
    if (!stream) cannot_write(file, std::generic_category().message(errno));
}

bool has_content(const fs::path& file, std::string_view content) {
    std::error_code none;
    return fs::file_size(file, none) == content.size() && !none && read_file(file) == content;
}

} // namespace

SiteFolder::SiteFolder(fs::path folder) : folder_(std::move(folder)), aside_(folder_ / aside_name) {
    check_folder(folder_);
    create_folder(folder_);
    try {
        // The name of the holder would be published with the folder: it is that of the program.
        lock_ = std::make_unique<FileLock>(folder_ / lock_name, "migralex publish");
    } catch (const FileError& error) {
        if (error.message().key != "file.locked") throw;
        throw RequestError(Message{"publish.busy", {folder_.string()}});
    }
    std::error_code ignored;
    try {
        read_list();
    } catch (const Error&) {
        fs::remove(folder_ / lock_name, ignored);
        throw;
    }
    fs::remove_all(aside_, ignored); // of a run that was stopped
    create_folder(aside_);
}

SiteFolder::~SiteFolder() {
    std::error_code ignored;
    fs::remove_all(aside_, ignored);
    // The lock file shall not lie in what is copied to a web host; it goes while the lock is still held.
    fs::remove(folder_ / lock_name, ignored);
    lock_.reset();
    // A first run that failed leaves no trace.
    if (!fs::exists(folder_ / list_name, ignored)) fs::remove(folder_, ignored);
}

void SiteFolder::read_list() {
    if (!fs::exists(folder_ / list_name)) return;
    std::istringstream lines(read_file(folder_ / list_name));
    for (std::string line; std::getline(lines, line);) {
        const auto first = line.find('\t');
        const auto second = first == std::string::npos ? first : line.find('\t', first + 1);
        Item item;
        if (second != std::string::npos) {
            const auto* from = line.data() + first + 1;
            std::from_chars(from, line.data() + second, item.size);
            item.inputs = line.substr(second + 1);
        }
        auto path = line.substr(0, first);
        // The list is a file like any other: somebody may have edited it.
        check_path(path);
        earlier_.emplace(std::move(path), std::move(item));
    }
}

void SiteFolder::write_list(const Items& items) const {
    std::string list;
    for (const auto& [path, item] : items)
        list += path + "\t" + std::to_string(item.size) + "\t" + item.inputs + "\n";
    replace_file_if_changed(folder_ / list_name, list);
}

void SiteFolder::create_parent(const fs::path& file) {
    const auto parent = file.parent_path();
    if (known_folders_.insert(parent).second) create_folder(parent);
}

bool SiteFolder::keep(const std::string& path, const std::string& inputs) {
    if (inputs.empty()) return false;
    const auto found = earlier_.find(path);
    if (found == earlier_.end() || found->second.inputs != inputs) return false;
    std::error_code none;
    if (fs::file_size(folder_ / path, none) != found->second.size || none) return false;
    wanted_.insert(*found);
    return true;
}

void SiteFolder::put(const std::string& path, std::string_view content, const std::string& inputs) {
    check_path(path);
    wanted_.insert_or_assign(path, Item{inputs, content.size()});
    if (has_content(folder_ / path, content)) return;
    create_parent(aside_ / path);
    write_plain(aside_ / path, content);
    changed_.insert(path);
}

std::string SiteFolder::read(const std::string& path) const {
    return read_file((changed_.contains(path) ? aside_ : folder_) / path);
}

SiteFolderResult SiteFolder::finish() {
    // Both runs' files are ours until this one has ended: if it is stopped, the next one still knows them all.
    // What moves now has no inputs on the list until it is in its place.
    auto ours = earlier_;
    for (const auto& [path, item] : wanted_) ours.emplace(path, Item{});
    for (const auto& path : changed_) ours[path] = Item{};
    write_list(ours);
    SiteFolderResult result;
    for (const auto& path : changed_) {
        create_parent(folder_ / path);
        std::error_code problem;
        fs::rename(aside_ / path, folder_ / path, problem);
        if (problem) cannot_write(folder_ / path, problem.message());
    }
    result.written = changed_.size();
    result.unchanged = wanted_.size() - changed_.size();
    for (const auto& [path, item] : earlier_) {
        if (wanted_.contains(path)) continue;
        std::error_code ignored;
        if (fs::remove(folder_ / path, ignored)) ++result.removed;
    }
    write_list(wanted_);
    return result;
}

} // namespace migralex::workspace
