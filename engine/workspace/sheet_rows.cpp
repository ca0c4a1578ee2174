// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/sheet_rows.hpp"

#include "text/fold.hpp"
#include "workspace/sheet_fingerprint.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

namespace migralex::workspace {

namespace {

const TermSection* head_term(const LanguageSection& section) {
    if (const auto* preferred = find_preferred_term(section)) return preferred;
    return section.terms.empty() ? nullptr : &section.terms.front();
}

bool is_of_term(const ColumnKind& kind) {
    return kind.field && kind.field->level == FieldLevel::term;
}

bool is_of_entry(const ColumnKind& kind) {
    return kind.field && kind.field->level == FieldLevel::entry;
}

std::string shown_value(const ColumnKind& kind, const SheetWords& words, const std::string& value) {
    return kind.field ? fitting_cell(words.shown(*kind.field, value)) : fitting_cell(value);
}

} // namespace

std::string head_term_id(const ConceptEntry& entry, std::string_view language) {
    const auto* section = find_language(entry, language);
    const auto* term = section ? head_term(*section) : nullptr;
    return term ? term->id : std::string();
}

std::string column_value(const ColumnKind& kind, const ConceptEntry& entry, const std::string& language,
                         const std::string& term_id) {
    if (kind.role == ColumnRole::other_terms) {
        const auto* section = find_language(entry, language);
        const auto* head = section ? head_term(*section) : nullptr;
        std::vector<std::string> others;
        if (section)
            for (const auto& term : section->terms)
                if (&term != head) others.push_back(text::normalize(term.term));
        return fmt::format("{}", fmt::join(others, " | "));
    }
    if (!kind.field) return {};
    return text::normalize(read_field(*kind.field, entry, is_of_term(kind) ? term_id : entry.id, language));
}

SheetRow EntryCells::row(const LanguageSection* section, const TermSection* term) const {
    const auto language = section ? section->language : std::string();
    const auto term_id = term ? term->id : std::string();
    FingerprintWriter fingerprint(entry_.id, language, term_id);
    SheetRow row;
    row.cells.reserve(columns_.size());
    for (const auto& kind : columns_) {
        std::string cell;
        switch (kind.role) {
        case ColumnRole::entry: cell = entry_.id; break;
        case ColumnRole::language: cell = words_.shown_language(language); break;
        case ColumnRole::term_id: cell = term_id; break;
        case ColumnRole::fingerprint: cell = fingerprint.text(); break;
        case ColumnRole::reason:
        case ColumnRole::problem: break;
        case ColumnRole::field:
        case ColumnRole::other_terms: {
            const auto& of = kind.language.empty() ? language : kind.language;
            const auto value =
                column_value(kind, entry_, of, kind.language.empty() ? term_id : head_term_id(entry_, of));
            fingerprint.add(column_code(kind), kind.language, value);
            cell = shown_value(kind, words_, value);
        }
        }
        row.cells.push_back(std::move(cell));
    }
    return row;
}

std::vector<SheetRow> EntryCells::rows(SheetLayout layout, const std::vector<std::string>& languages) const {
    std::vector<SheetRow> rows;
    if (layout == SheetLayout::concepts) {
        rows.push_back(row(nullptr, nullptr));
        return rows;
    }
    const auto add = [&](const LanguageSection* section, const TermSection* term, bool is_first_of_language) {
        auto added = row(section, term);
        for (std::size_t i = 0; i < columns_.size(); ++i)
            if (columns_[i].field && !is_of_term(columns_[i]) &&
                (is_of_entry(columns_[i]) ? !rows.empty() : !is_first_of_language))
                added.locked.push_back(i);
        rows.push_back(std::move(added));
    };
    for (const auto& section : entry_.languages) {
        if (std::find(languages.begin(), languages.end(), section.language) == languages.end()) continue;
        bool is_first = true;
        for (const auto& term : section.terms) add(&section, &term, std::exchange(is_first, false));
        if (section.terms.empty()) add(&section, nullptr, true);
    }
    if (rows.empty() && entry_.languages.empty()) add(nullptr, nullptr, true);
    return rows;
}

std::vector<std::string> sheet_languages(const Glossary& glossary, const GlossaryDescription& description) {
    auto languages = description.definition_languages;
    const auto add = [&](const std::string& language) {
        if (std::find(languages.begin(), languages.end(), language) == languages.end())
            languages.push_back(language);
    };
    for (const auto& language : description.term_languages) add(language);
    for (const auto& entry : glossary.entries)
        for (const auto& section : entry.languages) add(section.language);
    return languages;
}

Sheet empty_sheet(const std::vector<ColumnKind>& columns, const GlossaryDescription& description,
                  const std::vector<std::string>& languages, const SheetWords& words,
                  const SheetOptions& options) {
    Sheet sheet;
    sheet.name = description.prefix;
    sheet.choices_name = label("sheet.lists", options.language);
    sheet.guide_name = label("sheet.guide", options.language);
    for (const auto* key : {"sheet.guide.cells", "sheet.guide.delete", "sheet.guide.add", "sheet.guide.locked",
                            "sheet.guide.lists", "sheet.guide.move", "sheet.guide.back"})
        sheet.guide.push_back(format_message(
            Message{key, {std::string(label("sheet.delete", options.language))}}, options.language));
    for (const auto& kind : columns) {
        auto column = column_layout(kind, options.layout, options.language);
        SheetChoices list;
        if (kind.field) {
            list.texts = words.choices(*kind.field);
            list.is_open = SheetWords::takes_several(*kind.field);
            if (kind.field->may_be_cleared && !list.is_open && !list.texts.empty())
                list.texts.emplace_back(label("sheet.delete", options.language));
        } else if (kind.role == ColumnRole::language) {
            for (const auto& language : languages) list.texts.push_back(words.shown_language(language));
        }
        if (!list.texts.empty()) {
            const auto same = std::find_if(sheet.choices.begin(), sheet.choices.end(),
                                           [&](const auto& other) { return other.texts == list.texts; });
            column.choices = static_cast<std::size_t>(same - sheet.choices.begin());
            if (same == sheet.choices.end()) sheet.choices.push_back(std::move(list));
        }
        sheet.columns.push_back(std::move(column));
    }
    // Concept, language and term; or concept alone.
    sheet.fixed_columns = options.layout == SheetLayout::terms ? 3 : 1;
    return sheet;
}

Sheet make_sheet(const Glossary& glossary, const GlossaryDescription& description,
                 const Publication& publication, const SheetOptions& options) {
    auto languages = sheet_languages(glossary, description);
    if (!options.languages.empty())
        std::erase_if(languages, [&](const auto& language) {
            return std::find(options.languages.begin(), options.languages.end(), language) ==
                   options.languages.end();
        });
    const SheetWords words(publication, options.language);
    const auto columns = sheet_columns(options.layout, languages);
    auto sheet = empty_sheet(columns, description, languages, words, options);
    for (const auto& entry : glossary.entries) {
        if (entry.retirement) continue;
        auto rows = EntryCells(entry, columns, words).rows(options.layout, languages);
        std::move(rows.begin(), rows.end(), std::back_inserter(sheet.rows));
    }
    return sheet;
}

} // namespace migralex::workspace
