// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/files.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>

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

    /// Writes a file aside, unless the folder has it with this content. Throws RequestError if the path leads
    /// out of the folder, FileError if it cannot be written.
    void put(const std::string& path, std::string_view content, const std::string& inputs = {});

    /// The content of a file of this run, put or kept. Throws FileError if it cannot be read.
    [[nodiscard]] std::string read(const std::string& path) const;

    /// Moves all into place and removes what is no longer wanted.
    SiteFolderResult finish();

  private:
    struct Item {
        std::string inputs;
        std::uintmax_t size = 0;
    };
    using Items = std::map<std::string, Item, std::less<>>;

    void read_list();
    void write_list(const Items& items) const;
    void create_parent(const std::filesystem::path& file);

    std::filesystem::path folder_;
    std::filesystem::path aside_;
    std::unique_ptr<FileLock> lock_;
    Items earlier_;
    Items wanted_;
    std::set<std::string> changed_;
    std::set<std::filesystem::path> known_folders_;
};

} // namespace migralex::workspace
