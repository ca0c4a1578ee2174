// SPDX-License-Identifier: GPL-3.0-or-later
// What decisions of each kind make of a continental glossary.
#include "consolidation/apply_decisions.hpp"

#include "consolidation/builder.hpp"

#include <gtest/gtest.h>

namespace migralex::consolidation {

namespace {

/// `asilo` of two subregions, `refugio` of one.
std::vector<Glossary> asylum_and_refuge() {
    return {
        glossary({EntryBuilder("CAM-0001").theme("PRO").term("es", "asilo").admitted("es", "asilo territorial"),
                  EntryBuilder("CAM-0002").theme("PRO").term("es", "refugio")}),
        glossary(
            {EntryBuilder("SAM-0001").theme("PRO").term("es", "asilo").deprecated("es", "refugio político")})};
}

std::string consolidated(const std::vector<Decision>& ledger,
                         const std::vector<Glossary>& glossaries = asylum_and_refuge()) {
    const auto result = consolidate({glossaries, publication(), ledger, {}});
    return describe(result.report.findings) + describe(result.continental);
}

Decision with_choice(DecisionKind kind, std::vector<std::string> entries, const char* choice) {
    auto record = decision("2026-1", kind, std::move(entries));
    record.choice = choice;
    return record;
}

Decision preferring(const char* term) {
    auto record = with_choice(DecisionKind::term, {"CAM-0001", "SAM-0001"}, term);
    record.language = "es";
    return record;
}

Decision relating(const char* relation, std::vector<std::string> entries) {
    auto record = decision("2026-1", DecisionKind::related, std::move(entries));
    record.relation = relation;
    return record;
}

constexpr const char* refuge = "LAC-0002 [themes PRO]\n"
                               " oneSubregion of CAM-0002\n"
                               " es proposed\n"
                               "  CAM-0002.es.t1 \"refugio\" preferred [from CAM-0002.es.t1]\n";

} // namespace

TEST(ApplyDecisions, WithoutAnyIsTheMergeByRule) {
    EXPECT_EQ(
        consolidated({}),
        std::string("LAC-0001 [themes PRO]\n"
                    " provisional of CAM-0001 SAM-0001\n"
                    " es proposed\n"
                    "  CAM-0001.es.t1 \"asilo\" preferred [from CAM-0001.es.t1 SAM-0001.es.t1]\n"
                    "  CAM-0001.es.t2 \"asilo territorial\" admitted [used in 013] [from CAM-0001.es.t2]\n"
                    "  SAM-0001.es.t2 \"refugio político\" deprecated [used in 005] [from SAM-0001.es.t2]\n") +
            refuge);
}

TEST(ApplyDecisions, DecidedTermIsPreferredAndEachGlossarysOwnPreferenceIsStated) {
    EXPECT_EQ(
        consolidated({preferring("asilo territorial")}),
        std::string("LAC-0001 [themes PRO]\n"
                    " provisional of CAM-0001 SAM-0001 [shaped by 2026-1]\n"
                    " es proposed\n"
                    "  CAM-0001.es.t2 \"asilo territorial\" preferred [used in 013] [from CAM-0001.es.t2]\n"
                    "    admitted [in 013] [from CAM-0001.es.t2]\n"
                    "  CAM-0001.es.t1 \"asilo\" admitted [from CAM-0001.es.t1 SAM-0001.es.t1]\n"
                    "    preferred [in 013] [from CAM-0001.es.t1]\n"
                    "    preferred [in 005] [from SAM-0001.es.t1]\n"
                    "  SAM-0001.es.t2 \"refugio político\" deprecated [used in 005] [from SAM-0001.es.t2]\n") +
            refuge);
}

TEST(ApplyDecisions, DecidedTermThatIsPreferredAnywayChangesNothing) {
    auto glossaries = asylum_and_refuge();
    const auto plain = consolidate({glossaries, publication(), {}, {}}).continental;
    const auto decided = consolidate({glossaries, publication(), {preferring("asilo")}, {}}).continental;
    EXPECT_EQ(decided.entries[0].languages, plain.entries[0].languages);
}

TEST(ApplyDecisions, TermThatSomebodyAdvisesAgainstIsNotPreferredByDecision) {
    auto glossaries = asylum_and_refuge();
    const auto plain = consolidate({glossaries, publication(), {}, {}}).continental;
    for (const auto* term : {"refugio político", "no existe"})
        EXPECT_EQ(
            consolidate({glossaries, publication(), {preferring(term)}, {}}).continental.entries[0].languages,
            plain.entries[0].languages);
}

TEST(ApplyDecisions, DecidedThemeStandsFirst) {
    const auto result = consolidate({asylum_and_refuge(),
                                     publication(),
                                     {with_choice(DecisionKind::theme, {"CAM-0001", "SAM-0001"}, "GOV")},
                                     {}});
    EXPECT_EQ(result.continental.entries[0].themes, (std::vector<std::string>{"GOV", "PRO"}));
    EXPECT_EQ(result.continental.entries[1].themes, std::vector<std::string>{"PRO"});
}

TEST(ApplyDecisions, RelationIsShownAtBothEnds) {
    const auto relations = [](const char* word) {
        const auto result =
            consolidate({asylum_and_refuge(), publication(), {relating(word, {"CAM-0002", "SAM-0001"})}, {}});
        std::string lines;
        for (const auto& entry : result.continental.entries)
            for (const auto& relation : entry.relations)
                lines += entry.id + " " + std::string(to_string(relation.kind)) + " " + relation.target +
                         " from " + relation.origins.front() + "\n";
        return lines;
    };
    // "refugio broader asilo": the broader concept of asilo (LAC-0001) is refugio (LAC-0002).
    EXPECT_EQ(relations("broader"), "LAC-0001 broaderConceptGeneric LAC-0002 from 2026-1\n"
                                    "LAC-0002 subordinateConceptGeneric LAC-0001 from 2026-1\n");
    EXPECT_EQ(relations("narrower"), "LAC-0001 subordinateConceptGeneric LAC-0002 from 2026-1\n"
                                     "LAC-0002 broaderConceptGeneric LAC-0001 from 2026-1\n");
    EXPECT_EQ(relations("part"), "LAC-0001 subordinateConceptPartitive LAC-0002 from 2026-1\n"
                                 "LAC-0002 superordinateConceptPartitive LAC-0001 from 2026-1\n");
    EXPECT_EQ(relations("whole"), "LAC-0001 superordinateConceptPartitive LAC-0002 from 2026-1\n"
                                  "LAC-0002 subordinateConceptPartitive LAC-0001 from 2026-1\n");
    EXPECT_EQ(relations("associated"), "LAC-0001 associatedConcept LAC-0002 from 2026-1\n"
                                       "LAC-0002 associatedConcept LAC-0001 from 2026-1\n");
    EXPECT_EQ(relations("overlap"), "LAC-0001 overlappingConcept LAC-0002 from 2026-1\n"
                                    "LAC-0002 overlappingConcept LAC-0001 from 2026-1\n");
}

TEST(ApplyDecisions, RelationBetweenEntriesOfOneConceptIsNotShown) {
    const auto result =
        consolidate({asylum_and_refuge(), publication(), {relating("overlap", {"CAM-0001", "SAM-0001"})}, {}});
    EXPECT_TRUE(result.continental.entries[0].relations.empty());
}

TEST(ApplyDecisions, VariantsThatAreKeptAreNotHarmonizedOnTheBodysWord) {
    const auto entry = consolidate({asylum_and_refuge(),
                                    publication(),
                                    {decision("2026-1", DecisionKind::keep_variants, {"CAM-0001", "SAM-0001"})},
                                    {}})
                           .continental.entries[0];
    EXPECT_EQ(entry.consolidation->harmonization, Harmonization::not_harmonized);
    EXPECT_EQ(entry.consolidation->decision, "2026-1");
    EXPECT_EQ(entry.consolidation->body, "csm");
    EXPECT_EQ(entry.consolidation->date, "2026-03-10");
}

TEST(ApplyDecisions, ReservationIsANationalNoteInItsCountrysWords) {
    auto record =
        with_choice(DecisionKind::reservation, {"CAM-0002"}, "México distingue el asilo del refugio.");
    record.language = "es";
    record.country = "MX";
    EXPECT_EQ(describe(consolidate({asylum_and_refuge(), publication(), {record}, {}}).continental.entries[1]),
              "LAC-0002 [themes PRO]\n"
              " oneSubregion of CAM-0002 [shaped by 2026-1]\n"
              " note \"México distingue el asilo del refugio.\" [in es] [country MX] [from 2026-1]\n"
              " es proposed\n"
              "  CAM-0002.es.t1 \"refugio\" preferred [from CAM-0002.es.t1]\n");
}

TEST(ApplyDecisions, ConceptIsRetiredAsAWhole) {
    const auto retirement = [](std::vector<std::string> entries) {
        auto record = decision("2026-1", DecisionKind::retire, std::move(entries));
        record.reason = "en desuso";
        return consolidate({asylum_and_refuge(), publication(), {record}, {}})
            .continental.entries[0]
            .retirement;
    };
    EXPECT_EQ(retirement({"CAM-0001", "SAM-0001"}), (Retirement{"en desuso", {}}));
    EXPECT_EQ(retirement({"CAM-0001"}), std::nullopt) << "the South American entry keeps it alive";
}

TEST(ApplyDecisions, SplitKeepsEntriesApart) {
    EXPECT_EQ(describe(consolidate({asylum_and_refuge(),
                                    publication(),
                                    {decision("2026-1", DecisionKind::split, {"CAM-0001", "SAM-0001"})},
                                    {}})
                           .identifiers),
              "LAC-0001 current CAM-0001\nLAC-0002 current CAM-0002\nLAC-0003 current SAM-0001\n");
}

TEST(DeferredUntil, IsTheDayOfTheDecisionAboutBoth) {
    auto record = decision("2026-1", DecisionKind::defer, {"SAM-0001", "CAM-0002"});
    record.until = "2027-06-30";
    const Ledger ledger{{record}, {}};
    EXPECT_EQ(deferred_until(ledger, {"CAM-0002", "SAM-0001"}), "2027-06-30");
    EXPECT_EQ(deferred_until(ledger, {"CAM-0001", "SAM-0001"}), "");
}

} // namespace migralex::consolidation
