// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/site_folder.hpp"

#include "base/errors.hpp"

#include <algorithm>
#include <charconv>

namespace migralex::workspace {

namespace {

namespace fs = std::filesystem;

constexpr const char* list_name = ".migralex-files";
constexpr const char* lock_name = ".migralex-lock";
constexpr const char* aside_name = ".migralex-new";
constexpr const char* memory_name = ".migralex-memory";

bool is_ours(std::string_view name) {
    return name == list_name || name == lock_name || name == aside_name || name == memory_name;
}

/// Relative, of parts that are names, and none of them a name of our own.
bool is_safe(std::string_view path) {
    // The list is a line a file with tabs between its fields.
    if (path.find_first_of(std::string_view("\n\t\0", 3)) != std::string_view::npos) return false;
    for (std::size_t begin = 0; begin <= path.size();) {
        const auto end = std::min(path.find('/', begin), path.size());
        const auto part = path.substr(begin, end - begin);
        if (part.empty() || part == "." || part == ".." || is_ours(part)) return false;
        begin = end + 1;
    }
    return true;
}

void check_path(std::string_view path) {
    if (!is_safe(path)) throw RequestError(Message{"folder.not-ours", {std::string(path), std::string(path)}});
}

/// The folder of a file within the site, and its name.
std::pair<std::string_view, std::string> parted(std::string_view path) {
    const auto slash = path.rfind('/');
    if (slash == std::string_view::npos) return {{}, std::string(path)};
    return {path.substr(0, slash), std::string(path.substr(slash + 1))};
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
        if (!is_ours(item.path().filename().string())) {
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

/// Moves all that lies in a folder to another: folders as a whole where there is none of that name yet.
void move_all(const fs::path& from, const fs::path& to) {
    for (const auto& item : fs::directory_iterator(from)) {
        const auto target = to / item.path().filename();
        if (item.is_directory() && fs::is_directory(target)) {
            move_all(item.path(), target);
            continue;
        }
        std::error_code problem;
        fs::rename(item.path(), target, problem);
        if (problem) cannot_write(target, problem.message());
    }
}

void append_line(std::string& list, std::string_view path, std::uintmax_t size, std::string_view inputs) {
    list.append(path).append("\t").append(std::to_string(size)).append("\t").append(inputs).append("\n");
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

std::string_view SiteFolder::hold(std::string_view text) {
    return texts_.emplace_back(text);
}

SiteFolder::Item& SiteFolder::item_of(std::string_view path) {
    const auto found = by_path_.find(path);
    if (found != by_path_.end()) return *found->second;
    auto& item = items_.emplace_back();
    item.path = hold(path);
    by_path_.emplace(item.path, &item);
    return item;
}

void SiteFolder::read_list() {
    if (!fs::exists(folder_ / list_name)) return;
    list_ = read_file(folder_ / list_name);
    by_path_.reserve(static_cast<std::size_t>(std::count(list_.begin(), list_.end(), '\n')));
    const std::string_view list = list_;
    for (std::size_t begin = 0; begin < list.size();) {
        const auto end = std::min(list.find('\n', begin), list.size());
        const auto line = list.substr(begin, end - begin);
        begin = end + 1;
        const auto first = std::min(line.find('\t'), line.size());
        const auto second = line.find('\t', first + 1);
        Item item;
        item.path = line.substr(0, first);
        if (second != std::string_view::npos) {
            std::from_chars(line.data() + first + 1, line.data() + second, item.size);
            item.inputs = line.substr(second + 1);
        }
        // The list is a file like any other: somebody may have edited it.
        check_path(item.path);
        if (by_path_.contains(item.path)) continue;
        by_path_.emplace(item.path, &items_.emplace_back(item));
    }
    listed_ = items_.size();
}

std::optional<std::uintmax_t> SiteFolder::size_of(std::string_view path) {
    const auto [parent, name] = parted(path);
    auto found = present_.find(parent);
    if (found == present_.end())
        found = present_.emplace(std::string(parent), OpenFolder::find(folder_ / parent)).first;
    return found->second ? found->second->size_of(name) : std::nullopt;
}

bool SiteFolder::has_content(const std::string& path, std::string_view content) {
    return size_of(path) == content.size() && read_file(folder_ / path) == content;
}

void SiteFolder::write_aside(std::string_view path, std::string_view content) {
    const auto [parent, name] = parted(path);
    auto found = new_.find(parent);
    if (found == new_.end()) found = new_.emplace(std::string(parent), OpenFolder::make(aside_ / parent)).first;
    found->second->write(name, content);
}

bool SiteFolder::keep(const std::string& path, const std::string& inputs) {
    if (inputs.empty()) return false;
    const auto found = by_path_.find(path);
    if (found == by_path_.end() || found->second->inputs != inputs) return false;
    if (size_of(path) != found->second->size) return false;
    found->second->is_wanted = true;
    return true;
}

std::vector<std::string> SiteFolder::keep_all(const std::string& inputs) {
    std::vector<Item*> found;
    for (auto& item : items_)
        if (!inputs.empty() && item.inputs == inputs) found.push_back(&item);
    if (!std::all_of(found.begin(), found.end(), [&](auto* item) { return size_of(item->path) == item->size; }))
        return {};
    std::vector<std::string> paths;
    for (auto* item : found) {
        item->is_wanted = true;
        paths.emplace_back(item->path);
    }
    return paths;
}

std::string SiteFolder::recall() const {
    const auto file = folder_ / memory_name;
    return fs::exists(file) ? read_file(file) : std::string();
}

void SiteFolder::remember(std::string memory) {
    memory_ = std::move(memory);
}

void SiteFolder::put(const std::string& path, std::string_view content, const std::string& inputs) {
    check_path(path);
    const auto known = items_.size();
    auto& item = item_of(path);
    const bool may_be_there = items_.size() == known && !item.is_changed;
    item.is_wanted = true;
    item.size = content.size();
    if (item.inputs != inputs) item.inputs = hold(inputs);
    if (may_be_there && has_content(path, content)) return;
    write_aside(path, content);
    item.is_changed = true;
}

std::string SiteFolder::read(const std::string& path) const {
    const auto found = by_path_.find(path);
    const bool is_changed = found != by_path_.end() && found->second->is_changed;
    return read_file((is_changed ? aside_ : folder_) / path);
}

/// The list was sorted when it was written: what is new is sorted into it.
std::vector<const SiteFolder::Item*> SiteFolder::sorted_items() const {
    std::vector<const Item*> sorted;
    sorted.reserve(items_.size());
    for (const auto& item : items_) sorted.push_back(&item);
    const auto before = [](const auto* left, const auto* right) { return left->path < right->path; };
    const auto first_new = sorted.begin() + static_cast<std::ptrdiff_t>(listed_);
    if (!std::is_sorted(sorted.begin(), first_new, before)) std::sort(sorted.begin(), first_new, before);
    std::sort(first_new, sorted.end(), before);
    std::inplace_merge(sorted.begin(), first_new, sorted.end(), before);
    return sorted;
}

std::size_t SiteFolder::remove_unwanted() {
    std::size_t removed = 0;
    for (const auto& item : items_) {
        std::error_code ignored;
        if (!item.is_wanted && fs::remove(folder_ / item.path, ignored)) ++removed;
    }
    return removed;
}

/// Files that are made together count only together: as long as one of them moves, none has inputs.
std::set<std::string_view> SiteFolder::inputs_on_the_move() const {
    std::set<std::string_view> inputs;
    for (const auto& item : items_)
        if (item.is_changed) inputs.insert(item.inputs);
    return inputs;
}

SiteFolderResult SiteFolder::finish() {
    SiteFolderResult result;
    // Both runs' files are ours until this one has ended: if it is stopped, the next one still knows them all.
    // What moves now has no inputs on the list until it is in its place.
    const auto moving = inputs_on_the_move();
    std::string ours;
    std::string wanted;
    ours.reserve(list_.size());
    wanted.reserve(list_.size());
    for (const auto* item : sorted_items()) {
        const bool is_moving = item->is_changed || moving.contains(item->inputs);
        append_line(ours, item->path, is_moving ? 0 : item->size,
                    is_moving ? std::string_view() : item->inputs);
        if (!item->is_wanted) continue;
        append_line(wanted, item->path, item->size, item->inputs);
        ++(item->is_changed ? result.written : result.unchanged);
    }
    if (result.written > 0) {
        replace_file_if_changed(folder_ / list_name, ours);
        move_all(aside_, folder_);
    }
    result.removed = remove_unwanted();
    if (result.written > 0 || wanted != list_ || list_.empty())
        replace_file_if_changed(folder_ / list_name, wanted);
    if (memory_ && *memory_ != recall()) replace_file(folder_ / memory_name, *memory_, Durability::derived);
    return result;
}

} // namespace migralex::workspace
