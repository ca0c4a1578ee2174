// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/anchor.hpp"

#include "consolidation/builder.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace migralex::consolidation {

namespace {

/// `member, reason[, decision]`; `none` without an anchor.
std::string chosen(const std::vector<ConceptEntry>& entries, std::vector<Decision> decisions = {}) {
    std::vector<const ConceptEntry*> members;
    for (const auto& entry : entries) members.push_back(&entry);
    const Ledger ledger{std::move(decisions), {}};
    const auto sources = publication().sources;
    const auto choice = choose_anchor(members, ledger, sources);
    if (!choice.member) return "none" + choice.reason;
    return choice.member->id + ", " + choice.reason + (choice.decision ? ", " + choice.decision->number : "");
}

EntryBuilder defined(const char* id, const char* source = "") {
    return EntryBuilder(id)
        .term("es", "persona refugiada")
        .definition("es", "Persona con temores fundados.", source);
}

Decision anchor_decision(std::string number, std::vector<std::string> entries) {
    return decision(std::move(number), DecisionKind::anchor, std::move(entries));
}

} // namespace

TEST(Anchor, IsTheOnlyOneThereIs) {
    EXPECT_EQ(chosen({EntryBuilder("CAM-0001").term("es", "persona refugiada"), defined("SAM-0001")}),
              "SAM-0001, anchor.reason.only");
}

TEST(Anchor, IsNoneWhereNobodyDefines) {
    EXPECT_EQ(chosen({EntryBuilder("CAM-0001").term("es", "persona refugiada")}), "none");
}

TEST(Anchor, DecisionGoesBeforeEveryRule) {
    auto international = defined("CAM-0001", "un-1951").rendering("pt", "Pessoa com temores fundados.");
    EXPECT_EQ(chosen({international, defined("SAM-0001", "mx-lm-2011")},
                     {anchor_decision("2026-1", {"SAM-0001", "CAM-0001"})}),
              "SAM-0001, anchor.reason.decision, 2026-1");
}

TEST(Anchor, DecisionIsNamedEvenWhereThereIsOneAnchorOnly) {
    EXPECT_EQ(chosen({defined("SAM-0001")}, {anchor_decision("2026-1", {"SAM-0001", "CAM-0001"})}),
              "SAM-0001, anchor.reason.decision, 2026-1");
}

TEST(Anchor, DecisionAboutOtherEntriesIsNotHeard) {
    EXPECT_EQ(chosen({defined("CAM-0001"), defined("SAM-0001")},
                     {anchor_decision("2026-1", {"CAR-0001", "CAM-0001"})}),
              "CAM-0001, anchor.reason.order");
}

TEST(Anchor, OtherDecisionsThatNameAChoiceAreNotHeard) {
    auto preferred_term = decision("2026-1", DecisionKind::term, {"SAM-0001", "CAM-0001"});
    preferred_term.choice = "SAM-0001";
    EXPECT_EQ(chosen({defined("CAM-0001"), defined("SAM-0001")}, {preferred_term}),
              "CAM-0001, anchor.reason.order");
}

TEST(Anchor, CoherenceAcrossLanguagesGoesBeforeTheReachOfTheSource) {
    EXPECT_EQ(chosen({defined("CAM-0001", "un-1951"),
                      defined("SAM-0001", "mx-lm-2011").rendering("pt", "Pessoa com temores fundados.")}),
              "SAM-0001, anchor.reason.coherence");
}

TEST(Anchor, UnlinkedDefinitionsDoNotCountAsCoherence) {
    ConceptEntry unlinked = defined("CAM-0001").rendering("pt", "Pessoa com temores fundados.");
    find_language(unlinked, "pt")->definitions.front().role = DefinitionRole::unlinked;
    EXPECT_EQ(chosen({unlinked, defined("SAM-0001", "oea-1984")}), "SAM-0001, anchor.reason.level");
}

TEST(Anchor, DraftRenderingsDoNotCountAsCoherence) {
    EXPECT_EQ(chosen({defined("CAM-0001")
                          .rendering("pt", "Pessoa com temores fundados.")
                          .review("pt", ReviewState::draft),
                      defined("SAM-0001", "oea-1984")}),
              "SAM-0001, anchor.reason.level");
}

TEST(Anchor, WiderSourceGoesBeforeReview) {
    EXPECT_EQ(chosen({defined("CAM-0001", "mx-lm-2011").review("es", ReviewState::validated, "crm"),
                      defined("CAR-0001", "oea-1984"), defined("SAM-0001", "un-1951")}),
              "SAM-0001, anchor.reason.level");
}

TEST(Anchor, SourceOutsideTheRegistryReachesLeast) {
    EXPECT_EQ(chosen({defined("CAM-0001", "cualquier-blog"), defined("SAM-0001", "mx-lm-2011")}),
              "SAM-0001, anchor.reason.level");
}

TEST(Anchor, ReviewGoesBeforeTheOrderOfIds) {
    EXPECT_EQ(chosen({defined("CAM-0001", "un-1951"),
                      defined("SAM-0001", "un-1951").review("es", ReviewState::national_comment)}),
              "SAM-0001, anchor.reason.review");
}

TEST(Anchor, FirstIdDecidesWhatIsLeft) {
    EXPECT_EQ(chosen({defined("CAM-0001", "un-1951"), defined("CAR-0001", "un-1951"), defined("SAM-0001")}),
              "CAM-0001, anchor.reason.order");
}

TEST(Anchor, DraftsAreNotConsidered) {
    EXPECT_EQ(chosen({defined("CAM-0001", "un-1951").review("es", ReviewState::draft), defined("SAM-0001")}),
              "SAM-0001, anchor.reason.only");
    EXPECT_EQ(chosen({defined("CAM-0001").review("es", ReviewState::draft)},
                     {anchor_decision("2026-1", {"CAM-0001", "SAM-0001"})}),
              "none");
}

} // namespace migralex::consolidation
