// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace migralex::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> folded_words(std::string_view text, Enye enye = Enye::folded) {
    std::vector<std::string> result;
    for (const auto& word : words(text, enye)) result.push_back(word.folded);
    return result;
}

TEST(Words, OfDesignations) {
    EXPECT_THAT(folded_words("Trata de personas"), ElementsAre("trata", "de", "personas"));
    EXPECT_THAT(folded_words("demandeur d'asile"), ElementsAre("demandeur", "d", "asile"));
    EXPECT_THAT(folded_words("l’Éloignement"), ElementsAre("l", "eloignement"));
    EXPECT_THAT(folded_words("d´asile"), ElementsAre("d", "asile"));
    EXPECT_THAT(folded_words("non-refoulement"), ElementsAre("non", "refoulement"));
    EXPECT_THAT(folded_words("non‑refoulement"), ElementsAre("non", "refoulement"));
    EXPECT_THAT(folded_words("CA-4"), ElementsAre("ca", "4"));
    EXPECT_THAT(folded_words("pwoteksyon moun ki deplase"), ElementsAre("pwoteksyon", "moun", "ki", "deplase"));
    EXPECT_THAT(folded_words("niñez", Enye::kept), ElementsAre("niñez"));
    EXPECT_THAT(folded_words("niñez"), ElementsAre("ninez"));
}

TEST(Words, OfNumbersAndSigns) {
    EXPECT_THAT(folded_words("art. 3.5 a), 1,5 %"), ElementsAre("art", "3", "5", "a", "1,5"));
    EXPECT_THAT(folded_words("U.N.H.C.R. id:x_y"), ElementsAre("u", "n", "h", "c", "r", "id", "x", "y"));
    EXPECT_THAT(folded_words("¿qué? ¡«sí»! — …"), ElementsAre("que", "si"));
    EXPECT_THAT(folded_words("a/b"), ElementsAre("a", "b"));
}

TEST(Words, OfTextWithoutAny) {
    EXPECT_THAT(folded_words(""), IsEmpty());
    EXPECT_THAT(folded_words(" \n\t"), IsEmpty());
    EXPECT_THAT(folded_words("😀 👨‍👩‍👧 +-*/"), IsEmpty());
    EXPECT_THAT(folded_words("\u3164 \u0301"), IsEmpty()) << "a letter that nobody sees";
}

TEST(Words, OfHostileText) {
    EXPECT_THAT(folded_words("ni\xF1"
                             "ez \xC3"),
                ElementsAre("ni", "ez"));
    EXPECT_THAT(folded_words("\uFDFA"), ElementsAre("صلى", "الله", "عليه", "وسلم"));
    EXPECT_THAT(folded_words(std::string("a\0b", 3)), ElementsAre("a", "b"));
    const std::string letter(100'000, 'a');
    EXPECT_THAT(folded_words(letter), ElementsAre(letter));
    std::string accents;
    for (int i = 0; i < 50'000; ++i) accents += "á";
    EXPECT_THAT(folded_words(accents), ElementsAre(std::string(50'000, 'a')));
}

TEST(Words, SayWhereTheyStandInBytes) {
    EXPECT_THAT(words("«Niñez» d’asile"),
                ElementsAre(Word{"ninez", 2, 8}, Word{"d", 11, 20}, Word{"asile", 11, 20}));
}

TEST(ComparisonKey, IsEqualForEqualDesignations) {
    EXPECT_EQ(comparison_key("Trata de personas"), "trata de personas");
    EXPECT_EQ(comparison_key(" TRATA  de\npersonas."), "trata de personas");
    EXPECT_EQ(comparison_key("demandeur d’asile"), comparison_key("Demandeur d'asile"));
    EXPECT_EQ(comparison_key("non-refoulement"), comparison_key("non refoulement"));
    EXPECT_EQ(comparison_key("migración"), comparison_key("MIGRACION"));
    EXPECT_EQ(comparison_key(""), "");
    EXPECT_EQ(comparison_key("¿?"), "");
}

TEST(ComparisonKey, TellsEnyeFromN) {
    EXPECT_NE(comparison_key("año"), comparison_key("ano"));
    EXPECT_EQ(comparison_key("año", Enye::folded), comparison_key("ano", Enye::folded));
    EXPECT_NE(comparison_key("nonrefoulement"), comparison_key("non-refoulement"));
}

TEST(Stem, BringsTheFormsOfAWordTogether) {
    EXPECT_EQ(stem("migraciones", "es"), stem("migracion", "es"));
    EXPECT_EQ(stem("refugees", "en"), stem("refugee", "en"));
    EXPECT_EQ(stem("refugiados", "pt"), stem("refugiado", "pt"));
    EXPECT_EQ(stem("demandeurs", "fr"), stem("demandeur", "fr"));
    EXPECT_EQ(stem("vluchtelingen", "nl"), stem("vluchteling", "nl"));
    EXPECT_NE(stem("refugees", "en"), "refugees");
}

TEST(Stem, LeavesLanguagesWithoutAStemmerAlone) {
    EXPECT_EQ(stem("migrasyon", "ht"), "migrasyon");
    EXPECT_EQ(stem("refugees", "ht"), "refugees");
    EXPECT_EQ(stem("refugees", ""), "refugees");
    EXPECT_EQ(stem("refugees", "EN"), "refugees");
    EXPECT_EQ(stem("", "es"), "");
    const std::string letter(100'000, 'a');
    EXPECT_EQ(stem(letter, "ht"), letter);
    EXPECT_FALSE(stem(letter, "es").empty());
}

} // namespace
} // namespace migralex::text
