// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv.hpp"

#include "exchange/csv_cell.hpp"

namespace migralex::exchange {

namespace {

void append_cell(std::string& line, const std::string& cell) {
    std::string text = cell;
    if (is_computed(text)) text.insert(text.begin(), '\'');
    if (text.find_first_of("\",\r\n") == std::string::npos) {
        line += text;
        return;
    }
    line += '"';
    for (const auto c : text) {
        if (c == '"') line += '"';
        line += c;
    }
    line += '"';
}

} // namespace

bool is_computed(std::string_view cell) {
    const auto first = cell.find_first_not_of('\'');
    return first != std::string_view::npos &&
           std::string_view("=+-@\t\r").find(cell[first]) != std::string_view::npos;
}

void append_csv_row(std::string& csv, const std::vector<std::string>& row) {
    bool is_first = true;
    for (const auto& cell : row) {
        if (!is_first) csv += ',';
        is_first = false;
        append_cell(csv, cell);
    }
    csv += "\r\n";
}

std::string write_csv(const Table& table) {
    std::string csv = "\xEF\xBB\xBF";
    append_csv_row(csv, table.columns);
    for (const auto& row : table.rows) append_csv_row(csv, row);
    return csv;
}

} // namespace migralex::exchange
