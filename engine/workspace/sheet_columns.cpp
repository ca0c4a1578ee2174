// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/sheet_columns.hpp"

#include "text/fold.hpp"
#include "text/language.hpp"

#include <algorithm>
#include <map>

namespace migralex::workspace {

namespace {

struct FieldColumn {
    std::string_view field;
    char code = 0;
    double width = 12;
    bool is_wrapped = false;
    bool has_help = false;
};

/// In the order of the term layout, what is changed most often first. `theme` is the first of `themes`.
constexpr FieldColumn field_columns[] = {
    {"term", 'W', 32, true, true},
    {"acceptability", 'P', 18, false, false},
    {"definition", 'D', 62, true, false},
    {"source", 'Q', 40, true, false},
    {"article", 'A', 20, true, false},
    {"countries", 'K', 24, true, true},
    {"part-of-speech", 'F', 13, false, false},
    {"gender", 'G', 12, false, false},
    {"number", 'H', 11, false, false},
    {"type", 'E', 16, false, false},
    {"register", 'I', 14, false, false},
    {"advised-by", 'Y', 30, false, false},
    {"pejorative", 'J', 11, false, false},
    {"laws", 'L', 34, true, true},
    {"source-relation", 'B', 26, false, false},
    {"source-check", 'C', 26, false, false},
    {"review", 'V', 20, false, false},
    {"themes", 'T', 40, true, true},
    {"relations", 'R', 34, true, true},
    {"scope-note", 'S', 40, true, false},
    {"usage-note", 'U', 40, true, false},
    {"statistical-note", 'N', 40, true, false},
    {"national-notes", 'M', 40, true, true},
    {"note", 'O', 40, true, false},
};

struct RoleColumn {
    ColumnRole role = ColumnRole::entry;
    std::string_view key;
    char code = 0;
    double width = 12;
    bool has_help = false;
};

constexpr RoleColumn role_columns[] = {
    {ColumnRole::entry, "entry", 0, 11, true},      {ColumnRole::language, "language", 0, 16, false},
    {ColumnRole::term_id, "term-id", 0, 17, true},  {ColumnRole::other_terms, "other-terms", 'X', 32, true},
    {ColumnRole::reason, "reason", 0, 26, true},    {ColumnRole::fingerprint, "fingerprint", 0, 12, false},
    {ColumnRole::problem, "problem", 0, 50, false},
};

const FieldColumn& column_of(const Field& field) {
    return *std::find_if(std::begin(field_columns), std::end(field_columns),
                         [&](const auto& column) { return column.field == field.name; });
}

const RoleColumn& column_of(ColumnRole role) {
    return *std::find_if(std::begin(role_columns), std::end(role_columns),
                         [&](const auto& column) { return column.role == role; });
}

std::string_view key_of(const ColumnKind& kind) {
    return kind.field ? kind.field->name : column_of(kind.role).key;
}

std::string message_key(std::string_view start, std::string_view name) {
    return std::string(start) + std::string(name);
}

ColumnKind field_column(std::string_view name, std::string language = {}) {
    return {ColumnRole::field, find_field(name), std::move(language)};
}

/// People change capitals and blanks, and type without accents.
std::string heading_key(std::string_view heading) {
    return text::fold(text::normalize(heading));
}

const std::map<std::string, ColumnKind, std::less<>>& known_headings() {
    static const auto headings = [] {
        std::map<std::string, ColumnKind, std::less<>> result;
        const auto add = [&](const ColumnKind& kind) {
            result.emplace(heading_key(key_of(kind)), kind);
            for (const auto language : interface_languages)
                result.emplace(heading_key(label(message_key("sheet.column.", key_of(kind)), language)), kind);
        };
        for (const auto& column : field_columns) add(field_column(column.field));
        for (const auto& column : role_columns) add({column.role, nullptr, {}});
        return result;
    }();
    return headings;
}

/// Behind a heading: " [es]".
std::string take_language(std::string_view& heading) {
    const auto open = heading.rfind('[');
    if (open == std::string_view::npos || !heading.ends_with(']')) return {};
    const auto language =
        text::parse_language_tag(heading.substr(open + 1, heading.size() - open - 2)).language;
    if (!language.empty()) heading = heading.substr(0, open);
    return language;
}

} // namespace

std::vector<ColumnKind> sheet_columns(SheetLayout layout, const std::vector<std::string>& languages) {
    std::vector<ColumnKind> columns = {{ColumnRole::entry}};
    if (layout == SheetLayout::terms) {
        columns.push_back({ColumnRole::language});
        for (const auto& column : field_columns) columns.push_back(field_column(column.field));
        columns.push_back({ColumnRole::term_id});
    } else {
        columns.push_back(field_column("themes"));
        for (const auto& language : languages) {
            columns.push_back(field_column("term", language));
            columns.push_back({ColumnRole::other_terms, nullptr, language});
            for (const auto* field : {"definition", "source", "article"})
                columns.push_back(field_column(field, language));
        }
    }
    columns.push_back({ColumnRole::reason});
    columns.push_back({ColumnRole::fingerprint});
    return columns;
}

std::string column_heading(const ColumnKind& kind, InterfaceLanguage language) {
    std::string heading(label(message_key("sheet.column.", key_of(kind)), language));
    if (!kind.language.empty()) heading += " [" + kind.language + "]";
    return heading;
}

std::optional<ColumnKind> find_column(std::string_view heading) {
    const auto normal = text::normalize(heading);
    std::string_view name = normal;
    const auto language = take_language(name);
    const auto found = known_headings().find(heading_key(name));
    if (found == known_headings().end()) return std::nullopt;
    auto kind = found->second;
    kind.language = language;
    return kind;
}

char column_code(const ColumnKind& kind) {
    return kind.field ? column_of(*kind.field).code : column_of(kind.role).code;
}

SheetColumn column_layout(const ColumnKind& kind, SheetLayout layout, InterfaceLanguage language) {
    SheetColumn column;
    column.heading = column_heading(kind, language);
    bool has_help = false;
    if (kind.field) {
        const auto& layout_of_field = column_of(*kind.field);
        column.width = layout_of_field.width;
        column.is_wrapped = layout_of_field.is_wrapped;
        has_help = layout_of_field.has_help;
    } else {
        const auto& role = column_of(kind.role);
        column.width = role.width;
        has_help = role.has_help;
        column.is_wrapped = kind.role == ColumnRole::other_terms || kind.role == ColumnRole::problem ||
                            kind.role == ColumnRole::reason;
        column.is_hidden = kind.role == ColumnRole::fingerprint;
        column.is_locked = kind.role == ColumnRole::entry || kind.role == ColumnRole::language ||
                           kind.role == ColumnRole::term_id || kind.role == ColumnRole::fingerprint;
    }
    // A short list repeats its columns for every language: they are narrower.
    if (layout == SheetLayout::concepts) column.width = std::min(column.width, 40.0);
    if (has_help) column.help = label(message_key("sheet.help.", key_of(kind)), language);
    return column;
}

} // namespace migralex::workspace
