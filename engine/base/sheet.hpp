// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A sheet as a value: what one part says with rows of cells, and another writes or reads as a workbook or as
/// CSV. It knows nothing of glossaries and nothing of files.
namespace migralex {

/// The most characters that a cell of a workbook holds (ECMA-376: 32,767 units of UTF-16).
inline constexpr std::size_t most_cell_characters = 32767;

/// Something to say about a cell: it is coloured and carries the text as a comment.
struct CellComment {
    std::size_t column = 0;
    std::string text;

    bool operator==(const CellComment&) const = default;
};

struct SheetRow {
    /// Counted from 1, as spreadsheets do; of sheets that were read.
    std::size_t number = 0;
    /// May be shorter than there are columns.
    std::vector<std::string> cells;
    /// Cells that nobody shall type over, beside those of locked columns.
    std::vector<std::size_t> locked = {};
    std::vector<CellComment> comments = {};

    bool operator==(const SheetRow&) const = default;
};

struct SheetColumn {
    std::string heading;
    /// What the heading says of itself when the mouse rests on it; may be empty.
    std::string help = {};
    /// In characters.
    double width = 12;
    bool is_locked = false;
    bool is_hidden = false;
    /// Long texts are broken into lines.
    bool is_wrapped = false;
    /// The list that the column offers: an index of `Sheet::choices`.
    std::optional<std::size_t> choices = std::nullopt;
};

/// A list to choose from. An open one takes other texts, too.
struct SheetChoices {
    std::vector<std::string> texts;
    bool is_open = false;
};

/// A sheet to be written.
struct Sheet {
    std::string name;
    std::vector<SheetColumn> columns;
    /// So many columns stay in sight when the person moves to the right.
    std::size_t fixed_columns = 0;
    std::vector<SheetRow> rows;
    std::vector<SheetChoices> choices;
    /// The name of the hidden sheet with the lists, and of the one that says what a person may do.
    std::string choices_name = "lists";
    std::string guide_name = "guide";
    std::vector<std::string> guide;
};

/// A sheet that was read: rows with anything in them, the heading among them.
struct SheetContent {
    std::string name;
    std::vector<SheetRow> rows;
};

/// "B7" of row 7 and column 1.
[[nodiscard]] std::string cell_name(std::size_t row, std::size_t column);

/// The text if it fits a cell, else cut between characters, with "…" at the end.
[[nodiscard]] std::string fitting_cell(std::string_view text);

/// Whether a cell holds the text whole.
[[nodiscard]] bool fits_cell(std::string_view text);

} // namespace migralex
