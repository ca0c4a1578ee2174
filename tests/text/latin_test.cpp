// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fold.hpp"
#include "text/latin.hpp"
#include "text/words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <random>

namespace migralex::text {
namespace {

/// Cyrillic: a text with it is left to ICU, whose judgement of the rest it does not change.
constexpr std::string_view stranger = " ж";

std::string utf8(unsigned character) {
    if (character < 0x80) return {static_cast<char>(character)};
    if (character < 0x800)
        return {static_cast<char>(0xC0U | (character >> 6U)), static_cast<char>(0x80U | (character & 0x3FU))};
    return {static_cast<char>(0xE0U | (character >> 12U)),
            static_cast<char>(0x80U | ((character >> 6U) & 0x3FU)),
            static_cast<char>(0x80U | (character & 0x3FU))};
}

std::string readable(const std::string& text) {
    std::string bytes;
    for (const char c : text) bytes += std::to_string(static_cast<unsigned char>(c)) + " ";
    return text + " (" + bytes + ")";
}

/// Every character that is known, in order.
const std::vector<std::string>& known_characters() {
    static const auto characters = [] {
        std::vector<std::string> found;
        for (unsigned character = 0; character < 0x2100; ++character)
            if (is_latin(utf8(character))) found.push_back(utf8(character));
        return found;
    }();
    return characters;
}

/// Words and folding of a text beside ICU's.
void compare_with_icu(const std::string& text) {
    const auto by_icu = text + std::string(stranger);
    ASSERT_FALSE(is_latin(by_icu));
    for (const auto enye : {Enye::kept, Enye::folded}) {
        ASSERT_EQ(fold(text, enye) + std::string(stranger), fold(by_icu, enye)) << readable(text);
        auto expected = words(by_icu, enye);
        ASSERT_FALSE(expected.empty());
        ASSERT_EQ(expected.back().folded, "ж") << readable(text);
        expected.pop_back();
        const auto found = words(text, enye);
        ASSERT_EQ(found.size(), expected.size()) << readable(text);
        std::string key;
        for (std::size_t i = 0; i < found.size(); ++i) {
            ASSERT_EQ(found[i], expected[i]) << readable(text) << found[i].folded << expected[i].folded;
            key += (i > 0 ? " " : "") + found[i].folded;
        }
        ASSERT_EQ(comparison_key(text, enye), key) << readable(text);
    }
}

TEST(Latin, KnowsTheLettersOfOurLanguages) {
    for (const auto* text : {"¿Niñez, migración?", "demandeur d’asile", "não-repulsão", "«œuvre» – …", "ijs"})
        EXPECT_TRUE(is_latin(text)) << text;
    for (const auto* text : {"n\u0303", "soft\u00ADhyphen", "ж", "\xF1", "a\xC3", "\xE2\x80", "ﬁ"})
        EXPECT_FALSE(is_latin(text)) << text;
    EXPECT_EQ(known_characters().size(), 0x80U + 0x20U - 1 + 0xC0U + 11U);
}

TEST(Latin, EveryCharacterIsWhatIcuSays) {
    for (const auto& character : known_characters()) compare_with_icu(character);
}

TEST(Latin, EveryCharacterJoinsWhatIcuJoins) {
    for (const auto& character : known_characters())
        for (const std::string_view before : {"a", "1", "_", "é", "'", " "})
            for (const std::string_view after : {"a", "1", "_", "é", ".", "a ", "1a"})
                compare_with_icu(std::string(before) + character + std::string(after));
}

/// Whatever stands together: short texts of few kinds of characters meet every rule often.
TEST(Latin, RandomTextsHaveTheWordsThatIcuFinds) {
    std::mt19937 random(20260101);
    const std::vector<std::string> telling = {"a", "Z", "é", "Ñ", "n", "1", "9",  "_",  "'", "’", ".",
                                              ",", ";", ":", "·", "-", " ", "\n", "\r", "–", "@", "ª",
                                              "2", "ß", "ŀ", "ŉ", "œ", "/", "\t", "´",  "¼"};
    const auto& all = known_characters();
    for (int i = 0; i < 60'000; ++i) {
        std::string text;
        const auto& from = i % 3 == 0 ? all : telling;
        const auto length = 1 + random() % 24;
        for (unsigned j = 0; j < length; ++j) text += from[random() % from.size()];
        compare_with_icu(text);
        if (HasFatalFailure()) return;
    }
}

} // namespace
} // namespace migralex::text
