// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table.hpp"

namespace migralex::exchange {

/// RFC 4180 in UTF-8, with the mark by which spreadsheets know it. A cell that a spreadsheet would compute (it
/// begins with '=', '+', '-', '@' or a tab) gets an apostrophe in front.
[[nodiscard]] std::string write_csv(const Table& table);

} // namespace migralex::exchange
