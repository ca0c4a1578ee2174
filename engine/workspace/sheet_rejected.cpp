// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/sheet_rejected.hpp"

#include "workspace/sheet_heading.hpp"

#include <algorithm>

namespace migralex::workspace {

namespace {

class RejectedSheet {
  public:
    RejectedSheet(const SheetReport& report, const SheetContent& content, const Glossary& glossary,
                  const SheetWords& words, InterfaceLanguage language, std::vector<ColumnKind> columns)
        : report_(report), content_(content), glossary_(glossary), words_(words), language_(language),
          columns_(std::move(columns)) {}

    [[nodiscard]] SheetRow row(const SheetRowResult& result) const {
        const RowView written{report_, content_.rows[result.index]};
        auto row = row_now(result);
        row.cells.resize(columns_.size());
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const auto place = place_of(columns_[i]);
            if (!place) continue;
            const bool is_touched =
                std::find(result.touched.begin(), result.touched.end(), *place) != result.touched.end();
            if (!result.is_known || is_touched || columns_[i].role == ColumnRole::reason)
                row.cells[i] = written.cell(*place);
        }
        comment(result, row);
        append_own_columns(written, row);
        return row;
    }

  private:
    /// Ids, values and fingerprint as they stand now; nothing of a row that is nobody's.
    [[nodiscard]] SheetRow row_now(const SheetRowResult& result) const {
        const auto* entry = result.is_known ? find_entry(glossary_, result.entry) : nullptr;
        if (!entry) return {};
        const EntryCells cells(*entry, columns_, words_);
        if (report_.layout == SheetLayout::concepts) return cells.row(nullptr, nullptr);
        const auto* section = find_language(*entry, result.language);
        const TermSection* found = nullptr;
        if (section)
            for (const auto& term : section->terms)
                if (term.id == result.term_id) found = &term;
        return cells.row(section, found);
    }

    [[nodiscard]] std::optional<std::size_t> place_of(const ColumnKind& kind) const {
        const auto found = std::find(report_.columns.begin(), report_.columns.end(), std::optional(kind));
        if (found == report_.columns.end()) return std::nullopt;
        return static_cast<std::size_t>(found - report_.columns.begin());
    }

    void comment(const SheetRowResult& result, SheetRow& row) const {
        std::string all;
        for (const auto& flaw : result.flaws) {
            const auto text = format_message(flaw.message, language_);
            all += (all.empty() ? "" : "; ") + text;
            const auto kind =
                flaw.column < report_.columns.size() ? report_.columns[flaw.column] : std::nullopt;
            const auto place = kind ? std::find(columns_.begin(), columns_.end(), *kind) : columns_.begin();
            const auto column =
                place == columns_.end() ? 0 : static_cast<std::size_t>(place - columns_.begin());
            const auto same = std::find_if(row.comments.begin(), row.comments.end(),
                                           [&](const auto& other) { return other.column == column; });
            if (same == row.comments.end())
                row.comments.push_back({column, text});
            else
                same->text += "; " + text;
        }
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (columns_[i].role == ColumnRole::problem) row.cells[i] = all;
    }

    void append_own_columns(const RowView& written, SheetRow& row) const {
        for (std::size_t i = 0; i < report_.columns.size(); ++i)
            if (!report_.columns[i]) row.cells.push_back(written.cell(i));
    }

    const SheetReport& report_;
    const SheetContent& content_;
    const Glossary& glossary_;
    const SheetWords& words_;
    InterfaceLanguage language_;
    std::vector<ColumnKind> columns_;
};

/// Those of the layout, with the problem in front of the fingerprint.
std::vector<ColumnKind> columns_with_problem(const SheetReport& report,
                                             const std::vector<std::string>& languages) {
    auto columns = sheet_columns(report.layout, languages);
    columns.insert(columns.begin() + 1, ColumnKind{ColumnRole::problem, nullptr, {}});
    return columns;
}

/// The languages of the columns of a short list, else of the glossary.
std::vector<std::string> languages_of(const SheetReport& report, const Glossary& glossary,
                                      const GlossaryDescription& description) {
    if (report.layout == SheetLayout::terms) return sheet_languages(glossary, description);
    std::vector<std::string> languages;
    for (const auto& column : report.columns)
        if (column && !column->language.empty() &&
            std::find(languages.begin(), languages.end(), column->language) == languages.end())
            languages.push_back(column->language);
    return languages;
}

} // namespace

Sheet rejected_rows(const SheetReport& report, const SheetContent& content, const Glossary& glossary,
                    const GlossaryDescription& description, const Publication& publication,
                    InterfaceLanguage language) {
    const SheetWords words(publication, language);
    SheetOptions options;
    options.layout = report.layout;
    options.language = language;
    const auto languages = languages_of(report, glossary, description);
    const auto columns = columns_with_problem(report, languages);
    auto sheet = empty_sheet(columns, description, languages, words, options);
    sheet.fixed_columns += 1;
    for (std::size_t i = 0; i < report.columns.size(); ++i)
        if (!report.columns[i] && i < report.headings.size()) sheet.columns.push_back({report.headings[i]});
    const RejectedSheet rejected(report, content, glossary, words, language, columns);
    for (const auto& result : report.rows)
        if (result.outcome == SheetOutcome::rejected) sheet.rows.push_back(rejected.row(result));
    // Ids are hers to mend here.
    for (auto& column : sheet.columns) column.is_locked = column.is_hidden;
    return sheet;
}

} // namespace migralex::workspace
