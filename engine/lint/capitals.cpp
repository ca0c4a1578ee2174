// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/capitals.hpp"

#include <algorithm>

namespace migralex::lint {

namespace {

/// So many terms must begin with the word in lower case: "State of origin" and one "state property" are no
/// proof.
constexpr std::size_t enough = 3;

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

/// "Persona migrante": only the first word begins with a capital, so it is no title and no acronym.
bool has_sentence_capital(std::string_view term) {
    return term.size() > 1 && is_upper(term[0]) && is_lower(term[1]) &&
           term.find(' ') != std::string_view::npos && std::none_of(term.begin() + 1, term.end(), is_upper) &&
           std::none_of(term.begin(), term.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

void check_capitals(std::vector<Check>& checks, const Analysis& analysis) {
    for (const auto& [tag, language] : analysis) {
        std::vector<std::size_t> in_lower_case(language.numbers().size(), 0);
        for (const auto& term : language.terms())
            if (term.count > 0 && is_lower(term.term->term.front()))
                ++in_lower_case[language.words_of(term).front()];
        for (const auto& term : language.terms())
            if (term.count > 1 && term.term->type == TermType::full_form &&
                has_sentence_capital(term.term->term) &&
                in_lower_case[language.words_of(term).front()] >= enough)
                checks[term.glossary].report("term-capital", term.spot(), {term.term->term});
    }
}

} // namespace migralex::lint
