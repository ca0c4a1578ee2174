// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/match.hpp"

#include "consolidation/builder.hpp"

#include "consolidation/slip.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace migralex::consolidation {

namespace {

std::string matches(const std::vector<Glossary>& glossaries) {
    return describe(match_glossaries(glossaries));
}

std::vector<Match> matched_silently(const std::vector<Glossary>& glossaries) {
    return Matcher(glossaries).matches();
}

/// Two glossaries of one entry each.
std::string matches(const EntryBuilder& left, const EntryBuilder& right) {
    return matches({glossary({left}), glossary({right})});
}

} // namespace

TEST(Match, ProposesEqualPreferredTerms) {
    EXPECT_EQ(
        matches(EntryBuilder("CAR-0001").term("es", "asilo"), EntryBuilder("CAM-0001").term("es", "asilo")),
        "CAR-0001 CAM-0001 merge: same preferred term in es\n");
}

TEST(Match, DisregardsCaseAccentsAndPunctuation) {
    EXPECT_EQ(matches(EntryBuilder("CAR-0001").term("fr", "Pays d’accueil"),
                      EntryBuilder("CAM-0001").term("fr", "pays d'accueil")),
              "CAR-0001 CAM-0001 merge: same preferred term in fr\n");
    EXPECT_EQ(matches(EntryBuilder("CAR-0001").term("es", "REPATRIACION"),
                      EntryBuilder("CAM-0001").term("es", "repatriación")),
              "CAR-0001 CAM-0001 merge: same preferred term in es\n");
}

TEST(Match, OfEnyeAndNAsks) {
    EXPECT_EQ(matches(EntryBuilder("CAR-0001").term("es", "niño migrante"),
                      EntryBuilder("CAM-0001").term("es", "nino migrante")),
              "CAR-0001 CAM-0001 ask: the same words in another form in es\n");
}

TEST(Match, CognatesOfEntriesThatShareNoLanguageAreAskedNeverProposed) {
    EXPECT_EQ(matches(EntryBuilder("CAM-0001").theme("PRO").term("es", "tráfico de personas"),
                      EntryBuilder("SAM-0001").theme("PRO").term("pt", "tráfico de pessoas")),
              "CAM-0001 SAM-0001 ask: like terms in different languages (es, pt); themes agree\n");
    EXPECT_EQ(matches(EntryBuilder("CAM-0001").theme("PRO").term("es", "migración irregular"),
                      EntryBuilder("SAM-0001").theme("PRO").term("pt", "migração irregular")),
              "CAM-0001 SAM-0001 ask: like terms in different languages (es, pt); themes agree\n");
    EXPECT_EQ(matches(EntryBuilder("CAR-0001").term("en", "nationality"),
                      EntryBuilder("SAM-0001").term("es", "nacionalidad")),
              "CAR-0001 SAM-0001 ask: like terms in different languages (en, es)\n");
}

TEST(Match, CognatesSayNothingBesideALanguageThatIsShared) {
    EXPECT_EQ(matches(EntryBuilder("CAM-0001").term("es", "migración").term("en", "flow"),
                      EntryBuilder("SAM-0001").term("pt", "migração").term("en", "stock")),
              "");
}

TEST(Match, AcronymsOfEntriesThatShareNoLanguageAreAsked) {
    EXPECT_EQ(matches(EntryBuilder("CAR-0001").term("en", "IOM"), EntryBuilder("SAM-0001").term("es", "OIM")),
              "CAR-0001 SAM-0001 ask: the same letters of an acronym in different languages (en, es)\n");
    EXPECT_EQ(matches(EntryBuilder("CAR-0001").term("en", "IOM"), EntryBuilder("SAM-0001").term("es", "ONU")),
              "");
}

TEST(Match, OfTenThousandEntriesWithOneTermAsksNothing) {
    std::vector<ConceptEntry> left;
    std::vector<ConceptEntry> right;
    for (int i = 1; i <= 5000; ++i) {
        left.push_back(EntryBuilder(fmt::format("CAR-{:05}", i)).term("es", "migrante"));
        right.push_back(EntryBuilder(fmt::format("SAM-{:05}", i)).term("es", "migrante"));
    }
    EXPECT_TRUE(matched_silently({glossary(std::move(left)), glossary(std::move(right))}).empty());
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
              "CAM-0001 SAM-0001 ask: what one prefers the other admits in es\n");
}

TEST(Match, TermsThatAreAdvisedAgainstAskAndPejorativeOnesDoNotCount) {
    EXPECT_EQ(
        matches(EntryBuilder("CAM-0001").term("es", "migración irregular").deprecated("es", "migración ilegal"),
                EntryBuilder("SAM-0001").term("es", "migración ilegal")),
        "CAM-0001 SAM-0001 ask: a term that one advises against and the other has in es\n");
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
        "CAR-0002 SAM-0001 ask: what one prefers the other admits in es; the term names several concepts in "
        "one "
        "glossary\n");
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
              "CAM-0003 SAM-0003 ask: what one prefers the other admits in es\n");
}

TEST(Match, EqualScoresStandInTheOrderOfTheIds) {
    EXPECT_EQ(matches({glossary({EntryBuilder("SAM-0001").term("es", "asilo")}),
                       glossary({EntryBuilder("CAR-0001").term("es", "asilo")}),
                       glossary({EntryBuilder("CAM-0001").term("es", "asilo")})}),
              "CAR-0001 CAM-0001 merge: same preferred term in es\n"
              "SAM-0001 CAM-0001 merge: same preferred term in es\n"
              "SAM-0001 CAR-0001 merge: same preferred term in es\n");
}

TEST(Match, OrderOfTheGlossariesOnlySwapsTheSides) {
    const auto caribbean = glossary({EntryBuilder("CAR-0001").term("es", "asilo").admitted("es", "amparo")});
    const auto south = glossary({EntryBuilder("SAM-0001").term("es", "amparo"),
                                 EntryBuilder("SAM-0002").term("es", "refugio").term("en", "asylum")});
    const auto there = match_glossaries({caribbean, south});
    const auto back = match_glossaries({south, caribbean});
    ASSERT_EQ(there.size(), 1U);
    ASSERT_EQ(back.size(), 1U);
    EXPECT_EQ(there[0].left, back[0].right);
    EXPECT_EQ(there[0].score, back[0].score);
    EXPECT_EQ(there[0].relation, MatchRelation::broader);
    EXPECT_EQ(back[0].relation, MatchRelation::narrower);
}

/// The two forms weigh differently: the left one may not speak for both.
TEST(Match, FormsThatAreNotEquallyRareScoreTheSameFromEitherSide) {
    const auto one = glossary({EntryBuilder("CAM-0001").term("es", "la frontera")});
    const auto other = glossary({EntryBuilder("SAM-0001").term("es", "frontera")});
    const auto there = matched_silently({one, other});
    const auto back = matched_silently({other, one});
    ASSERT_EQ(there.size(), 1U);
    ASSERT_EQ(back.size(), 1U);
    EXPECT_EQ(there.front().score, back.front().score);
}

TEST(Match, DefinitionsTellHomonymsApart) {
    const auto caribbean =
        glossary({EntryBuilder("CAR-0001")
                      .term("es", "residente")
                      .definition("es", "Persona con permiso para vivir en el país."),
                  EntryBuilder("CAR-0002")
                      .term("es", "residente")
                      .definition("es", "Habitante que el censo cuenta en su vivienda habitual.")});
    EXPECT_EQ(
        matches(
            {caribbean,
             glossary({EntryBuilder("SAM-0001")
                           .term("es", "residente")
                           .definition("es", "Habitante contado por el censo en la vivienda que habita.")})}),
        "CAR-0002 SAM-0001 merge: same preferred term in es; definitions share 67 % of weighted words (es); "
        "the term names several concepts in one glossary\n");
    // With nothing but the term, nobody can tell.
    EXPECT_THAT(matches({caribbean, glossary({EntryBuilder("SAM-0001").term("es", "residente")})}),
                testing::AllOf(testing::HasSubstr("CAR-0001 SAM-0001 ask"),
                               testing::HasSubstr("CAR-0002 SAM-0001 ask"),
                               testing::Not(testing::HasSubstr("merge"))));
}

TEST(Match, OfManyEntriesWithOneTermFindsThoseWithOneDefinition) {
    std::vector<ConceptEntry> left;
    std::vector<ConceptEntry> right;
    for (int i = 0; i < 2000; ++i) {
        const auto definition = fmt::format("Trámite número {} del registro.", i);
        left.push_back(
            EntryBuilder(fmt::format("CAM-{:04}", i)).term("es", "trámite").definition("es", definition));
        right.push_back(
            EntryBuilder(fmt::format("SAM-{:04}", i)).term("es", "trámite").definition("es", definition));
    }
    const auto found = matched_silently({glossary(left), glossary(right)});
    EXPECT_EQ(found.size(), 2000U);
    for (const auto& match : found) EXPECT_EQ(match.left.substr(3), match.right.substr(3));
}

TEST(Match, KnowsFilesWhoseIdsAreTheSame) {
    const auto found = match_glossaries(
        {glossary({EntryBuilder("c1").term("en", "asylum")}),
         glossary({EntryBuilder("c1").term("en", "refugee"), EntryBuilder("c2").term("en", "asylum")})});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].left, "c1");
    EXPECT_EQ(found[0].right, "c2");
}

TEST(Match, AFalseFriendIsAsked) {
    const auto found =
        match_glossaries({glossary({EntryBuilder("CAM-0001")
                                        .theme("law")
                                        .term("es", "deportación")
                                        .term("en", "deportation")
                                        .definition("es", "Salida que ordena un tribunal penal.")}),
                          glossary({EntryBuilder("SAM-0001")
                                        .theme("statistics")
                                        .term("es", "deportación")
                                        .term("en", "deportation")
                                        .definition("es", "Cifra anual comunicada.")})});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].band, Band::ask);
}

TEST(Match, PartsOfSpeechThatDifferAreAVeto) {
    auto verb = EntryBuilder("CAM-0001").term("en", "return");
    verb.last_term().part_of_speech = PartOfSpeech::verb;
    auto noun = EntryBuilder("SAM-0001").term("en", "return");
    noun.last_term().part_of_speech = PartOfSpeech::noun;
    EXPECT_EQ(matches(verb, noun),
              "CAM-0001 SAM-0001 ask: same preferred term in en; different parts of speech\n");
}

TEST(Match, StemsWordOrderAndSlipsOnlySupport) {
    EXPECT_EQ(matches(EntryBuilder("CAM-0001").term("es", "solicitantes de asilo").term("en", "asylum seeker"),
                      EntryBuilder("SAM-0001").term("es", "solicitante de asilo").term("en", "asylum seekr")),
              "CAM-0001 SAM-0001 ask: the same words in another form in en, es\n");
    EXPECT_EQ(matches(EntryBuilder("CAM-0001").term("es", "emigrante"),
                      EntryBuilder("SAM-0001").term("es", "migrante")),
              "");
}

TEST(Slip, IsOneLetterInsideALongWord) {
    EXPECT_TRUE(differ_by_a_slip("refugiado", "refugado"));
    EXPECT_TRUE(differ_by_a_slip("refugiado", "refuigado"));
    EXPECT_TRUE(differ_by_a_slip("permiso de trabajo", "permiso de trabejo"));
    EXPECT_FALSE(differ_by_a_slip("refugiado", "refugiado"));
    EXPECT_FALSE(differ_by_a_slip("migrante", "emigrante"));
    EXPECT_FALSE(differ_by_a_slip("trata", "trato"));
    EXPECT_FALSE(differ_by_a_slip("", "a"));
    EXPECT_FALSE(differ_by_a_slip("inmigración", "migración"));
}

TEST(Band, HasAWordForEachValue) {
    EXPECT_EQ(to_string(Band::merge), "merge");
    EXPECT_EQ(to_string(Band::ask), "ask");
    EXPECT_EQ(to_string(Band::leave), "leave");
}

} // namespace migralex::consolidation
