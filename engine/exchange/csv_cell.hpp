// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace migralex::exchange {

/// Whether a spreadsheet program would compute the cell, or would have, but for apostrophes in front.
[[nodiscard]] bool is_computed(std::string_view cell);

/// One row with its end of line; a cell that would be computed gets an apostrophe in front.
void append_csv_row(std::string& csv, const std::vector<std::string>& row);

} // namespace migralex::exchange
