// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.hpp"

#include "base/errors.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <fmt/format.h>
#include <limits>
#include <utility>

namespace migralex {

namespace {

[[noreturn]] void fail(const char* key, const std::filesystem::path& file, int error_number) {
    throw FileError(Message{key, {file.string(), std::strerror(error_number)}});
}

/// Closes a descriptor when the scope ends; `release` hands it on.
class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const {
        return number_;
    }
    [[nodiscard]] bool is_open() const {
        return number_ >= 0;
    }
    int release() {
        return std::exchange(number_, -1);
    }

  private:
    int number_;
};

bool write_all(int descriptor, std::string_view content) {
    while (!content.empty()) {
        const auto written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

void sync_folder(const std::filesystem::path& folder) {
    const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.is_open()) ::fsync(descriptor.get());
}

} // namespace

std::string read_file(const std::filesystem::path& file) {
    const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!descriptor.is_open()) fail("file.cannot-read", file, errno);
    struct stat status {};
    if (::fstat(descriptor.get(), &status) != 0) fail("file.cannot-read", file, errno);
    if (S_ISDIR(status.st_mode)) fail("file.cannot-read", file, EISDIR);
    std::string content(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t filled = 0;
    for (;;) {
        // A pipe reports size 0, and a file may grow while it is read: read until the end, not until the size.
        if (filled == content.size()) content.resize(content.size() + 65536);
        const auto count = ::read(descriptor.get(), content.data() + filled, content.size() - filled);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) fail("file.cannot-read", file, errno);
        if (count == 0) break;
        filled += static_cast<std::size_t>(count);
    }
    content.resize(filled);
    return content;
}

void replace_file(const std::filesystem::path& file, std::string_view content, Durability durability) {
    static std::atomic<unsigned> counter{0};
    // A link stays a link: what it points to is replaced.
    std::error_code ignored;
    const auto target =
        std::filesystem::is_symlink(file, ignored) ? std::filesystem::canonical(file, ignored) : file;
    const auto temporary = std::filesystem::path(
        fmt::format("{}.{}.{}.tmp", (target.empty() ? file : target).string(), ::getpid(), counter++));
    const auto& destination = target.empty() ? file : target;

    struct stat old {};
    const bool exists = ::stat(destination.c_str(), &old) == 0;
    Descriptor descriptor(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (!descriptor.is_open()) fail("file.cannot-write", file, errno);
    // What colleagues of a group could write they can still write; a file system without modes has none to
    // keep.
    if (exists) ::fchmod(descriptor.get(), old.st_mode & 07777U);
    int problem = 0;
    const bool is_synced = durability == Durability::synced;
    if (!write_all(descriptor.get(), content) || (is_synced && ::fsync(descriptor.get()) != 0)) problem = errno;
    if (::close(descriptor.release()) != 0 && problem == 0) problem = errno;
    if (problem == 0 && ::rename(temporary.c_str(), destination.c_str()) != 0) problem = errno;
    if (problem != 0) {
        ::unlink(temporary.c_str());
        fail("file.cannot-write", file, problem);
    }
    if (is_synced) sync_folder(destination.has_parent_path() ? destination.parent_path() : ".");
}

bool replace_file_if_changed(const std::filesystem::path& file, std::string_view content,
                             Durability durability) {
    const auto stamp = find_stamp(file);
    if (stamp && stamp->size == content.size() && read_file(file) == content) return false;
    replace_file(file, content, durability);
    return true;
}

std::optional<FileStamp> find_stamp(const std::filesystem::path& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) return std::nullopt;
    return FileStamp{static_cast<std::uint64_t>(status.st_size),
                     status.st_mtim.tv_sec * 1'000'000'000LL + status.st_mtim.tv_nsec, status.st_ino};
}

std::string gzip(std::string_view content) {
    // zlib counts in 32 bits; more would be cut without a word.
    if (content.size() > std::numeric_limits<uInt>::max()) throw FileError(Message{"file.cannot-compress", {}});
    z_stream stream{};
    // 15 + 16: the largest window, with a gzip header; zlib leaves time and name in it empty.
    if (deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw FileError(Message{"file.cannot-compress", {}});
    gz_header header{};
    header.os = 255; // "unknown": the same bytes on every system
    deflateSetHeader(&stream, &header);
    std::string result(deflateBound(&stream, content.size()) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
    stream.avail_in = static_cast<uInt>(content.size());
    stream.next_out = reinterpret_cast<Bytef*>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    const auto outcome = deflate(&stream, Z_FINISH);
    result.resize(stream.total_out);
    deflateEnd(&stream);
    if (outcome != Z_STREAM_END) throw FileError(Message{"file.cannot-compress", {}});
    return result;
}

std::string gunzip(std::string_view bytes, std::size_t limit) {
    if (bytes.size() > std::numeric_limits<uInt>::max()) throw FormatError(Message{"file.not-gzip", {}}, {});
    z_stream stream{};
    if (inflateInit2(&stream, 15 + 16) != Z_OK) throw FileError(Message{"file.cannot-compress", {}});
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::string result;
    std::array<char, 65536> window{};
    int outcome = Z_OK;
    while (outcome == Z_OK && result.size() <= limit) {
        stream.next_out = reinterpret_cast<Bytef*>(window.data());
        stream.avail_out = window.size();
        outcome = inflate(&stream, Z_NO_FLUSH);
        result.append(window.data(), window.size() - stream.avail_out);
        if (outcome == Z_OK && stream.avail_in == 0 && stream.avail_out == window.size()) break;
    }
    inflateEnd(&stream);
    if (outcome != Z_STREAM_END || result.size() > limit) throw FormatError(Message{"file.not-gzip", {}}, {});
    return result;
}

FileLock::FileLock(const std::filesystem::path& lock_file, std::string_view holder) {
    Descriptor descriptor(::open(lock_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
    if (!descriptor.is_open()) fail("file.cannot-lock", lock_file, errno);
    if (::flock(descriptor.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) fail("file.cannot-lock", lock_file, errno);
        std::array<char, 200> name{};
        const auto count = ::pread(descriptor.get(), name.data(), name.size(), 0);
        throw FileError(
            Message{"file.locked",
                    {lock_file.parent_path().string(),
                     std::string(name.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0)))}});
    }
    if (::ftruncate(descriptor.get(), 0) != 0 || !write_all(descriptor.get(), holder))
        fail("file.cannot-lock", lock_file, errno);
    descriptor_ = descriptor.release();
}

FileLock::~FileLock() {
    // The file stays: removing it would let two processes lock two files of one name.
    if (descriptor_ >= 0) ::close(descriptor_);
}

} // namespace migralex
