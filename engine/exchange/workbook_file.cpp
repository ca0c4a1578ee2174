// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/workbook_file.hpp"

#include "base/errors.hpp"
#include "base/files.hpp"

#include <cstdlib>
#include <utility>

namespace migralex::exchange {

namespace {

[[noreturn]] void fail(const std::string& reason) {
    throw FileError(Message{"file.cannot-write", {"XLSX", reason}});
}

std::filesystem::path make_folder() {
    auto pattern = (std::filesystem::temp_directory_path() / "migralex-XXXXXX").string();
    if (!::mkdtemp(pattern.data())) fail(pattern);
    return pattern;
}

void remove_folder(const std::filesystem::path& folder) {
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
}

} // namespace

WorkbookFile::WorkbookFile(bool rows_in_order) : folder_(make_folder()) {
    auto folder = folder_.string();
    lxw_workbook_options options{};
    options.constant_memory = rows_in_order ? LXW_TRUE : LXW_FALSE;
    options.tmpdir = folder.data();
    workbook_ = workbook_new_opt((folder_ / "book.xlsx").c_str(), &options);
    if (workbook_) return;
    remove_folder(folder_);
    fail(folder);
}

WorkbookFile::~WorkbookFile() {
    if (workbook_) lxw_workbook_free(workbook_);
    remove_folder(folder_);
}

lxw_worksheet* WorkbookFile::add_sheet(const std::string& name) {
    auto* sheet = workbook_add_worksheet(workbook_, name.c_str());
    if (!sheet) fail(name);
    return sheet;
}

std::string WorkbookFile::finish() {
    check(workbook_close(std::exchange(workbook_, nullptr))); // which frees it, too
    return read_file(folder_ / "book.xlsx");
}

void WorkbookFile::check(lxw_error error) {
    if (error != LXW_NO_ERROR) fail(lxw_strerror(error));
}

} // namespace migralex::exchange
