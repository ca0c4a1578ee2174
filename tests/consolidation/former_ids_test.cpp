// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/former_ids.hpp"

#include "consolidation/ledger.hpp"

#include <gtest/gtest.h>

namespace migralex::consolidation {
namespace {

ConceptEntry entry(const std::string& id, const std::string& term) {
    ConceptEntry result;
    result.id = id;
    result.languages.resize(1);
    result.languages[0].language = "es";
    result.languages[0].terms.resize(1);
    result.languages[0].terms[0].term = term;
    return result;
}

/// CAR-0151 was given to «coyote» on one branch and to «remesa» on the other, which is CAR-0152 since they met.
std::vector<Glossary> met() {
    std::vector<Glossary> glossaries(2);
    glossaries[0].entries = {entry("CAR-0151", "coyote"), entry("CAR-0152", "remesa")};
    glossaries[0].entries[1].aliases = {"CAR-0151"};
    glossaries[1].entries = {entry("CAM-0001", "remesa")};
    return glossaries;
}

Decision same_as(const std::string& fingerprint) {
    Decision decision;
    decision.number = "2026-11-28-000001";
    decision.entries = {"CAM-0001", "CAR-0151"};
    decision.fingerprints = {{"CAR-0151", fingerprint}};
    return decision;
}

TEST(FormerIds, LeadToTheEntryThatTheRecordWasAbout) {
    const auto glossaries = met();
    for (const auto* id : {"CAR-0151", "CAR-0152"}) {
        const auto fingerprint = decision_fingerprint(DecisionKind::same, *find_entry(glossaries[0], id));
        const std::vector<Decision> records = {same_as(fingerprint)};
        const auto current = follow_former_ids(records, glossaries);
        EXPECT_EQ(current.records[0].entries, (std::vector<std::string>{"CAM-0001", id}));
        EXPECT_EQ(current.records[0].fingerprints.begin()->first, id);
        EXPECT_TRUE(current.findings.empty());
        EXPECT_EQ(records[0].entries[1], "CAR-0151"); // the record is as it was
    }
}

TEST(FormerIds, StandForTheirBearerWithAWarningWhenAllTextsHaveChanged) {
    const auto current = follow_former_ids({same_as("1:0000000000000000")}, met());
    EXPECT_EQ(current.records[0].entries[1], "CAR-0151");
    ASSERT_EQ(current.findings.size(), 1U);
    EXPECT_EQ(current.findings[0].code, "LED-12");
    EXPECT_EQ(current.findings[0].message,
              (Message{"ledger.entry-ambiguous", {"CAR-0151", "CAR-0151, CAR-0152"}}));
}

TEST(FormerIds, OfARenamedEntryAloneLeadToIt) {
    auto glossaries = met();
    glossaries[0].entries.erase(glossaries[0].entries.begin());
    const auto current = follow_former_ids({same_as("1:0000000000000000")}, glossaries);
    EXPECT_EQ(current.records[0].entries[1], "CAR-0152");
    EXPECT_TRUE(current.findings.empty());
}

} // namespace
} // namespace migralex::consolidation
