// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sheet.hpp"
#include "model/glossary.hpp"
#include "workspace/sheet_columns.hpp"
#include "workspace/sheet_words.hpp"

#include <string>
#include <vector>

namespace migralex::workspace {

struct SheetOptions {
    SheetLayout layout = SheetLayout::terms;
    /// In which headings and words are written.
    InterfaceLanguage language = InterfaceLanguage::en;
    /// Only these languages of the glossary; empty means all.
    std::vector<std::string> languages;
};

/// The languages of a glossary: those that the manifest names, then others that stand there.
[[nodiscard]] std::vector<std::string> sheet_languages(const Glossary& glossary,
                                                       const GlossaryDescription& description);

/// A glossary as a sheet to work in. Retired entries are left out; every language of an entry has a row, with a
/// term or without.
[[nodiscard]] Sheet make_sheet(const Glossary& glossary, const GlossaryDescription& description,
                               const Publication& publication, const SheetOptions& options);

/// Columns, lists and guide of a sheet, without rows.
[[nodiscard]] Sheet empty_sheet(const std::vector<ColumnKind>& columns, const GlossaryDescription& description,
                                const std::vector<std::string>& languages, const SheetWords& words,
                                const SheetOptions& options);

/// The values of an entry as a sheet shows them, and their fingerprints. Import asks for the same values again.
class EntryCells {
  public:
    /// Borrows all of them.
    EntryCells(const ConceptEntry& entry, const std::vector<ColumnKind>& columns, const SheetWords& words)
        : entry_(entry), columns_(columns), words_(words) {}

    /// The row of a term; `section` and `term` may be null. Of the concept layout: the one row of the entry.
    [[nodiscard]] SheetRow row(const LanguageSection* section, const TermSection* term) const;
    /// All rows of the entry, with the cells locked that repeat what stands above.
    [[nodiscard]] std::vector<SheetRow> rows(SheetLayout layout,
                                             const std::vector<std::string>& languages) const;

  private:
    const ConceptEntry& entry_;
    const std::vector<ColumnKind>& columns_;
    const SheetWords& words_;
};

/// The value that a column holds of an entry, as it is stored; `term_id` may be empty.
[[nodiscard]] std::string column_value(const ColumnKind& kind, const ConceptEntry& entry,
                                       const std::string& language, const std::string& term_id);

/// The id of the term that stands for a language in the concept layout; empty if it has none.
[[nodiscard]] std::string head_term_id(const ConceptEntry& entry, std::string_view language);

} // namespace migralex::workspace
