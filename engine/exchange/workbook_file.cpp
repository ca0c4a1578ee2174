// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/workbook_file.hpp"

#include "base/errors.hpp"
#include "base/files.hpp"
#include "base/sheet.hpp"

#include <cstdlib>
#include <string_view>
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

bool is_escape(std::string_view text) {
    if (text.size() < 7 || !text.starts_with("_x") || text[6] != '_') return false;
    const auto digits = text.substr(2, 4);
    return digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

} // namespace

std::string workbook_text(const std::string& text) {
    auto escaped = text;
    for (auto at = escaped.find("_x"); at != std::string::npos; at = escaped.find("_x", at + 2)) {
        if (!is_escape(std::string_view(escaped).substr(at))) continue;
        constexpr std::string_view underscore = "_x005F";
        escaped.insert(at, underscore);
        at += underscore.size();
    }
    return fitting_cell(escaped);
}

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
