// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/checks.hpp"

#include "lint/style_words.hpp"

#include <algorithm>

namespace migralex::lint {

namespace {

constexpr std::size_t most_words = 60;
constexpr std::size_t fewest_words = 3;

using Words = std::vector<text::Word>;

/// Whether the words of a phrase stand one after the other from `at`.
bool stands_at(const Words& words, std::size_t at, std::string_view phrase) {
    for (std::size_t begin = 0; begin < phrase.size(); ++at) {
        const auto end = std::min(phrase.find(' ', begin), phrase.size());
        if (at >= words.size() || words[at].folded != phrase.substr(begin, end - begin)) return false;
        begin = end + 1;
    }
    return true;
}

std::size_t count_words(std::string_view phrase) {
    return static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' ')) + 1;
}

std::string_view find_beginning(const Words& words, std::span<const std::string_view> phrases) {
    for (const auto phrase : phrases)
        if (stands_at(words, 0, phrase)) return phrase;
    return {};
}

std::string_view find_ending(const Words& words, std::span<const std::string_view> phrases) {
    for (const auto phrase : phrases)
        if (const auto length = count_words(phrase);
            words.size() > length && stands_at(words, words.size() - length, phrase))
            return phrase;
    return {};
}

std::string_view find_inside(const Words& words, std::span<const std::string_view> phrases) {
    for (std::size_t at = 0; at < words.size(); ++at)
        for (const auto phrase : phrases)
            if (words[at].folded.front() == phrase.front() && stands_at(words, at, phrase)) return phrase;
    return {};
}

/// The first word alone must not be capitalised, unless the whole word is (an acronym) or it is a name that the
/// definition repeats; we only look at the plain case.
bool looks_like_sentence(std::string_view text) {
    const bool has_capital =
        text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'a' && text[1] <= 'z';
    return has_capital || text.ends_with('.') || text.ends_with(';') || text.ends_with(',');
}

} // namespace

void check_style(Check& check, const Spot& spot, std::string_view text, const Words& words) {
    if (words.empty()) return;
    const auto& language = spot.section->language;
    const auto report = [&](std::string_view rule, std::string_view passage) {
        if (!passage.empty()) check.report(rule, spot, {language, std::string(passage)});
    };
    if (is_article(language, words.front().folded))
        check.report("starts-with-article", spot, {language, words.front().folded});
    if (words.size() > most_words)
        check.report("too-long", spot, {language, std::to_string(words.size()), std::to_string(most_words)});
    if (words.size() < fewest_words) check.report("too-short", spot, {language, std::string(text)});
    if (looks_like_sentence(text)) check.report("sentence-form", spot, {language});
    report("no-superordinate", find_beginning(words, vague_beginnings(language)));
    report("negative-definition", find_beginning(words, negative_beginnings(language)));
    report("loaded-metaphor", find_inside(words, metaphors(language)));
    report("vague-end", find_ending(words, vague_endings(language)));
}

void check_repeated_words(Check& check, const Spot& spot, std::string_view text, const Words& words) {
    for (std::size_t i = 1; i < words.size(); ++i) {
        const auto& before = words[i - 1];
        const auto& word = words[i];
        if (word.folded != before.folded || word.folded.size() < 2 || before.end > word.begin) continue;
        // "nous nous" and "vous vous" are French; a comma between makes an enumeration of it.
        if (word.folded == "nous" || word.folded == "vous") continue;
        if (text.substr(before.end, word.begin - before.end) != " ") continue;
        const auto raw = [&](const text::Word& each) { return text.substr(each.begin, each.end - each.begin); };
        if (raw(word) != raw(before)) continue; // "ou où"
        check.report("repeated-word", spot, {std::string(raw(word))});
        return;
    }
}

} // namespace migralex::lint
