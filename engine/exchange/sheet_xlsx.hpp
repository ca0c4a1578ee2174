// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sheet.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace migralex::exchange {

/// A workbook to work in: the heading stays in sight, locked cells are protected (without a password), columns
/// offer their lists, which lie on a hidden sheet, and new rows may be written below. Every cell is a text, so
/// that nothing is computed. Equal sheets give equal bytes. Throws FileError if it cannot be made.
[[nodiscard]] std::string write_sheet_xlsx(const Sheet& sheet);

/// The sheets of a workbook that a person sees, in their order, as she sees them: of a formula the value it had
/// when the workbook was saved, of a number the text that its format gives. Merged cells have their text in the
/// first. External links are not followed. Throws FormatError for what is no workbook, has a password, or holds
/// more than a person wrote.
[[nodiscard]] std::vector<SheetContent> read_xlsx(std::string_view bytes, const std::string& file);

} // namespace migralex::exchange
