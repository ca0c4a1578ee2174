// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/words.hpp"

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

/// Adds the parts of one ICU word. UAX #29 keeps "d'asile" and "3.5" together; we part them at the joint.
/// Folding may make several words of a ligature, and nothing of what cannot be seen.
void add_parts(std::string_view word, std::size_t offset, Enye enye, std::vector<Word>& result) {
    const auto folded = fold(word, enye);
    if (!folded.empty() && folded.find_first_of("'.:_ ") == std::string::npos) {
        result.push_back({folded, offset, offset + word.size()});
        return;
    }
    std::size_t start = 0;
    while (start < folded.size()) {
        auto end = start;
        while (end < folded.size() && !is_joint(folded[end])) ++end;
        if (end > start) result.push_back({folded.substr(start, end - start), offset, offset + word.size()});
        start = end + 1;
    }
}

bool is_ascii_word(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           (character >= '0' && character <= '9');
}

} // namespace

std::vector<Word> words(std::string_view text, Enye enye) {
    std::vector<Word> result;
    UErrorCode status = U_ZERO_ERROR;
    UText utext = UTEXT_INITIALIZER;
    utext_openUTF8(&utext, text.data(), static_cast<int64_t>(text.size()), &status);
    auto& iterator = word_iterator();
    iterator.setText(&utext, status);
    if (U_FAILURE(status)) return result;
    auto begin = iterator.first();
    for (auto end = iterator.next(); end != icu::BreakIterator::DONE; begin = end, end = iterator.next()) {
        const auto from = static_cast<std::size_t>(begin);
        const auto length = static_cast<std::size_t>(end - begin);
        if (iterator.getRuleStatus() >= UBRK_WORD_NONE_LIMIT || (length == 1 && is_ascii_word(text[from])))
            add_parts(text.substr(from, length), from, enye, result);
    }
    utext_close(&utext);
    return result;
}

std::string comparison_key(std::string_view text, Enye enye) {
    std::string key;
    for (const auto& word : words(text, enye)) {
        if (!key.empty()) key += ' ';
        key += word.folded;
    }
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
