// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/word_difference.hpp"

#include <gtest/gtest.h>
#include <string>

namespace migralex::web {

namespace {

/// Own words in brackets.
std::string marked(std::string_view text, std::string_view other) {
    std::string result;
    for (const auto& piece : mark_own_words(text, other)) {
        const std::string words(piece.text);
        result += piece.is_own ? "[" + words + "]" : words;
    }
    return result;
}

} // namespace

TEST(WordDifference, MarksWhatTheOtherTextLacks) {
    EXPECT_EQ(marked("persona que cruza la frontera, sin permiso", "persona que cruza una frontera"),
              "persona que cruza [la] frontera, [sin] [permiso]");
}

TEST(WordDifference, LooksAtWordsAndNotAtTheirCaseOrAccents) {
    EXPECT_EQ(marked("Migración; «irregular»", "migracion irregular"), "Migración; «irregular»");
}

TEST(WordDifference, MarksNothingInEqualTextsAndEverythingInStrangeOnes) {
    EXPECT_EQ(marked("droit d'asile", "droit d'asile"), "droit d'asile");
    EXPECT_EQ(marked("asile", ""), "[asile]");
    EXPECT_EQ(marked("", "asile"), "");
}

TEST(WordDifference, DoesNotCompareTextsOfThousandsOfWords) {
    std::string text;
    for (int i = 0; i < 2001; ++i) text += "palabra ";
    EXPECT_EQ(marked(text, "otra"), text);
}

} // namespace migralex::web
