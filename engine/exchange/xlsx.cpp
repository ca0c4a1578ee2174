// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx.hpp"

#include "base/errors.hpp"
#include "base/files.hpp"

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <xlsxwriter.h>

namespace migralex::exchange {

namespace {

constexpr std::size_t most_characters = 32767;

[[noreturn]] void fail(const std::string& reason) {
    throw FileError(Message{"file.cannot-write", {"XLSX", reason}});
}

void check(lxw_error error) {
    if (error != LXW_NO_ERROR) fail(lxw_strerror(error));
}

/// Cut between characters; counted in UTF-8's, of which a cell's limit counts at most as many.
std::string fitting(const std::string& text) {
    std::size_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) continue;
        // A character beyond the basic plane counts twice.
        characters += static_cast<unsigned char>(text[i]) >= 0xF0U ? 2 : 1;
        if (characters > most_characters - 1) return text.substr(0, i) + "…";
    }
    return text;
}

double column_width(const std::string& name) {
    if (name == "definition" || name == "standing" || name == "value") return 60;
    if (name == "term" || name == "national_category" || name == "source" || name == "law") return 36;
    return 16;
}

void write_sheet(lxw_workbook* workbook, lxw_format* heading, const Table& table) {
    auto* sheet = workbook_add_worksheet(workbook, table.name.c_str());
    if (!sheet) fail(table.name);
    lxw_col_t column = 0;
    for (const auto& name : table.columns) {
        check(worksheet_set_column(sheet, column, column, column_width(name), nullptr));
        check(worksheet_write_string(sheet, 0, column++, name.c_str(), heading));
    }
    lxw_row_t row = 1;
    for (const auto& cells : table.rows) {
        column = 0;
        for (const auto& cell : cells) {
            if (!cell.empty())
                check(worksheet_write_string(sheet, row, column, fitting(cell).c_str(), nullptr));
            ++column;
        }
        ++row;
    }
    worksheet_freeze_panes(sheet, 1, 0);
    if (row > 1)
        check(worksheet_autofilter(sheet, 0, 0, row - 1, static_cast<lxw_col_t>(table.columns.size() - 1)));
}

/// The day of the edition, so that no clock reaches the file; 1970 without one.
std::time_t time_of(const std::string& date) {
    std::tm day{};
    day.tm_year = date.size() >= 4 ? std::atoi(date.substr(0, 4).c_str()) - 1900 : 70;
    day.tm_mon = date.size() >= 7 ? std::atoi(date.substr(5, 2).c_str()) - 1 : 0;
    day.tm_mday = date.size() >= 10 ? std::atoi(date.substr(8, 2).c_str()) : 1;
    return ::timegm(&day);
}

/// The library writes to a named file only: one in a folder of our own, gone with the object.
class TemporaryFile {
  public:
    TemporaryFile() {
        auto pattern = (std::filesystem::temp_directory_path() / "migralex-XXXXXX").string();
        if (!::mkdtemp(pattern.data())) fail(pattern);
        folder_ = pattern;
    }
    ~TemporaryFile() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    [[nodiscard]] std::string path() const {
        return (folder_ / "book.xlsx").string();
    }

  private:
    std::filesystem::path folder_;
};

} // namespace

std::string write_xlsx(std::span<const Table> tables, const ExportFacts& facts) {
    const TemporaryFile file;
    auto* workbook = workbook_new(file.path().c_str());
    if (!workbook) fail(file.path());
    // The library takes texts without changing them, but does not say so.
    std::string title(name_in(facts.publication.title, "en"));
    std::string comments = facts.standing + " " + facts.publication.licence;
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.comments = comments.data();
    properties.created = time_of(facts.date);
    auto* heading = workbook_add_format(workbook);
    format_set_bold(heading);
    try {
        check(workbook_set_properties(workbook, &properties));
        for (const auto& table : tables) write_sheet(workbook, heading, table);
    } catch (...) {
        lxw_workbook_free(workbook);
        throw;
    }
    check(workbook_close(workbook));
    return read_file(file.path());
}

} // namespace migralex::exchange
