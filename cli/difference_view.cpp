// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/difference_view.hpp"

#include "commands/conflict_view.hpp"
#include "text/word_difference.hpp"

#include <iostream>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace migralex::commands {

namespace {

/// Markup only where the words are the same and it alone differs.
std::string shown(const Text& text, const Text& other) {
    return text.plain == other.plain && !text.markup.empty() ? text.markup : text.plain;
}

std::string marked(const std::string& text, const std::string& other, const char* begin, const char* end) {
    std::string result;
    for (const auto& passage : text::passages(text, other)) {
        const auto words = printable(passage.text);
        result += passage.is_common ? words : begin + words + end;
    }
    return result;
}

} // namespace

WordMarks word_marks(const Console& console) {
    if (&console.out() != &std::cout || ::isatty(STDOUT_FILENO) != 1) return {};
    return {"\x1B[31m", "\x1B[0m", "\x1B[32m", "\x1B[0m"};
}

std::string field_and_place(const revision::FieldDifference& field) {
    return printable(field.place.empty() ? field.field : field.field + " " + field.place);
}

void show_difference(const Console& console, const revision::FieldDifference& field, const WordMarks& marks,
                     const std::string& indent) {
    const auto before = shown(field.before, field.now);
    const auto now = shown(field.now, field.before);
    console.out() << indent << field_and_place(field) << '\n';
    if (!before.empty())
        console.out() << indent << "  - " << marked(before, now, marks.gone_begin, marks.gone_end) << '\n';
    if (!now.empty())
        console.out() << indent << "  + " << marked(now, before, marks.new_begin, marks.new_end) << '\n';
}

nlohmann::ordered_json to_json(const revision::FieldDifference& field) {
    nlohmann::ordered_json json = {{"field", field.field},
                                   {"place", field.place},
                                   {"before", field.before.plain},
                                   {"now", field.now.plain}};
    if (!field.before.markup.empty()) json["before-markup"] = field.before.markup;
    if (!field.now.markup.empty()) json["now-markup"] = field.now.markup;
    return json;
}

nlohmann::ordered_json to_json(const revision::EntryDifference& entry) {
    auto fields = nlohmann::ordered_json::array();
    for (const auto& field : entry.fields) fields.push_back(to_json(field));
    return {{"id", entry.id},
            {"change", to_string(entry.change)},
            {"designation", entry.designation},
            {"fields", fields}};
}

} // namespace migralex::commands
