// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.hpp"

#include "base/descriptor.hpp"
#include "base/errors.hpp"
#include "base/file_streams.hpp"
#include "base/hash.hpp"

#include <csignal>
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
#include <memory>
#include <regex>
#include <utility>

namespace migralex {

namespace {

/// Small enough to stay near the processor, and to come from the heap.
constexpr std::size_t piece_size = 65536;

[[noreturn]] void fail(const char* key, const std::filesystem::path& file, int error_number) {
    throw FileError(Message{key, {file.string(), std::strerror(error_number)}});
}

std::int64_t nanoseconds(const timespec& time) {
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
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
    std::string content;
    content.reserve(static_cast<std::size_t>(status.st_size));
    // By way of a buffer that stays near: to grow a string means to fill it with zeros first. A pipe reports
    // size 0, and a file may grow while it is read: read until the end, not until the size.
    const auto piece = std::make_unique_for_overwrite<char[]>(piece_size);
    for (;;) {
        const auto count = ::read(descriptor.get(), piece.get(), piece_size);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) fail("file.cannot-read", file, errno);
        if (count == 0) break;
        content.append(piece.get(), static_cast<std::size_t>(count));
    }
    return content;
}

InputFile::InputFile(const std::filesystem::path& file) : name_(file) {
    const bool is_standard_input = file == "-";
    Descriptor descriptor(is_standard_input ? ::dup(STDIN_FILENO) : ::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status {};
    if (!descriptor.is_open() || ::fstat(descriptor.get(), &status) != 0) fail("file.cannot-read", file, errno);
    if (S_ISDIR(status.st_mode)) fail("file.cannot-read", file, EISDIR);
    descriptor_ = descriptor.release();
    size_ = static_cast<std::uint64_t>(status.st_size);
    modified_ns_ = nanoseconds(status.st_mtim);
    if (!is_standard_input && S_ISREG(status.st_mode)) return;
    try {
        spool();
    } catch (...) {
        ::close(descriptor_);
        throw;
    }
}

std::string sha256_of_file(const std::filesystem::path& file) {
    InputFile input(file);
    Sha256 hash;
    const auto piece = std::make_unique_for_overwrite<char[]>(piece_size);
    while (const auto size = input.read(piece.get(), piece_size)) hash.add({piece.get(), size});
    return hash.digits();
}

InputFile::~InputFile() {
    ::close(descriptor_);
}

void InputFile::spool() {
    auto name = (std::filesystem::temp_directory_path() / "migralex-XXXXXX").string();
    Descriptor spooled(::mkostemp(name.data(), O_CLOEXEC));
    if (!spooled.is_open()) fail("file.cannot-read", name_, errno);
    ::unlink(name.c_str());
    std::array<char, 65536> window{};
    while (const auto count = read(window.data(), window.size()))
        if (!write_all(spooled.get(), {window.data(), count})) fail("file.cannot-read", name_, errno);
    ::close(std::exchange(descriptor_, spooled.release()));
    is_spooled_ = true;
    rewind();
}

std::size_t InputFile::read(char* to, std::size_t size) {
    for (;;) {
        const auto count = ::read(descriptor_, to, size);
        if (count >= 0) return static_cast<std::size_t>(count);
        if (errno != EINTR) fail("file.cannot-read", name_, errno);
    }
}

void InputFile::rewind() {
    if (::lseek(descriptor_, 0, SEEK_SET) != 0) fail("file.cannot-read", name_, errno);
}

std::string InputFile::content() {
    rewind();
    std::string content;
    std::size_t filled = 0;
    for (;;) {
        content.resize(std::max<std::size_t>(filled + 65536, size_ + 1));
        const auto count = read(content.data() + filled, content.size() - filled);
        filled += count;
        if (count == 0) break;
    }
    content.resize(filled);
    return content;
}

void InputFile::check_unchanged() const {
    if (is_spooled_) return;
    struct stat status {};
    if (::fstat(descriptor_, &status) != 0) fail("file.cannot-read", name_, errno);
    if (static_cast<std::uint64_t>(status.st_size) != size_ || nanoseconds(status.st_mtim) != modified_ns_)
        report_change();
}

void InputFile::report_change() const {
    throw FileError(Message{"file.changed-meanwhile", {name_.string()}});
}

FileReplacement::FileReplacement(const std::filesystem::path& file, Durability durability)
    : file_(file), durability_(durability) {
    static std::atomic<unsigned> counter{0};
    // A link stays a link: what it points to is replaced.
    std::error_code ignored;
    const auto target =
        std::filesystem::is_symlink(file, ignored) ? std::filesystem::canonical(file, ignored) : file;
    destination_ = target.empty() ? file : target;
    temporary_ = fmt::format("{}.{}.{}.tmp", destination_.string(), ::getpid(), counter++);
    struct stat old {};
    const bool exists = ::stat(destination_.c_str(), &old) == 0;
    descriptor_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor_ < 0) migralex::fail("file.cannot-write", file_, errno);
    // What colleagues of a group could write they can still write; a file system without modes has none to
    // keep.
    if (exists) ::fchmod(descriptor_, old.st_mode & 07777U);
}

FileReplacement::~FileReplacement() {
    if (descriptor_ < 0) return;
    ::close(descriptor_);
    ::unlink(temporary_.c_str());
}

void FileReplacement::fail(int error_number) {
    if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
    ::unlink(temporary_.c_str());
    migralex::fail("file.cannot-write", file_, error_number);
}

void FileReplacement::write(std::string_view piece) {
    if (!write_all(descriptor_, piece)) fail(errno);
}

void FileReplacement::commit() {
    const bool is_synced = durability_ == Durability::synced;
    if (is_synced && ::fsync(descriptor_) != 0) fail(errno);
    if (::close(std::exchange(descriptor_, -1)) != 0) fail(errno);
    if (::rename(temporary_.c_str(), destination_.c_str()) != 0) fail(errno);
    if (is_synced) sync_folder(destination_.has_parent_path() ? destination_.parent_path() : ".");
}

void replace_file(const std::filesystem::path& file, std::string_view content, Durability durability) {
    FileReplacement replacement(file, durability);
    replacement.write(content);
    replacement.commit();
}

bool replace_file_if_changed(const std::filesystem::path& file, std::string_view content,
                             Durability durability) {
    const auto stamp = find_stamp(file);
    if (stamp && stamp->size == content.size() && read_file(file) == content) return false;
    replace_file(file, content, durability);
    return true;
}

void remove_abandoned_writing(const std::filesystem::path& folder) {
    static const std::regex temporary_name(R"(.+\.(\d{1,9})\.\d+\.tmp)");
    std::error_code ignored;
    for (const auto& item : std::filesystem::directory_iterator(folder, ignored)) {
        std::smatch parts;
        const auto name = item.path().filename().string();
        if (!std::regex_match(name, parts, temporary_name)) continue;
        const bool is_alive = ::kill(std::stoi(parts[1]), 0) == 0 || errno == EPERM;
        if (!is_alive) std::filesystem::remove(item.path(), ignored);
    }
}

std::optional<FileStamp> find_stamp(const std::filesystem::path& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) return std::nullopt;
    return FileStamp{static_cast<std::uint64_t>(status.st_size), nanoseconds(status.st_mtim), status.st_ino};
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

namespace {

/// An open lock file, locked; not open if the file was removed by its holder while we waited for it.
Descriptor try_lock(const std::filesystem::path& lock_file) {
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
    // Two processes that lock two files of one name would both go on.
    struct stat locked {};
    struct stat named {};
    const bool is_same = ::fstat(descriptor.get(), &locked) == 0 && ::stat(lock_file.c_str(), &named) == 0 &&
                         locked.st_ino == named.st_ino && locked.st_dev == named.st_dev;
    return is_same ? Descriptor(descriptor.release()) : Descriptor(-1);
}

} // namespace

FileLock::FileLock(const std::filesystem::path& lock_file, std::string_view holder) {
    int locked = -1;
    while (locked < 0) locked = try_lock(lock_file).release();
    Descriptor descriptor(locked);
    if (::ftruncate(descriptor.get(), 0) != 0 || !write_all(descriptor.get(), holder))
        fail("file.cannot-lock", lock_file, errno);
    descriptor_ = descriptor.release();
}

FileLock::~FileLock() {
    // The file stays. A holder may remove it while it holds the lock: try_lock sees that.
    if (descriptor_ >= 0) ::close(descriptor_);
}

} // namespace migralex
