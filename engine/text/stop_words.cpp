// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/stop_words.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace migralex::text {

namespace {

using namespace std::string_view_literals;

// Written by hand and sorted. A word that is a full word in a neighbouring language ("sur", "son", "die") is
// left out: searching knows no language until somebody states one.
constexpr std::array spanish = {"a"sv,  "al"sv,  "con"sv, "de"sv,  "del"sv, "e"sv,    "el"sv,  "en"sv,
                                "la"sv, "las"sv, "lo"sv,  "los"sv, "o"sv,   "para"sv, "por"sv, "que"sv,
                                "se"sv, "su"sv,  "sus"sv, "u"sv,   "un"sv,  "una"sv,  "y"sv};
constexpr std::array english = {"a"sv,  "an"sv, "and"sv, "as"sv, "at"sv,  "by"sv, "for"sv, "from"sv,
                                "in"sv, "of"sv, "on"sv,  "or"sv, "the"sv, "to"sv, "with"sv};
constexpr std::array portuguese = {"a"sv,   "ao"sv, "aos"sv, "as"sv,   "com"sv,  "da"sv,   "das"sv,
                                   "de"sv,  "do"sv, "dos"sv, "e"sv,    "em"sv,   "na"sv,   "nas"sv,
                                   "nos"sv, "o"sv,  "os"sv,  "para"sv, "pela"sv, "pelo"sv, "por"sv,
                                   "que"sv, "se"sv, "um"sv,  "uma"sv};
constexpr std::array french = {"a"sv,    "au"sv, "aux"sv, "d"sv,   "dans"sv, "de"sv,  "des"sv, "du"sv,
                               "en"sv,   "et"sv, "l"sv,   "la"sv,  "le"sv,   "les"sv, "ou"sv,  "par"sv,
                               "pour"sv, "qu"sv, "que"sv, "qui"sv, "un"sv,   "une"sv};
constexpr std::array dutch = {"de"sv, "den"sv, "der"sv, "door"sv, "een"sv, "en"sv,  "het"sv,
                              "in"sv, "met"sv, "of"sv,  "op"sv,   "te"sv,  "van"sv, "voor"sv};
constexpr std::array creole = {"a"sv,  "ak"sv,  "an"sv,  "ap"sv,  "k"sv,   "ki"sv,
                               "la"sv, "nan"sv, "nou"sv, "pou"sv, "sou"sv, "yo"sv};

struct StopWords {
    std::string_view language;
    std::span<const std::string_view> words;
};

constexpr StopWords languages[] = {{"es", spanish}, {"en", english}, {"pt", portuguese},
                                   {"fr", french},  {"nl", dutch},   {"ht", creole}};

/// Most words are told by this.
constexpr std::size_t longest = [] {
    std::size_t length = 0;
    for (const auto& each : languages)
        for (const auto word : each.words) length = std::max(length, word.size());
    return length;
}();

static_assert(std::ranges::is_sorted(spanish) && std::ranges::is_sorted(english) &&
              std::ranges::is_sorted(portuguese) && std::ranges::is_sorted(french) &&
              std::ranges::is_sorted(dutch) && std::ranges::is_sorted(creole));

} // namespace

bool is_stop_word(std::string_view folded_word, std::string_view language) {
    if (folded_word.size() > longest) return false;
    return std::ranges::any_of(languages, [&](const StopWords& each) {
        return (language.empty() || each.language == language) &&
               std::ranges::binary_search(each.words, folded_word);
    });
}

std::vector<std::string_view> stop_words() {
    std::vector<std::string_view> all;
    for (const auto& each : languages) all.insert(all.end(), each.words.begin(), each.words.end());
    std::ranges::sort(all);
    const auto repeated = std::ranges::unique(all);
    all.erase(repeated.begin(), repeated.end());
    return all;
}

} // namespace migralex::text
