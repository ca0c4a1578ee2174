// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/byte_source.hpp"
#include "base/files.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

/// Files too large to be held in memory, piece by piece.
namespace migralex {

/// A file that can be gone through more than once, whatever it comes from: a pipe, or standard input where the
/// name is "-", is spooled into a temporary file that nobody else sees.
class InputFile : public ByteSource {
  public:
    /// Throws FileError, as read_file.
    explicit InputFile(const std::filesystem::path& file);
    ~InputFile() override;
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;

    [[nodiscard]] std::size_t read(char* to, std::size_t size) override;
    /// Back to the first byte.
    void rewind();
    /// All of it.
    [[nodiscard]] std::string content();
    /// Throws FileError if somebody changed the file since it was opened: two readings of it would not agree.
    void check_unchanged() const;
    [[noreturn]] void report_change() const;

  private:
    void spool();

    std::filesystem::path name_;
    int descriptor_ = -1;
    bool is_spooled_ = false;
    std::uint64_t size_ = 0;
    std::int64_t modified_ns_ = 0;
};

/// sha256 of a file's content. Throws FileError, as read_file.
[[nodiscard]] std::string sha256_of_file(const std::filesystem::path& file);

/// As replace_file, for content that comes piece by piece: unless `commit` is called the old file stays.
class FileReplacement {
  public:
    /// Throws FileError, as the others.
    explicit FileReplacement(const std::filesystem::path& file, Durability durability = Durability::synced);
    ~FileReplacement();
    FileReplacement(const FileReplacement&) = delete;
    FileReplacement& operator=(const FileReplacement&) = delete;

    void write(std::string_view piece);
    void commit();

  private:
    [[noreturn]] void fail(int error_number);

    std::filesystem::path file_;
    std::filesystem::path destination_;
    std::filesystem::path temporary_;
    Durability durability_;
    int descriptor_ = -1;
};

} // namespace migralex
