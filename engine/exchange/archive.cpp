// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/archive.hpp"

#include "base/errors.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <exception>
#include <list>
#include <memory>
#include <optional>
#include <zip.h>

namespace migralex::exchange {

namespace {

/// A plain file that everybody may read, as Unix says it in the upper half of the attributes.
constexpr std::uint32_t plain_file = 0100644U << 16U;

[[noreturn]] void fail(const char* reason) {
    throw FileError(Message{"file.cannot-write", {"zip", reason}});
}

/// What libzip draws the content of one file from, piece by piece.
struct Pending {
    const ArchiveFile* file = nullptr;
    std::string content = {};
    /// Known once the content was read, and still when it has been let go.
    std::optional<std::size_t> size = {};
    std::size_t place = 0;
    /// What went wrong while the content was asked for: libzip is C, nothing may be thrown through it.
    std::exception_ptr* problem = nullptr;
};

/// Before a file is written its size is asked for: without it every file would need the extensions of zip64.
bool load(Pending& pending) {
    if (pending.size) return true;
    try {
        pending.content = pending.file->read();
        pending.size = pending.content.size();
        return true;
    } catch (...) {
        *pending.problem = std::current_exception();
        return false;
    }
}

zip_int64_t tell_size(Pending& pending, void* data) {
    if (!load(pending)) return -1;
    auto& facts = *static_cast<zip_stat_t*>(data);
    zip_stat_init(&facts);
    facts.size = *pending.size;
    facts.valid = ZIP_STAT_SIZE;
    return sizeof(facts);
}

zip_int64_t give(Pending& pending, void* buffer, zip_uint64_t length) {
    const auto count = std::min<std::size_t>(length, pending.content.size() - pending.place);
    std::copy_n(pending.content.data() + pending.place, count, static_cast<char*>(buffer));
    pending.place += count;
    return static_cast<zip_int64_t>(count);
}

zip_int64_t draw(void* user, void* data, zip_uint64_t length, zip_source_cmd_t command) {
    auto& pending = *static_cast<Pending*>(user);
    switch (command) {
    case ZIP_SOURCE_OPEN: return load(pending) ? 0 : -1;
    case ZIP_SOURCE_READ: return give(pending, data, length);
    case ZIP_SOURCE_CLOSE: pending.content = std::string(); return 0;
    case ZIP_SOURCE_STAT: return tell_size(pending, data);
    case ZIP_SOURCE_ERROR: {
        auto* codes = static_cast<int*>(data);
        codes[0] = ZIP_ER_READ;
        codes[1] = 0;
        return 2 * sizeof(int);
    }
    case ZIP_SOURCE_FREE: return 0;
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                              ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
    default: return -1;
    }
}

/// The day as zip has it: years since 1980, month and day in seven, four and five bits.
std::uint16_t dos_date(std::string_view day) {
    constexpr std::uint16_t first_day = (1U << 5U) | 1U;
    unsigned year = 0;
    unsigned month = 0;
    unsigned of_month = 0;
    const auto number = [&](std::size_t from, std::size_t length, unsigned& value) {
        const auto* begin = day.data() + from;
        return std::from_chars(begin, begin + length, value).ptr == begin + length;
    };
    if (day.size() != 10 || !number(0, 4, year) || !number(5, 2, month) || !number(8, 2, of_month))
        return first_day;
    if (year < 1980 || year > 2107 || month > 12 || of_month > 31) return first_day;
    return static_cast<std::uint16_t>(((year - 1980U) << 9U) | (month << 5U) | of_month);
}

struct DiscardArchive {
    void operator()(zip_t* archive) const {
        zip_discard(archive);
    }
};

struct FreeSource {
    void operator()(zip_source_t* source) const {
        zip_source_free(source);
    }
};
using Archive = std::unique_ptr<zip_t, DiscardArchive>;
using Source = std::unique_ptr<zip_source_t, FreeSource>;

void add(zip_t& archive, Pending& pending, std::uint16_t date) {
    auto* source = zip_source_function(&archive, draw, &pending);
    if (!source) fail(zip_strerror(&archive));
    const auto index = zip_file_add(&archive, pending.file->path.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        fail(zip_strerror(&archive));
    }
    const auto number = static_cast<zip_uint64_t>(index);
    if (zip_file_set_dostime(&archive, number, 0, date, 0) != 0 ||
        zip_file_set_external_attributes(&archive, number, 0, ZIP_OPSYS_UNIX, plain_file) != 0 ||
        zip_set_file_compression(&archive, number, ZIP_CM_DEFLATE, 6) != 0)
        fail(zip_strerror(&archive));
}

/// The bytes that an archive left in its buffer.
std::string content_of(zip_source_t& buffer) {
    if (zip_source_open(&buffer) != 0) fail(zip_error_strerror(zip_source_error(&buffer)));
    zip_source_seek(&buffer, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(std::max<zip_int64_t>(zip_source_tell(&buffer), 0)), '\0');
    zip_source_seek(&buffer, 0, SEEK_SET);
    const auto count = zip_source_read(&buffer, bytes.data(), bytes.size());
    zip_source_close(&buffer);
    if (count != static_cast<zip_int64_t>(bytes.size())) fail("read");
    return bytes;
}

} // namespace

std::string write_zip(const std::vector<ArchiveFile>& files, std::string_view day) {
    zip_error_t error;
    zip_error_init(&error);
    Source buffer(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!buffer) fail(zip_error_strerror(&error));
    // The archive takes over the source; ours stays alive beside it, to be read when the archive is closed.
    zip_source_keep(buffer.get());
    Archive archive(zip_open_from_source(buffer.get(), ZIP_CREATE | ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(buffer.get());
        fail(zip_error_strerror(&error));
    }
    std::exception_ptr problem;
    std::list<Pending> pending;
    for (const auto& file : files)
        add(*archive, pending.emplace_back(Pending{.file = &file, .problem = &problem}), dos_date(day));
    if (zip_close(archive.get()) != 0) {
        if (problem) std::rethrow_exception(problem);
        fail(zip_strerror(archive.get()));
    }
    archive.release();
    return content_of(*buffer);
}

} // namespace migralex::exchange
