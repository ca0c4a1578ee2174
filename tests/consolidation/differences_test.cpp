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
    EXPECT_TRUE(definitions_differ(continental("Persona que reside fuera de su país de origen.",
                                               "Extranjero admitido para trabajar por temporada."),
                                   "CAM-0001"));
}

TEST(DefinitionsDiffer, NotForAChangeOfStyle) {
    EXPECT_FALSE(definitions_differ(continental("Persona que reside fuera de su país de origen.",
                                                "La persona que reside fuera del país de origen."),
                                    "CAM-0001"));
}

TEST(DefinitionsDiffer, NotAcrossLanguages) {
    EXPECT_FALSE(definitions_differ(
        continental("Persona que reside fuera de su país.", "Estrangeiro admitido por temporada.", "pt"),
        "CAM-0001"));
}

TEST(DefinitionsDiffer, NotWithoutAnAnchor) {
    EXPECT_FALSE(definitions_differ(continental("Persona que migra.", "Remesas enviadas."), ""));
}

} // namespace migralex::consolidation
