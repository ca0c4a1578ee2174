// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sheet.hpp"
#include "model/glossary.hpp"
#include "workspace/add_and_remove.hpp"
#include "workspace/sheet_columns.hpp"
#include "workspace/sheet_words.hpp"

#include <cstddef>
#include <string>
#include <vector>

/// Editing sheets that come back: what a person changed in a sheet is applied to the glossary, row by row.
namespace migralex::workspace {

/// One cell that the person changed, as people read it; of what she added, `before` is empty.
struct SheetChange {
    ColumnKind column;
    /// The entry or the term.
    std::string id;
    std::string language;
    std::string before;
    std::string after;
};

/// What is wrong with a cell. Columns count as in the sheet that was read.
struct SheetFlaw {
    std::size_t column = 0;
    Message message;
};

enum class SheetOutcome { same, changed, added, rejected };

struct SheetRowResult {
    /// Where the row stands among those of the content.
    std::size_t index = 0;
    SheetOutcome outcome = SheetOutcome::same;
    /// The entry it is about; of a new one, the id it was given.
    std::string entry;
    std::string language;
    std::string term_id;
    std::vector<SheetChange> changes;
    std::vector<SheetFlaw> flaws;
    /// The columns of fields where she wrote something else than stands there.
    std::vector<std::size_t> touched;
    /// Whether the row says of whom it is, so that it can be compared with what stands there now.
    bool is_known = false;
};

struct SheetReport {
    /// By column of the sheet: what it is; empty if it is none of ours.
    std::vector<std::optional<ColumnKind>> columns;
    std::vector<std::string> headings;
    SheetLayout layout = SheetLayout::terms;
    /// Only rows that stand below the heading.
    std::vector<SheetRowResult> rows;

    [[nodiscard]] std::size_t count(SheetOutcome outcome) const;
    [[nodiscard]] std::size_t changed_cells() const;
};

struct SheetImportOptions {
    /// Who changes it, the day, and why where a row does not say.
    EditRecord record;
    /// Whether new terms may be words that other entries have.
    bool allows_homonyms = false;
    /// In which changes are told.
    InterfaceLanguage language = InterfaceLanguage::en;
};

/// Applies what the person changed. A blank cell changes nothing, nor does a row or a column that is not there;
/// a cell that says so deletes its value, in the column of terms the term. A row without the id of an entry
/// adds one, a row without the id of a term adds a term. A row is applied whole or rejected: because of a value
/// that cannot be, because somebody else has changed a cell meanwhile that she changed, or because its ids are
/// not those it was written with. Each entry that is changed records one transaction. Throws FormatError if no
/// row of the sheet is a heading that names entries, or if it names a column twice.
[[nodiscard]] SheetReport import_sheet(Glossary& glossary, const GlossaryDescription& description,
                                       const Publication& publication, const SheetContent& content,
                                       const SheetImportOptions& options);

/// Whether a row of the sheet is a heading of an editing sheet.
[[nodiscard]] bool is_editing_sheet(const SheetContent& content);

} // namespace migralex::workspace
