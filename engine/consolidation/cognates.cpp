// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/cognates.hpp"

#include "text/fold.hpp"

#include <algorithm>

namespace migralex::consolidation {

namespace {

constexpr std::size_t shortest_skeleton = 4;
constexpr std::size_t shortest_acronym = 3;
constexpr std::size_t longest_acronym = 7;

constexpr auto unknown = ~std::uint32_t{0};
/// No number of a skeleton.
constexpr auto mark_of_acronym = ~std::uint32_t{0};

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

std::string acronym_letters(const TermSection& term) {
    const bool is_acronym =
        term.type == TermType::acronym || std::all_of(term.term.begin(), term.term.end(), is_capital);
    if (!is_acronym) return {};
    std::string letters;
    std::copy_if(term.term.begin(), term.term.end(), std::back_inserter(letters), is_capital);
    if (letters.size() < shortest_acronym || letters.size() > longest_acronym) return {};
    std::sort(letters.begin(), letters.end());
    return letters;
}

} // namespace

std::uint32_t Cognates::skeleton_of(std::uint32_t word, std::uint32_t language, const Vocabulary& vocabulary) {
    if (known_.size() <= language) known_.resize(language + 1);
    auto& known = known_[language];
    if (known.size() <= word) known.resize(vocabulary.size(), unknown);
    if (known[word] == unknown)
        known[word] = skeletons_.number_of(skeleton(text::fold(vocabulary.letters_of(word))));
    return known[word];
}

std::optional<std::uint32_t> Cognates::number_of(std::span<const std::uint32_t> words, std::uint32_t language,
                                                 const Vocabulary& vocabulary) {
    std::vector<std::uint32_t> name;
    name.reserve(words.size());
    // With a blank between two.
    std::size_t length = words.empty() ? 0 : words.size() - 1;
    for (const auto word : words) {
        name.push_back(skeleton_of(word, language, vocabulary));
        length += skeletons_[name.back()].size();
    }
    if (length < shortest_skeleton) return std::nullopt;
    std::sort(name.begin(), name.end());
    return names_.number_of(name);
}

std::optional<std::uint32_t> Cognates::number_of_acronym(const TermSection& term) {
    const auto letters = acronym_letters(term);
    if (letters.empty()) return std::nullopt;
    std::vector<std::uint32_t> name = {mark_of_acronym};
    name.insert(name.end(), letters.begin(), letters.end());
    return names_.number_of(name);
}

} // namespace migralex::consolidation
