// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/sheet_files.hpp"

#include "base/errors.hpp"
#include "base/files.hpp"
#include "exchange/sheet_csv.hpp"
#include "exchange/sheet_xlsx.hpp"
#include "workspace/sheet_import.hpp"

#include <algorithm>
#include <filesystem>

namespace migralex::commands {

namespace {

SheetContent read_csv_sheet(const std::string& file, const Console& console) {
    auto content = exchange::read_csv(read_file(file), file);
    if (content.encoding == exchange::TextEncoding::windows_1252)
        console.note("sheet.encoding.windows", {file});
    if (content.encoding == exchange::TextEncoding::utf16) console.note("sheet.encoding.utf16", {file});
    return std::move(content.sheet);
}

SheetContent read_workbook_sheet(const std::string& file) {
    auto sheets = exchange::read_xlsx(read_file(file), file);
    std::string names;
    for (auto& sheet : sheets) {
        if (workspace::is_editing_sheet(sheet)) return std::move(sheet);
        names += (names.empty() ? "" : ", ") + sheet.name;
    }
    throw FormatError(Message{"sheet.no-sheet", {names}}, {file, {}});
}

} // namespace

std::optional<SheetFormat> sheet_format_of(const std::string& file) {
    auto suffix = std::filesystem::path(file).extension().string();
    std::transform(suffix.begin(), suffix.end(), suffix.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (suffix == ".xlsx" || suffix == ".xlsm") return SheetFormat::xlsx;
    if (suffix == ".csv" || suffix == ".tsv" || suffix == ".txt") return SheetFormat::csv;
    return std::nullopt;
}

void write_sheet(const Sheet& sheet, const std::string& file) {
    const auto format = sheet_format_of(file);
    if (!format) throw RequestError(Message{"sheet.format", {}});
    replace_file(file, *format == SheetFormat::xlsx ? exchange::write_sheet_xlsx(sheet)
                                                    : exchange::write_sheet_csv(sheet));
}

SheetContent read_sheet(const std::string& file, SheetFormat format, const Console& console) {
    return format == SheetFormat::xlsx ? read_workbook_sheet(file) : read_csv_sheet(file, console);
}

} // namespace migralex::commands
