// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/differences.hpp"

#include "consolidation/builder.hpp"

#include <gtest/gtest.h>

namespace migralex::consolidation {

namespace {

/// A continental entry with a definition of CAM-0001 and one of SAM-0001.
ConceptEntry continental(const char* central, const char* south, const char* language_of_south = "es") {
    ConceptEntry entry =
        EntryBuilder("LAC-0001").definition("es", central).definition(language_of_south, south);
    find_language(entry, "es")->definitions.front().origin = "CAM-0001";
    find_language(entry, language_of_south)->definitions.back().origin = "SAM-0001";
    return entry;
}

bool differ(const ConceptEntry& entry, const std::string& anchor_member) {
    DefinitionReader reader;
    return definitions_differ(differences_of(entry, anchor_member, reader), anchor_member);
}

/// How the South American text stands to the Central American one.
std::string class_of(const char* central, const char* south) {
    DefinitionReader reader;
    std::string result;
    for (const auto& difference : differences_of(continental(central, south), "CAM-0001", reader))
        result += std::string(to_string(difference.kind)) + " " + difference.reference + " " + difference.entry;
    return result;
}

} // namespace

TEST(SharedWords, IsOneForEqualAndForStyleAlone) {
    EXPECT_EQ(shared_words("Persona que migra.", "Persona que migra.", "es"), 1);
    EXPECT_EQ(shared_words("Persona que MIGRA", "la persona que migra", "es"), 1);
    EXPECT_EQ(shared_words("personas migrantes", "persona migrante", "es"), 1);
}

TEST(SharedWords, IsZeroForNothingInCommon) {
    EXPECT_EQ(shared_words("trata de personas", "remesas familiares", "es"), 0);
    EXPECT_EQ(shared_words("trata", "", "es"), 0);
}

TEST(SharedWords, CountsCommonOverAllWeightyWords) {
    // Common: pessoa; besides: refugiada, migrante, irregular.
    EXPECT_EQ(shared_words("pessoa refugiada", "a pessoa migrante irregular", "pt"), 0.25);
}

TEST(SharedWords, OfTwoTextsWithoutWeightyWordsIsOne) {
    EXPECT_EQ(shared_words("", "", "fr"), 1);
    EXPECT_EQ(shared_words("le", "la", "fr"), 1);
}

TEST(DefinitionsDiffer, WhenLessThanHalfOfTheWordsAreShared) {
    EXPECT_TRUE(differ(continental("Persona que reside fuera de su país de origen.",
                                   "Extranjero admitido para trabajar por temporada."),
                       "CAM-0001"));
}

TEST(DefinitionsDiffer, NotForAChangeOfStyle) {
    EXPECT_FALSE(differ(continental("Persona que reside fuera de su país de origen.",
                                    "La persona que reside fuera del país de origen."),
                        "CAM-0001"));
}

TEST(DefinitionsDiffer, NotAcrossLanguages) {
    EXPECT_FALSE(
        differ(continental("Persona que reside fuera de su país.", "Estrangeiro admitido por temporada.", "pt"),
               "CAM-0001"));
}

TEST(DefinitionsDiffer, NotWithoutAnAnchor) {
    EXPECT_FALSE(differ(continental("Persona que migra.", "Remesas enviadas."), ""));
}

TEST(DifferenceClass, IsTheSameButForCaseAccentsAndPunctuation) {
    EXPECT_EQ(class_of("Persona que reside fuera de su país.", "persona que reside fuera de su PAIS"),
              "same CAM-0001 SAM-0001");
}

TEST(DifferenceClass, IsStyleForOtherFormsOrderAndFunctionWords) {
    EXPECT_EQ(class_of("Persona que reside fuera de su país de origen.",
                       "La persona que fuera del país de origen reside."),
              "style CAM-0001 SAM-0001");
}

TEST(DifferenceClass, IsSourceForEqualWordsOfAnotherInstrument) {
    auto entry = continental("Persona que reside fuera de su país.", "Persona que reside fuera de su país.");
    entry.languages.front().definitions.back().source = {"mx-lm-2011", "art. 3"};
    DefinitionReader reader;
    const auto differences = differences_of(entry, "CAM-0001", reader);
    ASSERT_EQ(differences.size(), 1U);
    EXPECT_EQ(differences.front(),
              (DefinitionDifference{"LAC-0001", "es", "CAM-0001", "SAM-0001", DifferenceClass::source, 1}));
}

TEST(DifferenceClass, IsNarrowerOrWiderWhereOneSaysAllOfTheOtherAndMore) {
    EXPECT_EQ(class_of("Persona que reside fuera de su país.",
                       "Persona que reside fuera de su país y trabaja por temporada en la agricultura."),
              "narrower-or-wider CAM-0001 SAM-0001");
}

TEST(DifferenceClass, IsContentForOtherWords) {
    EXPECT_EQ(class_of("Persona que reside fuera de su país.", "Extranjero admitido para trabajar."),
              "content CAM-0001 SAM-0001");
}

TEST(DifferenceClass, IsContentForANegationAndForANumber) {
    EXPECT_EQ(class_of("Persona con permiso de trabajo.", "Persona sin permiso de trabajo."),
              "content CAM-0001 SAM-0001");
    EXPECT_EQ(class_of("Persona menor de 18 años.", "Persona menor de 21 años."), "content CAM-0001 SAM-0001");
}

TEST(DifferenceClass, ComparesWithTheFirstDefinitionWhereTheAnchorHasNone) {
    DefinitionReader reader;
    const auto differences =
        differences_of(continental("Persona que migra.", "Persona que migra."), "CAR-0001", reader);
    ASSERT_EQ(differences.size(), 1U);
    EXPECT_EQ(differences.front().reference, "CAM-0001");
}

} // namespace migralex::consolidation
