// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"
#include "base/sheet.hpp"
#include "workspace/fields.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The columns of editing sheets: what each holds, and how people name it.
namespace migralex::workspace {

/// A row a term, everything about it and its concept; or a row a concept, with the main things of each language
/// beside one another.
enum class SheetLayout { terms, concepts };

enum class ColumnRole { entry, language, term_id, field, other_terms, reason, fingerprint, problem };

/// What stands in a column.
struct ColumnKind {
    ColumnRole role = ColumnRole::field;
    const Field* field = nullptr;
    /// Of the concept layout: the language that the column is about; empty elsewhere.
    std::string language = {};

    bool operator==(const ColumnKind&) const = default;
};

/// The columns of a layout in their order; `languages` matter to the concept layout.
[[nodiscard]] std::vector<ColumnKind> sheet_columns(SheetLayout layout,
                                                    const std::vector<std::string>& languages);

/// "Definición", "Definición [es]".
[[nodiscard]] std::string column_heading(const ColumnKind& kind, InterfaceLanguage language);

/// What a heading that a person may have changed in case or blanks stands for, in any of the four languages or
/// by the name of the field; empty if it is none of ours.
[[nodiscard]] std::optional<ColumnKind> find_column(std::string_view heading);

/// The letter by which fingerprints know a column. It never changes.
[[nodiscard]] char column_code(const ColumnKind& kind);

/// How the column is laid out for a person; `choices` are given elsewhere.
[[nodiscard]] SheetColumn column_layout(const ColumnKind& kind, SheetLayout layout, InterfaceLanguage language);

} // namespace migralex::workspace
