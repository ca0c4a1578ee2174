// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/sheet_import.hpp"

namespace migralex::workspace {

/// The row that names the columns, found among the first ones: people write titles above. Fills in columns,
/// headings and layout of the report; the index of the row. Throws as `import_sheet`.
std::size_t read_heading(const SheetContent& content, SheetReport& report);

/// The ids and the trimmed cells of a row.
struct RowView {
    const SheetReport& report;
    const SheetRow& row;

    /// Empty if there is no such column.
    [[nodiscard]] const std::string& cell(ColumnRole role) const;
    [[nodiscard]] const std::string& cell(std::size_t column) const;
    /// The column of a role, of the term field for a language; the first one if there is none.
    [[nodiscard]] std::size_t column_of(ColumnRole role) const;
    [[nodiscard]] std::size_t column_of(std::string_view field, std::string_view language) const;
};

/// Whether nobody wrote anything in it.
[[nodiscard]] bool is_blank(std::string_view cell);

} // namespace migralex::workspace
