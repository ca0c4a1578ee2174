// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/check.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace migralex::lint {

namespace {

bool is_good_id(std::string_view id, std::string_view prefix) {
    if (!id.starts_with(prefix) || id.size() != prefix.size() + 5 || id[prefix.size()] != '-') return false;
    return std::all_of(id.begin() + static_cast<std::ptrdiff_t>(prefix.size()) + 1, id.end(),
                       [](char c) { return c >= '0' && c <= '9'; });
}

bool contains(const std::vector<std::string>& values, std::string_view value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

/// Decodes one code point of valid UTF-8; text has passed the XML reader, so it is valid.
char32_t code_point_at(std::string_view text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at++]);
    if (lead < 0x80) return lead;
    const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    char32_t value = lead & (0x3FU >> static_cast<unsigned>(more));
    for (int i = 0; i < more && at < text.size(); ++i)
        value = (value << 6U) | (static_cast<unsigned char>(text[at++]) & 0x3FU);
    return value;
}

bool is_suspicious(char32_t c) {
    return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c <= 0x9F) || c == 0xAD ||
           (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
           c == 0xFEFF || c == 0xFFFD;
}

} // namespace

std::string find_suspicious_character(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (const auto c = code_point_at(text, at); is_suspicious(c))
            return fmt::format("U+{:04X}", static_cast<std::uint32_t>(c));
    return {};
}

void check_entry(Check& check, const ConceptEntry& entry) {
    const auto& input = check.input();
    if (!is_good_id(entry.id, input.description.prefix))
        check.report("id-form", entry.id, entry.id, {input.description.prefix + "-0001"});
    if (entry.themes.empty()) check.report("theme-missing", entry.id, entry.id);
    for (const auto& theme : entry.themes)
        if (!input.publication.themes.contains(theme))
            check.report("theme-unknown", entry.id, entry.id, {theme});
    for (const auto& relation : entry.relations) {
        if (relation.target == entry.id) {
            check.report("relation-self", entry.id, entry.id);
        } else if (!find_entry(input.glossary, relation.target)) {
            check.report("relation-target", entry.id, entry.id, {relation.target});
        }
    }
    for (const auto& section : entry.languages)
        if (!contains(input.description.definition_languages, section.language) &&
            !contains(input.description.term_languages, section.language))
            check.report("language-undeclared", entry.id, entry.id, {section.language});
    for (const auto& note : entry.notes) {
        if (const auto character = find_suspicious_character(note.text.plain); !character.empty())
            check.report("suspicious-character", entry.id, entry.id, {character});
        if (!note.source.source.empty() && !input.publication.sources.contains(note.source.source))
            check.report("source-unknown", entry.id, entry.id, {note.source.source});
    }
}

} // namespace migralex::lint
