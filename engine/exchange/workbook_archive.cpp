// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/workbook_archive.hpp"

#include "base/errors.hpp"

#include <array>
#include <zip.h>

namespace migralex::exchange {

namespace {

[[noreturn]] void fail(const std::string& file, const char* key, std::vector<std::string> arguments = {}) {
    throw FormatError(Message{key, std::move(arguments)}, {file, {}});
}

constexpr std::size_t window = std::size_t{64} << 10U;

using Part = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

} // namespace

struct WorkbookArchive::Handle {
    zip_t* archive = nullptr;

    Handle() = default;
    ~Handle() {
        if (archive) zip_discard(archive);
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
};

WorkbookArchive::WorkbookArchive(std::string_view bytes, const std::string& file)
    : file_(file), handle_(std::make_unique<Handle>()) {
    // A compound file of OLE: a workbook with a password, or of before 2007.
    if (bytes.starts_with("\xD0\xCF\x11\xE0")) fail(file_, "sheet.encrypted");
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source) handle_->archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (source && !handle_->archive) zip_source_free(source);
    zip_error_fini(&error);
    if (!handle_->archive) fail(file_, "sheet.no-workbook");
}

WorkbookArchive::~WorkbookArchive() = default;

bool WorkbookArchive::has(const std::string& part) const {
    return zip_name_locate(handle_->archive, part.c_str(), ZIP_FL_NOCASE) >= 0;
}

void WorkbookArchive::read(const std::string& part, const std::function<void(std::string_view)>& take) const {
    const auto index = zip_name_locate(handle_->archive, part.c_str(), ZIP_FL_NOCASE);
    zip_stat_t facts;
    if (index < 0 || zip_stat_index(handle_->archive, static_cast<zip_uint64_t>(index), 0, &facts) != 0)
        fail(file_, "sheet.part-missing", {part});
    if ((facts.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && facts.encryption_method != ZIP_EM_NONE)
        fail(file_, "sheet.encrypted");
    if ((facts.valid & ZIP_STAT_SIZE) == 0 || facts.size > largest_part) fail(file_, "sheet.too-large", {part});
    const Part opened(zip_fopen_index(handle_->archive, static_cast<zip_uint64_t>(index), 0), &zip_fclose);
    if (!opened) fail(file_, "sheet.part-damaged", {part});
    std::array<char, window> buffer;
    std::size_t total = 0;
    for (;;) {
        const auto count = zip_fread(opened.get(), buffer.data(), buffer.size());
        if (count < 0) fail(file_, "sheet.part-damaged", {part});
        if (count == 0) return;
        // The claim may be a lie.
        total += static_cast<std::size_t>(count);
        if (total > facts.size) fail(file_, "sheet.part-damaged", {part});
        take({buffer.data(), static_cast<std::size_t>(count)});
    }
}

} // namespace migralex::exchange
