// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/match.hpp"

#include "consolidation/builder.hpp"

#include <gtest/gtest.h>

namespace migralex::consolidation {

namespace {

std::string matches(const std::vector<Glossary>& glossaries) {
    return describe(match_glossaries(glossaries));
}

/// Two glossaries of one entry each.
std::string matches(const EntryBuilder& left, const EntryBuilder& right) {
    return matches({glossary({left}), glossary({right})});
}

} // namespace

TEST(Match, ProposesEqualPreferredTerms) {
    EXPECT_EQ(
        matches(EntryBuilder("CAR-0001").term("es", "asilo"), EntryBuilder("CAM-0001").term("es", "asilo")),
        "CAM-0001 CAR-0001 merge: same preferred term in es\n");
}

TEST(Match, DisregardsCaseAccentsAndPunctuation) {
    EXPECT_EQ(matches(EntryBuilder("CAR-0001").term("fr", "Pays d’accueil"),
                      EntryBuilder("CAM-0001").term("fr", "pays d'accueil")),
              "CAM-0001 CAR-0001 merge: same preferred term in fr\n");
    EXPECT_EQ(matches(EntryBuilder("CAR-0001").term("es", "REPATRIACION"),
                      EntryBuilder("CAM-0001").term("es", "repatriación")),
              "CAM-0001 CAR-0001 merge: same preferred term in es\n");
}

TEST(Match, KeepsEnyeApartFromN) {
    EXPECT_EQ(matches(EntryBuilder("CAR-0001").term("es", "niño migrante"),
                      EntryBuilder("CAM-0001").term("es", "nino migrante")),
              "");
}

TEST(Match, SameWordInTwoLanguagesIsNoMatch) {
    EXPECT_EQ(matches(EntryBuilder("CAM-0001").term("es", "tráfico de personas"),
                      EntryBuilder("SAM-0001").term("pt", "tráfico de personas")),
              "");
}

TEST(Match, EntriesOfOneGlossaryAreNeverCompared) {
    EXPECT_EQ(matches({glossary({EntryBuilder("CAR-0001").term("es", "asilo"),
                                 EntryBuilder("CAR-0002").term("es", "asilo")})}),
              "");
}

TEST(Match, AsksWhenAsManyLanguagesContradictAsAgree) {
    EXPECT_EQ(
        matches(
            EntryBuilder("CAM-0001").term("es", "residencia temporaria").term("en", "temporary residence"),
            EntryBuilder("SAM-0001").term("es", "residencia temporaria").term("en", "provisional residence")),
        "CAM-0001 SAM-0001 ask: same preferred term in es; different terms in en\n");
}

TEST(Match, ProposesWhenMoreLanguagesAgreeThanContradict) {
    EXPECT_EQ(matches(EntryBuilder("CAM-0001").term("es", "asilo").term("en", "asylum").term("pt", "asilo"),
                      EntryBuilder("SAM-0001").term("es", "asilo").term("en", "asylum").term("pt", "refúgio")),
              "CAM-0001 SAM-0001 merge: same preferred term in en, es; different terms in pt\n");
}

TEST(Match, AsksAboutATermThatIsOnlyAdmitted) {
    EXPECT_EQ(matches(EntryBuilder("CAM-0001").term("es", "país de destino").admitted("es", "país de acogida"),
                      EntryBuilder("SAM-0001").term("es", "país de acogida")),
              "CAM-0001 SAM-0001 ask: another term in common in es\n");
}

TEST(Match, TermsThatAreAdvisedAgainstDoNotCount) {
    EXPECT_EQ(
        matches(EntryBuilder("CAM-0001").term("es", "migración irregular").deprecated("es", "migración ilegal"),
                EntryBuilder("SAM-0001").term("es", "migración ilegal")),
        "");
    EXPECT_EQ(matches(EntryBuilder("CAM-0001").term("es", "persona migrante").pejorative("es", "ilegal"),
                      EntryBuilder("SAM-0001").term("es", "ilegal")),
              "");
}

TEST(Match, DraftSectionsAndRetiredEntriesDoNotCount) {
    const auto published = EntryBuilder("CAM-0001").term("es", "asilo");
    EXPECT_EQ(matches(published, EntryBuilder("SAM-0001").term("es", "asilo").review("es", ReviewState::draft)),
              "");
    EXPECT_EQ(matches(published, EntryBuilder("SAM-0001").term("es", "asilo").retired("repetida")), "");
}

TEST(Match, HomonymInOneGlossaryIsAskedNeverProposed) {
    // Haitian French: `résident` the status, and `résident` the person counted by a census.
    EXPECT_EQ(
        matches({glossary({EntryBuilder("CAR-0001").term("fr", "résident"),
                           EntryBuilder("CAR-0002").term("fr", "résident")}),
                 glossary({EntryBuilder("SAM-0001").term("fr", "résident")})}),
        "CAR-0001 SAM-0001 ask: same preferred term in fr; the term names several concepts in one glossary\n"
        "CAR-0002 SAM-0001 ask: same preferred term in fr; the term names several concepts in one glossary\n");
}

TEST(Match, HomonymBesideTheOneThatIsPreferredCountsToo) {
    EXPECT_EQ(
        matches({glossary({EntryBuilder("CAR-0001").term("es", "registro"),
                           EntryBuilder("CAR-0002").term("es", "registro civil").admitted("es", "registro")}),
                 glossary({EntryBuilder("SAM-0001").term("es", "registro")})}),
        "CAR-0001 SAM-0001 ask: same preferred term in es; the term names several concepts in one glossary\n"
        "CAR-0002 SAM-0001 ask: another term in common in es\n");
}

TEST(Match, PunctuationAloneIsNoTerm) {
    EXPECT_EQ(matches(EntryBuilder("CAM-0001").term("es", "asilo").admitted("es", "—"),
                      EntryBuilder("SAM-0001").term("es", "retorno").admitted("es", "...")),
              "");
}

TEST(Match, BestComeFirst) {
    EXPECT_EQ(matches({glossary({EntryBuilder("CAM-0001").term("es", "asilo"),
                                 EntryBuilder("CAM-0002").term("es", "remesas").term("pt", "remessas"),
                                 EntryBuilder("CAM-0003").term("es", "retorno").admitted("es", "regreso")}),
                       glossary({EntryBuilder("SAM-0001").term("es", "asilo"),
                                 EntryBuilder("SAM-0002").term("es", "remesas").term("pt", "remessas"),
                                 EntryBuilder("SAM-0003").term("es", "regreso")})}),
              "CAM-0002 SAM-0002 merge: same preferred term in es, pt\n"
              "CAM-0001 SAM-0001 merge: same preferred term in es\n"
              "CAM-0003 SAM-0003 ask: another term in common in es\n");
}

TEST(Match, EqualScoresStandInTheOrderOfTheIds) {
    EXPECT_EQ(matches({glossary({EntryBuilder("SAM-0001").term("es", "asilo")}),
                       glossary({EntryBuilder("CAR-0001").term("es", "asilo")}),
                       glossary({EntryBuilder("CAM-0001").term("es", "asilo")})}),
              "CAM-0001 CAR-0001 merge: same preferred term in es\n"
              "CAM-0001 SAM-0001 merge: same preferred term in es\n"
              "CAR-0001 SAM-0001 merge: same preferred term in es\n");
}

TEST(Match, OrderOfTheGlossariesDoesNotMatter) {
    const auto caribbean = glossary({EntryBuilder("CAR-0001").term("es", "asilo")});
    const auto south = glossary({EntryBuilder("SAM-0001").term("es", "asilo"),
                                 EntryBuilder("SAM-0002").term("es", "refugio").admitted("es", "asilo")});
    EXPECT_EQ(matches({caribbean, south}), matches({south, caribbean}));
    EXPECT_NE(matches({caribbean, south}), "");
}

TEST(Band, HasAWordForEachValue) {
    EXPECT_EQ(to_string(Band::merge), "merge");
    EXPECT_EQ(to_string(Band::ask), "ask");
    EXPECT_EQ(to_string(Band::leave), "leave");
}

} // namespace migralex::consolidation
