// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/cognates.hpp"

#include <algorithm>

namespace migralex::consolidation {

namespace {

constexpr std::size_t shortest_skeleton = 4;
constexpr std::size_t shortest_acronym = 3;
constexpr std::size_t longest_acronym = 7;

struct Replacement {
    std::string_view from;
    std::string_view to;
};

/// Letters that related languages write differently, in order.
constexpr Replacement spellings[] = {{"ph", "f"},    {"th", "t"},    {"qu", "c"}, {"k", "c"},
                                     {"y", "i"},     {"w", "v"},     {"h", ""},   {"tio", "cio"},
                                     {"tia", "cia"}, {"tie", "cie"}, {"z", "s"}};

/// Endings of one origin; longer ones first.
constexpr Replacement endings[] = {
    {"ciones", "+"}, {"siones", "+"}, {"cions", "+"}, {"sions", "+"}, {"cion", "+"}, {"sion", "+"},
    {"coes", "+"},   {"soes", "+"},   {"cao", "+"},   {"sao", "+"},   {"cie", "+"},  {"sie", "+"},
    {"teit", "="},   {"dade", "="},   {"dad", "="},   {"tad", "="},   {"ti", "="},   {"te", "="},
    {"aire", "ar"},  {"eur", "or"},   {"um", ""}};

bool is_vowel(char letter) {
    return std::string_view("aeiou").find(letter) != std::string_view::npos;
}

void replace_all(std::string& word, const Replacement& replacement) {
    for (auto at = word.find(replacement.from); at != std::string::npos;
         at = word.find(replacement.from, at + replacement.to.size()))
        word.replace(at, replacement.from.size(), replacement.to);
}

std::string skeleton(std::string word) {
    for (const auto& spelling : spellings) replace_all(word, spelling);
    word.erase(std::unique(word.begin(), word.end()), word.end());
    for (const auto& ending : endings)
        if (word.size() > ending.from.size() + 2 && word.ends_with(ending.from)) {
            word.replace(word.size() - ending.from.size(), ending.from.size(), ending.to);
            break;
        }
    while (word.size() > shortest_skeleton && (is_vowel(word.back()) || word.back() == 's')) word.pop_back();
    return word;
}

bool is_capital(char letter) {
    return letter >= 'A' && letter <= 'Z';
}

} // namespace

std::string skeleton_of(std::vector<std::string> folded_words) {
    std::string all;
    for (auto& word : folded_words) word = skeleton(std::move(word));
    std::sort(folded_words.begin(), folded_words.end());
    for (const auto& word : folded_words) all += (all.empty() ? "" : " ") + word;
    return all.size() < shortest_skeleton ? std::string() : all;
}

std::string acronym_letters(const TermSection& term) {
    std::string letters;
    for (const auto letter : term.term)
        if (is_capital(letter)) letters += letter;
    const bool is_acronym = term.type == TermType::acronym || letters.size() == term.term.size();
    if (!is_acronym || letters.size() < shortest_acronym || letters.size() > longest_acronym) return {};
    std::sort(letters.begin(), letters.end());
    return letters;
}

} // namespace migralex::consolidation
