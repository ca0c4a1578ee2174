// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/sheet_heading.hpp"

#include "base/errors.hpp"

#include <algorithm>

namespace migralex::workspace {

namespace {

constexpr std::size_t rows_above_heading = 20;

std::vector<std::optional<ColumnKind>> columns_of(const SheetRow& row) {
    std::vector<std::optional<ColumnKind>> columns;
    for (const auto& cell : row.cells) columns.push_back(find_column(cell));
    return columns;
}

bool names_entries(const std::vector<std::optional<ColumnKind>>& columns) {
    const auto known =
        std::count_if(columns.begin(), columns.end(), [](const auto& column) { return column.has_value(); });
    const auto has_entry = std::any_of(columns.begin(), columns.end(), [](const auto& column) {
        return column && column->role == ColumnRole::entry;
    });
    return has_entry && known >= 2;
}

std::optional<std::size_t> find_heading(const SheetContent& content) {
    for (std::size_t i = 0; i < std::min(rows_above_heading, content.rows.size()); ++i)
        if (names_entries(columns_of(content.rows[i]))) return i;
    return std::nullopt;
}

void check_repeated(const SheetContent& content, const SheetReport& report, std::size_t row) {
    for (std::size_t i = 0; i < report.columns.size(); ++i)
        for (std::size_t j = 0; report.columns[i] && j < i; ++j)
            if (report.columns[j] == report.columns[i])
                throw FormatError(Message{"sheet.column-twice",
                                          {report.headings[i], cell_name(content.rows[row].number, j),
                                           cell_name(content.rows[row].number, i)}},
                                  {content.name, {}});
}

} // namespace

bool is_editing_sheet(const SheetContent& content) {
    return find_heading(content).has_value();
}

std::size_t read_heading(const SheetContent& content, SheetReport& report) {
    const auto row = find_heading(content);
    if (!row) {
        const auto heading = [](ColumnRole role, InterfaceLanguage language) {
            return column_heading({role, nullptr, {}}, language);
        };
        throw FormatError(Message{"sheet.no-heading",
                                  {heading(ColumnRole::entry, InterfaceLanguage::es),
                                   heading(ColumnRole::entry, InterfaceLanguage::en)}},
                          {content.name, {}});
    }
    report.headings = content.rows[*row].cells;
    report.columns = columns_of(content.rows[*row]);
    const bool has_languages =
        std::any_of(report.columns.begin(), report.columns.end(),
                    [](const auto& column) { return column && !column->language.empty(); });
    report.layout = has_languages ? SheetLayout::concepts : SheetLayout::terms;
    check_repeated(content, report, *row);
    return *row;
}

bool is_blank(std::string_view cell) {
    // With the no-break space, which looks like nothing.
    while (!cell.empty()) {
        if (std::string_view(" \t\r\n").find(cell.front()) != std::string_view::npos)
            cell.remove_prefix(1);
        else if (cell.starts_with("\xC2\xA0"))
            cell.remove_prefix(2);
        else
            return false;
    }
    return true;
}

const std::string& RowView::cell(std::size_t column) const {
    static const std::string nothing;
    return column < row.cells.size() && !is_blank(row.cells[column]) ? row.cells[column] : nothing;
}

std::size_t RowView::column_of(ColumnRole role) const {
    for (std::size_t i = 0; i < report.columns.size(); ++i)
        if (report.columns[i] && report.columns[i]->role == role) return i;
    return report.columns.size();
}

std::size_t RowView::column_of(std::string_view field, std::string_view language) const {
    for (std::size_t i = 0; i < report.columns.size(); ++i)
        if (report.columns[i] && report.columns[i]->field && report.columns[i]->field->name == field &&
            report.columns[i]->language == language)
            return i;
    return column_of(ColumnRole::entry);
}

const std::string& RowView::cell(ColumnRole role) const {
    return cell(column_of(role));
}

} // namespace migralex::workspace
