// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/words.hpp"

#include "text/latin.hpp"

#include <map>
#include <memory>
#include <unicode/brkiter.h>
#include <unicode/utext.h>
#include <xapian.h>

namespace migralex::text {

namespace {

bool is_joint(char character) {
    return character == '\'' || character == '-' || character == '.' || character == ':' || character == '_' ||
           character == ' ';
}

/// One iterator per thread, made once: creating one costs more than a definition.
icu::BreakIterator& word_iterator() {
    thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> created(
            icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
        if (U_FAILURE(status)) std::abort(); // ICU's own data are missing
        return created;
    }();
    return *iterator;
}

/// The parts of one word by UAX #29, which keeps "d'asile" and "3.5" together; we part them at the joint.
/// Folding may make several words of a ligature, and nothing of what cannot be seen.
template <typename Take>
void take_parts(std::string_view folded, std::size_t begin, std::size_t end, const Take& take) {
    if (!folded.empty() && folded.find_first_of("'.:_ ") == std::string_view::npos)
        return take(folded, begin, end);
    std::size_t start = 0;
    while (start < folded.size()) {
        auto stop = start;
        while (stop < folded.size() && !is_joint(folded[stop])) ++stop;
        if (stop > start) take(folded.substr(start, stop - start), begin, end);
        start = stop + 1;
    }
}

bool is_ascii_word(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9');
}

/// `take(folded, begin, end)` for each word.
template <typename Take>
void icu_words(std::string_view text, Enye enye, const Take& take) {
    UErrorCode status = U_ZERO_ERROR;
    UText utext = UTEXT_INITIALIZER;
    utext_openUTF8(&utext, text.data(), static_cast<int64_t>(text.size()), &status);
    auto& iterator = word_iterator();
    iterator.setText(&utext, status);
    if (U_FAILURE(status)) return;
    auto begin = iterator.first();
    for (auto end = iterator.next(); end != icu::BreakIterator::DONE; begin = end, end = iterator.next()) {
        const auto from = static_cast<std::size_t>(begin);
        const auto length = static_cast<std::size_t>(end - begin);
        if (iterator.getRuleStatus() >= UBRK_WORD_NONE_LIMIT || (length == 1 && is_ascii_word(text[from])))
            take_parts(fold(text.substr(from, length), enye), from, from + length, take);
    }
    utext_close(&utext);
}

bool is_word_character(WordBreak each) {
    return each == WordBreak::letter || each == WordBreak::digit || each == WordBreak::connector;
}

/// Whether what stands between two characters of a word joins them.
bool joins(WordBreak joint, WordBreak before, WordBreak after) {
    if (before != after) return false;
    if (before == WordBreak::letter)
        return joint == WordBreak::between_letters || joint == WordBreak::between_either;
    return before == WordBreak::digit &&
           (joint == WordBreak::between_digits || joint == WordBreak::between_either);
}

/// The same words as ICU finds, of a text that is_latin: without its iterator.
template <typename Take>
void latin_words(std::string_view text, Enye enye, const Take& take) {
    std::string folded;
    for (std::size_t place = 0; place < text.size();) {
        auto character = latin_character(text, place);
        if (!is_word_character(character.word_break)) {
            place += character.length;
            continue;
        }
        const auto begin = place;
        folded.clear();
        for (;;) {
            const std::string_view kept =
                enye == Enye::kept && is_enye(text.substr(place, character.length)) ? "ñ" : character.folded;
            folded += kept;
            place += character.length;
            if (place == text.size()) break;
            auto next = latin_character(text, place);
            if (is_word_character(next.word_break)) {
                character = next;
                continue;
            }
            const auto behind = place + next.length;
            if (behind >= text.size()) break;
            const auto after = latin_character(text, behind);
            if (!joins(next.word_break, character.word_break, after.word_break)) break;
            folded += next.folded;
            place = behind;
            character = after;
        }
        take_parts(folded, begin, place, take);
    }
}

template <typename Take>
void each_word(std::string_view text, Enye enye, const Take& take) {
    if (is_latin(text)) return latin_words(text, enye, take);
    icu_words(text, enye, take);
}

} // namespace

std::vector<Word> words(std::string_view text, Enye enye) {
    std::vector<Word> result;
    each_word(text, enye, [&](std::string_view folded, std::size_t begin, std::size_t end) {
        result.push_back({std::string(folded), begin, end});
    });
    return result;
}

void for_each_word(std::string_view text, Enye enye, const std::function<void(std::string_view)>& take) {
    each_word(text, enye, [&](std::string_view folded, std::size_t, std::size_t) { take(folded); });
}

std::string comparison_key(std::string_view text, Enye enye) {
    std::string key;
    each_word(text, enye, [&](std::string_view folded, std::size_t, std::size_t) {
        if (!key.empty()) key += ' ';
        key += folded;
    });
    return key;
}

std::string stem(std::string_view folded_word, std::string_view language) {
    static const std::map<std::string_view, const char*> names = {
        {"es", "spanish"}, {"en", "english"}, {"pt", "portuguese"}, {"fr", "french"}, {"nl", "dutch"}};
    const auto name = names.find(language);
    if (name == names.end()) return std::string(folded_word);
    thread_local std::map<std::string_view, Xapian::Stem> stemmers;
    const auto [stemmer, added] = stemmers.try_emplace(name->first, name->second);
    return stemmer->second(std::string(folded_word));
}

} // namespace migralex::text
