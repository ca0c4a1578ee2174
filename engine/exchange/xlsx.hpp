// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table.hpp"

#include <span>
#include <string>

namespace migralex::exchange {

/// A workbook with a sheet a table: first row fixed, columns filtered, every cell a text (nothing is computed).
/// A text beyond the 32,767 characters of a cell is cut, with "…". Throws FileError if it cannot be made.
[[nodiscard]] std::string write_xlsx(std::span<const Table> tables, const ExportFacts& facts);

} // namespace migralex::exchange
