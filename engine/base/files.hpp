// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace migralex {

/// The whole content of a file. Throws FileError, naming the file and the reason.
[[nodiscard]] std::string read_file(const std::filesystem::path& file);

/// Whether a file must survive a power cut the moment the call returns. What can be made again at any time (a
/// page, an index) need not: a thousand pages would wait a thousand times for the disk.
enum class Durability { synced, derived };

/// Replaces a file whole or not at all: writes a temporary file beside it, syncs it, renames it over the old
/// one and syncs the folder. On failure the old file stays, the temporary one is removed and FileError thrown.
void replace_file(const std::filesystem::path& file, std::string_view content,
                  Durability durability = Durability::synced);

/// As replace_file, but leaves a file that already has this content untouched. True if it was written.
bool replace_file_if_changed(const std::filesystem::path& file, std::string_view content,
                             Durability durability = Durability::synced);

/// Removes what writers left in the folder that were killed before they had replaced a file. Processes of this
/// machine that still live keep theirs; nobody on another one may be writing there.
void remove_abandoned_writing(const std::filesystem::path& folder);

/// What changes when somebody else replaces or edits a file, without reading it.
struct FileStamp {
    std::uint64_t size = 0;
    std::int64_t modified_ns = 0;
    std::uint64_t inode = 0;

    bool operator==(const FileStamp&) const = default;
};

/// Empty if there is no such file.
[[nodiscard]] std::optional<FileStamp> find_stamp(const std::filesystem::path& file);

/// Compressed with gzip, without a clock or a name in it: equal content gives equal bytes.
[[nodiscard]] std::string gzip(std::string_view content);

/// The content of a gzip member; at most `limit` bytes of it, more is a FormatError (a decompression bomb).
[[nodiscard]] std::string gunzip(std::string_view bytes, std::size_t limit = std::size_t{1} << 32U);

/// An exclusive lock between processes, held as long as the object lives. The lock file keeps the name of its
/// holder for others to read; the operating system frees the lock when a process dies, however it dies.
class FileLock {
  public:
    /// Throws FileError naming the present holder if somebody else holds the lock.
    FileLock(const std::filesystem::path& lock_file, std::string_view holder);
    ~FileLock();
    FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

  private:
    int descriptor_ = -1;
};

} // namespace migralex
