// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sheet.hpp"
#include "commands/console.hpp"

#include <optional>
#include <string>

/// Editing sheets as files.
namespace migralex::commands {

enum class SheetFormat { xlsx, csv };

/// By the suffix: .xlsx; .csv, .tsv and .txt are CSV. Empty for any other.
[[nodiscard]] std::optional<SheetFormat> sheet_format_of(const std::string& file);

/// Writes the sheet, which is replaced whole. Throws RequestError if the suffix says no format.
void write_sheet(const Sheet& sheet, const std::string& file);

/// The sheet of a file that is an editing sheet; says in which encoding a CSV was, if not in UTF-8.
/// Throws FileError or FormatError.
[[nodiscard]] SheetContent read_sheet(const std::string& file, SheetFormat format, const Console& console);

} // namespace migralex::commands
