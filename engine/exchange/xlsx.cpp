// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx.hpp"

#include "exchange/workbook_file.hpp"

#include <cstdlib>
#include <ctime>

namespace migralex::exchange {

namespace {

double column_width(const std::string& name) {
    if (name == "definition" || name == "standing" || name == "value") return 60;
    if (name == "term" || name == "national_category" || name == "source" || name == "law") return 36;
    return 16;
}

void write_sheet(WorkbookFile& file, lxw_format* heading, const Table& table) {
    auto* sheet = file.add_sheet(table.name);
    lxw_col_t column = 0;
    for (const auto& name : table.columns) {
        WorkbookFile::check(worksheet_set_column(sheet, column, column, column_width(name), nullptr));
        WorkbookFile::check(worksheet_write_string(sheet, 0, column++, name.c_str(), heading));
    }
    lxw_row_t row = 1;
    for (const auto& cells : table.rows) {
        column = 0;
        for (const auto& cell : cells) {
            if (!cell.empty())
                WorkbookFile::check(
                    worksheet_write_string(sheet, row, column, workbook_text(cell).c_str(), nullptr));
            ++column;
        }
        ++row;
    }
    worksheet_freeze_panes(sheet, 1, 0);
    if (row > 1)
        WorkbookFile::check(
            worksheet_autofilter(sheet, 0, 0, row - 1, static_cast<lxw_col_t>(table.columns.size() - 1)));
}

/// The day of the edition, so that no clock reaches the file; without one 1980, as in our archives: the library
/// takes the beginning of 1970 for "not set", and then looks at the clock.
std::time_t time_of(const std::string& date) {
    std::tm day{};
    day.tm_year = date.size() >= 4 ? std::atoi(date.substr(0, 4).c_str()) - 1900 : 80;
    day.tm_mon = date.size() >= 7 ? std::atoi(date.substr(5, 2).c_str()) - 1 : 0;
    day.tm_mday = date.size() >= 10 ? std::atoi(date.substr(8, 2).c_str()) : 1;
    return ::timegm(&day);
}

} // namespace

std::string write_xlsx(std::span<const Table> tables, const ExportFacts& facts) {
    WorkbookFile file;
    // The library takes texts without changing them, but does not say so.
    std::string title(name_in(facts.publication.title, "en"));
    std::string comments = facts.standing + " " + facts.publication.licence;
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.comments = comments.data();
    properties.created = time_of(facts.date);
    auto* heading = workbook_add_format(file.get());
    format_set_bold(heading);
    WorkbookFile::check(workbook_set_properties(file.get(), &properties));
    for (const auto& table : tables) write_sheet(file, heading, table);
    return file.finish();
}

} // namespace migralex::exchange
