// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheet_csv.hpp"

#include "base/errors.hpp"
#include "exchange/csv_cell.hpp"

#include <algorithm>
#include <array>

namespace migralex::exchange {

namespace {

constexpr std::array separators = {',', ';', '\t'};

bool is_line_end(char c) {
    return c == '\n' || c == '\r';
}

/// The separator that stands most often in the first line, outside quotation marks.
char detect_separator(std::string_view text) {
    std::array<std::size_t, separators.size()> counts{};
    bool is_quoted = false;
    for (const char c : text) {
        if (c == '"') is_quoted = !is_quoted;
        if (is_quoted) continue;
        if (is_line_end(c)) break;
        for (std::size_t i = 0; i < separators.size(); ++i)
            if (separators[i] == c) ++counts[i];
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return separators[static_cast<std::size_t>(most - counts.begin())];
}

class CsvReader {
  public:
    CsvReader(std::string_view text, char separator, const std::string& name)
        : text_(text), separator_(separator), name_(name) {}

    std::vector<SheetRow> read() {
        while (at_ < text_.size()) read_row();
        return std::move(rows_);
    }

  private:
    void read_row() {
        SheetRow row;
        row.number = ++number_;
        for (;;) {
            row.cells.push_back(read_cell(row.cells.size()));
            if (at_ >= text_.size() || text_[at_] != separator_) break;
            ++at_;
        }
        skip_line_end();
        const auto is_empty = [](const std::string& cell) { return cell.empty(); };
        if (!std::all_of(row.cells.begin(), row.cells.end(), is_empty)) rows_.push_back(std::move(row));
    }

    std::string read_cell(std::size_t column) {
        std::string cell;
        if (at_ < text_.size() && text_[at_] == '"') read_quoted(cell, column);
        // What follows a closing mark up to the separator belongs to the cell: people forget to double a mark.
        const auto end = std::find_if(text_.begin() + static_cast<std::ptrdiff_t>(at_), text_.end(),
                                      [&](char c) { return c == separator_ || is_line_end(c); });
        const auto rest = static_cast<std::size_t>(end - text_.begin()) - at_;
        cell += text_.substr(at_, rest);
        at_ += rest;
        if (cell.starts_with('\'') && is_computed(cell)) cell.erase(cell.begin());
        return cell;
    }

    void read_quoted(std::string& cell, std::size_t column) {
        for (++at_;;) {
            const auto mark = text_.find('"', at_);
            if (mark == std::string_view::npos)
                throw FormatError(Message{"sheet.quote-open", {cell_name(number_, column)}}, {name_, {}});
            cell += text_.substr(at_, mark - at_);
            at_ = mark + 1;
            if (at_ >= text_.size() || text_[at_] != '"') return;
            cell += '"';
            ++at_;
        }
    }

    void skip_line_end() {
        if (at_ < text_.size() && text_[at_] == '\r') ++at_;
        if (at_ < text_.size() && text_[at_] == '\n') ++at_;
    }

    std::string_view text_;
    char separator_;
    const std::string& name_;
    std::size_t at_ = 0;
    std::size_t number_ = 0;
    std::vector<SheetRow> rows_;
};

/// "sep=;" on the first line, with which people tell Excel; empty if there is none.
std::optional<char> stated_separator(std::string_view& text) {
    if (!text.starts_with("sep=") || text.size() < 5) return std::nullopt;
    const auto separator = text[4];
    const auto end = text.find_first_of("\r\n");
    if (end != 5) return std::nullopt;
    text.remove_prefix(text.substr(5).starts_with("\r\n") ? 7 : 6);
    return separator;
}

} // namespace

std::string write_sheet_csv(const Sheet& sheet) {
    std::string csv = "\xEF\xBB\xBF";
    std::vector<std::string> headings;
    for (const auto& column : sheet.columns) headings.push_back(column.heading);
    append_csv_row(csv, headings);
    for (const auto& row : sheet.rows) append_csv_row(csv, row.cells);
    return csv;
}

CsvContent read_csv(std::string_view bytes, const std::string& name) {
    const auto decoded = decode_text(bytes);
    std::string_view text = decoded.text;
    CsvContent content;
    content.encoding = decoded.encoding;
    content.sheet.name = name;
    const auto stated = stated_separator(text);
    content.separator = stated ? *stated : detect_separator(text);
    content.sheet.rows = CsvReader(text, content.separator, name).read();
    return content;
}

} // namespace migralex::exchange
