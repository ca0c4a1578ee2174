// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/files.hpp"
#include "base/open_folder.hpp"

#include <cstdint>
#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace migralex::workspace {

struct SiteFolderResult {
    std::size_t written = 0;
    std::size_t unchanged = 0;
    std::size_t removed = 0;
};

/// Brings the folder of a site to a new state. What changes is first written aside, in `.migralex-new`, and
/// moved into place by `finish`: a run that fails before leaves the old site whole. What an earlier run wrote
/// and is no longer wanted is removed; nothing else is touched. `.migralex-files` lists our files, each with a
/// fingerprint of what it was made from.
///
/// Not copyable; one at a time for a folder, in this process or another.
class SiteFolder {
  public:
    /// Throws RequestError if the folder holds files but no list of ours, or if another run is writing into it.
    explicit SiteFolder(std::filesystem::path folder);
    ~SiteFolder();
    SiteFolder(const SiteFolder&) = delete;
    SiteFolder& operator=(const SiteFolder&) = delete;

    /// Whether an earlier run made the file (relative path with '/') from the same inputs, and it still has its
    /// size: it stays as it is then. False without inputs.
    [[nodiscard]] bool keep(const std::string& path, const std::string& inputs);

    /// The same for files that are made together: the paths of all that an earlier run made from these inputs.
    /// None is kept, and none named, if one of them is not as it was written, or without inputs.
    [[nodiscard]] std::vector<std::string> keep_all(const std::string& inputs);

    /// What an earlier run asked to be remembered beside the list of files; empty if there is nothing.
    [[nodiscard]] std::string recall() const;
    void remember(std::string memory);

    /// Writes a file aside, unless the folder has it with this content. Throws RequestError if the path leads
    /// out of the folder, FileError if it cannot be written.
    void put(const std::string& path, std::string_view content, const std::string& inputs = {});

    /// The content of a file of this run, put or kept. Throws FileError if it cannot be read.
    [[nodiscard]] std::string read(const std::string& path) const;

    /// Moves all into place and removes what is no longer wanted.
    SiteFolderResult finish();

  private:
    /// A file of an earlier run, of this one, or of both.
    struct Item {
        std::string_view path;
        std::string_view inputs;
        std::uintmax_t size = 0;
        bool is_wanted = false;
        bool is_changed = false;
    };
    /// A folder below the site, held open; empty if it is not there.
    using Folders = std::map<std::string, std::optional<OpenFolder>, std::less<>>;

    void read_list();
    Item& item_of(std::string_view path);
    std::string_view hold(std::string_view text);
    [[nodiscard]] std::optional<std::uintmax_t> size_of(std::string_view path);
    [[nodiscard]] bool has_content(const std::string& path, std::string_view content);
    void write_aside(std::string_view path, std::string_view content);
    [[nodiscard]] std::vector<const Item*> sorted_items() const;
    [[nodiscard]] std::set<std::string_view> inputs_on_the_move() const;
    std::size_t remove_unwanted();

    std::filesystem::path folder_;
    std::filesystem::path aside_;
    std::unique_ptr<FileLock> lock_;
    /// The list of the earlier run; its items point into it, those of this run into `texts_`.
    std::string list_;
    std::optional<std::string> memory_;
    std::deque<std::string> texts_;
    std::deque<Item> items_;
    std::unordered_map<std::string_view, Item*> by_path_;
    std::size_t listed_ = 0;
    Folders present_;
    Folders new_;
};

} // namespace migralex::workspace
