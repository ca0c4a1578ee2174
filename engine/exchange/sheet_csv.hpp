// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sheet.hpp"
#include "exchange/text_encoding.hpp"

#include <string>
#include <string_view>

namespace migralex::exchange {

/// The sheet as `write_csv` writes tables. Comments and lists have no place in it.
[[nodiscard]] std::string write_sheet_csv(const Sheet& sheet);

struct CsvContent {
    SheetContent sheet;
    TextEncoding encoding = TextEncoding::utf8;
    char separator = ',';
};

/// Reads what spreadsheet programs and people write: separators ',' ';' and tab (and a first line "sep=;"), any
/// encoding that `decode_text` knows, quoted cells with line breaks, LF, CRLF or CR. The apostrophe with which
/// `write_csv` keeps a cell from being computed is taken off. `name` names the file in messages.
/// Throws FormatError for a quotation mark that is never closed.
[[nodiscard]] CsvContent read_csv(std::string_view bytes, const std::string& name);

} // namespace migralex::exchange
