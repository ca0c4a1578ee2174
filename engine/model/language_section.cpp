// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/language_section.hpp"

namespace migralex {

const TermSection* find_preferred_term(const LanguageSection& section) {
    const TermSection* best = nullptr;
    for (const auto& term : section.terms)
        if (term.is_recommended() && (!best || term.acceptability.status < best->acceptability.status))
            best = &term;
    return best;
}

std::string to_string(const ValidatedValue& value) {
    if (value.field.empty()) return value.text;
    auto text = value.term_id.empty() ? value.field : value.term_id + " " + value.field;
    text += value.text.empty() ? ":" : ": " + value.text;
    return text;
}

ValidatedValue validated_value_from_string(std::string_view text) {
    const auto colon = text.find(':');
    const auto name = text.substr(0, colon == std::string_view::npos ? 0 : colon);
    const auto blank = name.find(' ');
    const bool is_of_term = blank != std::string_view::npos;
    const auto field = is_of_term ? name.substr(blank + 1) : name;
    if (field.empty() || field.find(' ') != std::string_view::npos) return {{}, {}, std::string(text)};
    auto value = text.substr(colon + 1);
    if (value.starts_with(' ')) value.remove_prefix(1);
    return {std::string(is_of_term ? name.substr(0, blank) : ""), std::string(field), std::string(value)};
}

} // namespace migralex
