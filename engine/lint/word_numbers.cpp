// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/word_numbers.hpp"

#include "text/stop_words.hpp"

#include <array>
#include <span>
#include <utility>

namespace migralex::lint {

namespace {

using namespace std::string_view_literals;

struct Ending {
    std::string_view from;
    std::string_view to;
};

constexpr std::array english = {Ending{"ies", "y"}, Ending{"sses", "ss"}, Ending{"ss", "ss"}, Ending{"s", ""}};
constexpr std::array portuguese = {Ending{"oes", "ao"}, Ending{"aes", "ao"}, Ending{"ais", "al"},
                                   Ending{"eis", "el"}, Ending{"ns", "m"},   Ending{"s", ""}};
constexpr std::array french = {Ending{"aux", "al"}, Ending{"s", ""}, Ending{"x", ""}};
constexpr std::array dutch = {Ending{"en", ""}, Ending{"s", ""}};
constexpr std::array plural_s = {Ending{"s", ""}};

/// The first ending that is there; shorter words keep theirs.
void drop_ending(std::string& word, std::span<const Ending> endings) {
    constexpr std::size_t shortest_rest = 3;
    for (const auto& [from, to] : endings) {
        if (!word.ends_with(from) || word.size() < from.size() + shortest_rest) continue;
        word.replace(word.size() - from.size(), from.size(), to);
        return;
    }
}

/// "migrante", "refugiada"; "trata" and "trato" are too short to be one word.
void drop_vowels(std::string& word, std::string_view vowels) {
    constexpr std::size_t shortest_word = 6;
    while (word.size() >= shortest_word && vowels.find(word.back()) != std::string_view::npos) {
        word.pop_back();
        if (vowels.size() > 1) return;
    }
}

} // namespace

std::string without_inflection(std::string_view folded_word, std::string_view language) {
    std::string word(folded_word);
    if (language == "en") drop_ending(word, english);
    if (language == "nl") drop_ending(word, dutch);
    if (language == "es") {
        drop_ending(word, plural_s);
        drop_vowels(word, "aoe");
    } else if (language == "pt") {
        drop_ending(word, portuguese);
        drop_vowels(word, "aoe");
    } else if (language == "fr") {
        drop_ending(word, french);
        drop_vowels(word, "e");
    }
    return word;
}

std::uint32_t WordNumbers::number_of(const std::string& folded_word) {
    const auto [word, is_new_word] = words_.try_emplace(folded_word, 0U);
    if (!is_new_word) return word->second;
    const auto next = static_cast<std::uint32_t>(kinds_.size());
    const bool is_joint = text::is_stop_word(folded_word, language_);
    // A joint word never shares its number with a full one.
    const auto form = is_joint ? " " + folded_word : without_inflection(folded_word, language_);
    const auto [place, is_new_form] = forms_.try_emplace(form, next);
    if (is_new_form) kinds_.push_back({folded_word, is_joint});
    word->second = place->second;
    return place->second;
}

} // namespace migralex::lint
