// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/consolidate.hpp"

#include "consolidation/builder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace migralex::consolidation {

namespace {

ConsolidationInput input(std::vector<Glossary> glossaries, std::vector<Decision> ledger = {},
                         std::vector<GivenIdentifier> identifiers = {}) {
    return {std::move(glossaries), publication(), std::move(ledger), std::move(identifiers)};
}

std::vector<Glossary> smuggling_and_trafficking() {
    return {
        glossary({EntryBuilder("CAM-0001").term("es", "trata de personas").term("en", "trafficking in persons"),
                  EntryBuilder("CAM-0002").term("es", "tráfico ilícito de migrantes")}),
        glossary(
            {EntryBuilder("SAM-0001").term("es", "trata de personas").term("pt", "tráfico de pessoas"),
             EntryBuilder("SAM-0002")
                 .term("es", "tráfico ilícito de migrantes")
                 .definition("es", "Facilitación de la entrada ilegal de una persona.", "un-1951", "art. 3")})};
}

} // namespace

TEST(Consolidate, MakesOneGlossaryOfSeveral) {
    const auto result = consolidate(input(smuggling_and_trafficking()));
    EXPECT_EQ(
        describe(result.continental),
        "LAC-0001\n"
        " provisional of CAM-0001 SAM-0001\n"
        " en proposed\n"
        "  CAM-0001.en.t1 \"trafficking in persons\" preferred [from CAM-0001.en.t1]\n"
        " es proposed\n"
        "  CAM-0001.es.t1 \"trata de personas\" preferred [from CAM-0001.es.t1 SAM-0001.es.t1]\n"
        " pt proposed\n"
        "  SAM-0001.pt.t1 \"tráfico de pessoas\" preferred [from SAM-0001.pt.t1]\n"
        "LAC-0002\n"
        " provisional of CAM-0002 SAM-0002 [anchor SAM-0002] [by anchor.reason.only]\n"
        " es proposed\n"
        "  anchor \"Facilitación de la entrada ilegal de una persona.\" [un-1951, art. 3] [from SAM-0002]\n"
        "  CAM-0002.es.t1 \"tráfico ilícito de migrantes\" preferred [from CAM-0002.es.t1 SAM-0002.es.t1]\n");
    EXPECT_EQ(result.continental.title, "Migration glossary");
    EXPECT_EQ(result.continental.language, "en");
    EXPECT_EQ(result.continental.description.back(),
              "Independent proposal; not a publication of SELA or IOM; not validated by any State.");
    EXPECT_EQ(describe(result.identifiers),
              "LAC-0001 current CAM-0001 SAM-0001\nLAC-0002 current CAM-0002 SAM-0002\n");
}

TEST(Consolidate, OfNothingIsAnEmptyGlossary) {
    const auto result = consolidate(input({}));
    EXPECT_EQ(describe(result.continental), "");
    EXPECT_EQ(describe(result.identifiers), "");
    EXPECT_FALSE(result.report.has_errors());
}

TEST(Consolidate, CountsWhatItMade) {
    auto glossaries = smuggling_and_trafficking();
    glossaries.push_back(
        glossary({EntryBuilder("CAR-0001").term("ht", "dyaspora"), EntryBuilder("CAR-0002")
                                                                       .term("es", "remesas")
                                                                       .term("en", "remittances")
                                                                       .definition("es", "Dinero enviado.")}));
    glossaries[0].entries.push_back(EntryBuilder("CAM-0003")
                                        .term("es", "remesas")
                                        .term("en", "remittances")
                                        .definition("es", "Transferencia de trabajadores a familias."));
    glossaries[0].entries.push_back(
        EntryBuilder("CAM-0004").term("es", "asilo").definition("es", "Protección."));
    glossaries[1].entries.push_back(EntryBuilder("SAM-0003").term("es", "asilo").definition("es", "Amparo."));
    const auto report =
        consolidate(input(glossaries, {decision("2026-1", DecisionKind::anchor, {"CAM-0004", "SAM-0003"})}))
            .report;
    EXPECT_EQ(report.concepts, 5U);
    EXPECT_EQ(report.merged_groups, 4U);
    EXPECT_EQ(report.agreed, 1U);
    EXPECT_EQ(report.provisional, 2U);
    EXPECT_EQ(report.not_harmonized, 1U);
    EXPECT_EQ(report.one_subregion, 1U);
    EXPECT_EQ(describe(report.questions), "");
}

TEST(Consolidate, WithAnErrorInTheLedgerGivesNoResult) {
    auto record = decision("2026-1", DecisionKind::same, {"CAM-0001", "SAM-0002"});
    record.body = "nadie";
    const auto result = consolidate(input(smuggling_and_trafficking(), {record}));
    EXPECT_TRUE(result.report.has_errors());
    EXPECT_EQ(describe(result.report.findings),
              "error LED-02: 2026-1: \"nadie\" is not a registered body; register it in migralex.toml\n");
    EXPECT_TRUE(result.continental.entries.empty());
    EXPECT_TRUE(result.identifiers.empty());
}

TEST(Consolidate, RefusesGlossariesThatShareAnId) {
    const auto result = consolidate(input({glossary({EntryBuilder("CAM-0001").term("es", "asilo")}),
                                           glossary({EntryBuilder("CAM-0001").term("es", "remesa")})}));
    EXPECT_TRUE(result.continental.entries.empty());
    EXPECT_EQ(describe(result.report.findings), "error CON-01: CAM-0001: the entry CAM-0001 stands twice in "
                                                "the glossaries; give one of the two another "
                                                "identifier\n");
}

TEST(Consolidate, OfAnEntryThatContradictsItselfTakesTheLessFavourableAndSaysSo) {
    const auto result = consolidate(
        input({glossary({EntryBuilder("CAM-0001").term("es", "refugiado").deprecated("es", "refugiado")})}));
    ASSERT_EQ(result.continental.entries.size(), 1U);
    EXPECT_EQ(find_language(result.continental.entries.front(), "es")->terms.front().acceptability.status,
              AdministrativeStatus::deprecated);
    EXPECT_EQ(result.report.contradictions.size(), 1U);
}

TEST(Consolidate, GoesOnWithNotesOfTheLedger) {
    auto confirmed = decision("2026-1", DecisionKind::same, {"CAM-0001", "SAM-0001"});
    confirmed.fingerprints.emplace("CAM-0001", "1:0000000000000000");
    const auto result = consolidate(input(smuggling_and_trafficking(), {confirmed}));
    EXPECT_FALSE(result.report.has_errors());
    EXPECT_EQ(
        describe(result.report.findings),
        "note LED-10: 2026-1: the texts of CAM-0001 have changed since the decision; it stands and is to be "
        "confirmed\n");
    EXPECT_EQ(result.continental.entries.size(), 2U);
}

TEST(Consolidate, LeavesOutAnEntryThatIsADraftInEveryLanguage) {
    auto glossaries = smuggling_and_trafficking();
    glossaries[1].entries[0] =
        EntryBuilder("SAM-0001").term("es", "trata de personas").review("es", ReviewState::draft);
    EXPECT_EQ(describe(consolidate(input(glossaries)).identifiers),
              "LAC-0001 current CAM-0001\nLAC-0002 current CAM-0002 SAM-0002\n");
}

TEST(Consolidate, DecisionMayNameADraft) {
    auto glossaries = smuggling_and_trafficking();
    glossaries[1].entries[0] =
        EntryBuilder("SAM-0001").term("es", "trata de personas").review("es", ReviewState::draft);
    const auto result =
        consolidate(input(glossaries, {decision("2026-1", DecisionKind::same, {"CAM-0001", "SAM-0001"})}));
    EXPECT_EQ(describe(result.report.findings), "");
    EXPECT_EQ(describe(result.identifiers), "LAC-0001 current CAM-0001\nLAC-0002 current CAM-0002 SAM-0002\n");
}

TEST(Consolidate, ListsQuestionsForTheCommittee) {
    auto glossaries = smuggling_and_trafficking();
    glossaries[1].entries[1] = EntryBuilder("SAM-0002")
                                   .term("es", "contrabando de migrantes")
                                   .admitted("es", "tráfico ilícito de migrantes");
    EXPECT_EQ(describe(consolidate(input(glossaries)).report.questions),
              "CAM-0002 SAM-0002 ask: what one prefers the other admits in es\n");
}

TEST(Consolidate, PutsOffAQuestionThatIsDeferred) {
    auto glossaries = smuggling_and_trafficking();
    glossaries[1].entries[1] = EntryBuilder("SAM-0002")
                                   .term("es", "contrabando de migrantes")
                                   .admitted("es", "tráfico ilícito de migrantes");
    auto record = decision("2026-1", DecisionKind::defer, {"SAM-0002", "CAM-0002"});
    record.until = "2027-06-30";
    const auto report = consolidate(input(glossaries, {record})).report;
    EXPECT_EQ(describe(report.questions), "");
    EXPECT_EQ(describe(report.deferred), "CAM-0002 SAM-0002 ask: what one prefers the other admits in es\n");
}

TEST(Consolidate, FollowsADecisionAndItsReversal) {
    const auto before = consolidate(input(smuggling_and_trafficking()));
    const auto apart = decision("2026-1", DecisionKind::different, {"CAM-0001", "SAM-0001"});
    const auto decided = consolidate(input(smuggling_and_trafficking(), {apart}, before.identifiers));
    EXPECT_EQ(describe(decided.identifiers), "LAC-0001 current CAM-0001\n"
                                             "LAC-0002 current CAM-0002 SAM-0002\n"
                                             "LAC-0003 current SAM-0001\n");
    const auto reversed = consolidate(input(smuggling_and_trafficking(),
                                            {apart, superseding("2026-2", "2026-1", DecisionKind::split, {})},
                                            decided.identifiers));
    EXPECT_EQ(describe(reversed.identifiers), "LAC-0001 current CAM-0001 SAM-0001\n"
                                              "LAC-0002 current CAM-0002 SAM-0002\n"
                                              "LAC-0003 merged SAM-0001 [now LAC-0001]\n");
    EXPECT_EQ(reversed.continental.entries[0].aliases, std::vector<std::string>{"LAC-0003"});
}

TEST(Consolidate, IdentifiersThatWereMergedLeadOnAsAliases) {
    const std::vector<GivenIdentifier> given = {
        {"LAC-0001", {"CAM-0001"}, IdentifierState::current, {}, "0.1", {}},
        {"LAC-0002", {"SAM-0001"}, IdentifierState::current, {}, "0.1", {}},
        {"LAC-0003", {"CAM-0002", "SAM-0002"}, IdentifierState::current, {}, "0.1", {}}};
    const auto result = consolidate(input(smuggling_and_trafficking(), {}, given));
    EXPECT_EQ(result.continental.entries[0].aliases, std::vector<std::string>{"LAC-0002"});
    EXPECT_TRUE(result.continental.entries[1].aliases.empty());
}

TEST(Consolidate, NothingInternalOfTheLedgerIsInTheContinentalGlossary) {
    const std::string votes = "12 a favor, 3 en contra";
    const std::string dissent = "la delegación del Estado X discrepa";
    const std::string by = "Ana Núñez Peña";
    std::vector<Decision> ledger = {decision("2026-1", DecisionKind::same, {"CAM-0001", "SAM-0001"}),
                                    decision("2026-2", DecisionKind::different, {"CAM-0002", "SAM-0001"}),
                                    decision("2026-3", DecisionKind::anchor, {"SAM-0002", "CAM-0002"}),
                                    decision("2026-4", DecisionKind::reservation, {"SAM-0002"})};
    ledger.back().choice = "México se reserva su definición.";
    ledger.back().country = "MX";
    for (auto& record : ledger) {
        record.votes = votes;
        record.dissent = dissent;
        record.by = by;
        record.place = {"decisions.toml", {3, 1}};
    }
    const auto result = consolidate(input(smuggling_and_trafficking(), ledger));
    ASSERT_EQ(result.continental.entries.size(), 2U);
    EXPECT_EQ(result.continental.entries[1].consolidation->decision, "2026-3");
    EXPECT_EQ(result.continental.entries[1].notes.front().text, Text("México se reserva su definición."));
    // `describe` shows every field of text; the frame and the findings are asked too.
    auto everything = describe(result.continental) + describe(result.identifiers) +
                      describe(result.report.findings) + describe(result.report.questions) +
                      result.continental.title;
    for (const auto& paragraph : result.continental.description) everything += paragraph;
    for (const auto& entry : result.continental.entries)
        EXPECT_TRUE(entry.preserved.is_empty() && entry.transactions.empty()) << entry.id;
    for (const auto& internal : {votes, dissent, by, std::string("decisions.toml")})
        EXPECT_THAT(describe(result.continental), testing::Not(testing::HasSubstr(internal)));
    for (const auto& internal : {votes, dissent, by})
        EXPECT_THAT(everything, testing::Not(testing::HasSubstr(internal)));
}

} // namespace migralex::consolidation
