// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/survey.hpp"

#include "consolidation/builder.hpp"
#include "consolidation/consolidate.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

namespace migralex::consolidation {

namespace {

ConsolidationResult consolidated(std::vector<Glossary> glossaries, std::vector<Decision> ledger = {}) {
    return consolidate({std::move(glossaries), publication(), std::move(ledger), {}});
}

std::string describe(const std::vector<FalseFriend>& words) {
    std::string out;
    for (const auto& word : words) {
        out += word.word + ":";
        for (const auto& meaning : word.meanings)
            out += fmt::format(" {} ({})", meaning.concept_id, fmt::join(meaning.languages, " "));
        out += "\n";
    }
    return out;
}

std::string describe(const std::vector<Contradiction>& contradictions) {
    std::string out;
    for (const auto& item : contradictions)
        out += item.about + " " + format_message(item.message, InterfaceLanguage::en) + "\n";
    return out;
}

} // namespace

TEST(DifferingAcceptability, IsOfTermsThatOneSubregionAcceptsAndAnotherAdvisesAgainst) {
    const auto report =
        consolidated(
            {glossary({EntryBuilder("CAM-0001").term("es", "persona migrante").admitted("es", "inmigrante")}),
             glossary(
                 {EntryBuilder("SAM-0001").term("es", "persona migrante").deprecated("es", "inmigrante")})})
            .report;
    ASSERT_EQ(report.differing_acceptability.size(), 1U);
    const auto& difference = report.differing_acceptability.front();
    EXPECT_EQ(difference.concept_id, "LAC-0001");
    EXPECT_EQ(difference.term, "inmigrante");
    ASSERT_EQ(difference.statements.size(), 2U);
    EXPECT_EQ(difference.statements[0].origin, "CAM-0001.es.t2");
    EXPECT_EQ(difference.statements[1].status, AdministrativeStatus::deprecated);
}

TEST(FalseFriends, AreWordsOfSeveralConceptsMarksApart) {
    const auto report = consolidated({glossary({EntryBuilder("CAM-0001").term("es", "tráfico"),
                                                EntryBuilder("CAM-0002").term("es", "asilo")}),
                                      glossary({EntryBuilder("SAM-0001").term("pt", "trafico")})})
                            .report;
    EXPECT_EQ(describe(report.false_friends), "tráfico: LAC-0001 (es) LAC-0003 (pt)\n");
}

TEST(FalseFriends, AreNoPejorativeTermsAndNoneThatEverybodyAdvisesAgainst) {
    const auto report = consolidated({glossary({EntryBuilder("CAM-0001").pejorative("es", "ilegal"),
                                                EntryBuilder("CAM-0002").term("es", "asilo")}),
                                      glossary({EntryBuilder("SAM-0001").term("pt", "ilegal"),
                                                EntryBuilder("SAM-0002").deprecated("pt", "asilo")})})
                            .report;
    EXPECT_EQ(describe(report.false_friends), "");
}

TEST(Coverage, CountsConceptsByLanguageAndSubregion) {
    const auto report =
        consolidated(
            {glossary({EntryBuilder("CAM-0001").term("es", "asilo").term("en", "asylum"),
                       EntryBuilder("CAM-0002").term("es", "remesa")}),
             glossary(
                 {EntryBuilder("SAM-0001").term("es", "asilo").definition("es", "Protección de un Estado.")})})
            .report;
    EXPECT_EQ(report.coverage,
              (std::vector<Coverage>{{"en", "CAM", 1, 0}, {"es", "CAM", 2, 0}, {"es", "SAM", 1, 1}}));
}

TEST(Contradictions, AreOfOneEntryThatAcceptsATermAndAdvisesAgainstIt) {
    const auto report =
        consolidated(
            {glossary({EntryBuilder("CAM-0001").term("es", "refugiado").deprecated("es", "Refugiado")})})
            .report;
    EXPECT_EQ(describe(report.contradictions),
              "CAM-0001.es.t2 the same entry accepts \"Refugiado\" (CAM-0001.es.t1) and advises against it\n");
}

TEST(Contradictions, AreOfConceptsThatAreBroaderAndNarrowerAtOnce) {
    const auto report =
        consolidated(
            {glossary({EntryBuilder("CAM-0001").term("es", "asilo").relation(RelationKind::broader, "CAM-0002"),
                       EntryBuilder("CAM-0002").term("es", "repatriación")}),
             glossary(
                 {EntryBuilder("SAM-0001").term("es", "asilo").relation(RelationKind::narrower, "SAM-0002"),
                  EntryBuilder("SAM-0002").term("es", "repatriación")})})
            .report;
    EXPECT_EQ(describe(report.contradictions),
              "LAC-0001 is both broader and narrower than LAC-0002 (or whole and part of it)\n");
}

TEST(Contradictions, OfTheLedgerAreListedThoughThereIsNoResult) {
    const auto report = consolidated({glossary({EntryBuilder("CAM-0001").term("es", "asilo")}),
                                      glossary({EntryBuilder("SAM-0001").term("es", "asilo")})},
                                     {decision("2026-1", DecisionKind::same, {"CAM-0001", "SAM-0001"}),
                                      decision("2026-2", DecisionKind::different, {"CAM-0001", "SAM-0001"})})
                            .report;
    EXPECT_EQ(report.concepts, 0U);
    ASSERT_EQ(report.contradictions.size(), 1U);
    EXPECT_EQ(report.contradictions.front().about, "2026-1");
}

TEST(ToBeConfirmed, NamesTheDecisionAndTheEntryWhoseTextsHaveChanged) {
    auto record = decision("2026-1", DecisionKind::same, {"CAM-0001", "SAM-0001"});
    record.fingerprints["SAM-0001"] = "1:of another text";
    const auto report = consolidated({glossary({EntryBuilder("CAM-0001").term("es", "asilo")}),
                                      glossary({EntryBuilder("SAM-0001").term("es", "asilo")})},
                                     {record})
                            .report;
    EXPECT_EQ(report.to_be_confirmed, (std::vector<Unconfirmed>{{"2026-1", "SAM-0001"}}));
}

TEST(Proposals, AreExplainedOnRequest) {
    ConsolidationInput input{{glossary({EntryBuilder("CAM-0001").term("es", "asilo")}),
                              glossary({EntryBuilder("SAM-0001").term("es", "asilo")})},
                             publication(),
                             {},
                             {}};
    EXPECT_TRUE(consolidate(input).report.proposals.empty());
    input.explains_proposals = true;
    EXPECT_EQ(describe(consolidate(input).report.proposals),
              "CAM-0001 SAM-0001 merge: same preferred term in es\n");
}

} // namespace migralex::consolidation
