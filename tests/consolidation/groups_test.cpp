// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/groups.hpp"

#include "consolidation/builder.hpp"

#include <gtest/gtest.h>

namespace migralex::consolidation {

namespace {

using enum DecisionKind;

Ledger in_force(std::vector<Decision> decisions) {
    return {std::move(decisions), {}};
}

/// Three subregions with an entry for `asilo` each, and two Caribbean ones that nothing else is like.
std::vector<Glossary> asylum() {
    return {
        glossary({EntryBuilder("CAM-0001").term("es", "asilo")}),
        glossary({EntryBuilder("CAR-0001").term("es", "asilo"), EntryBuilder("CAR-0002").term("fr", "refuge")}),
        glossary({EntryBuilder("SAM-0001").term("es", "asilo")})};
}

Grouping group(const std::vector<Glossary>& glossaries, std::vector<Decision> decisions = {},
               const std::vector<GivenIdentifier>& given = {}) {
    return group_entries(glossaries, in_force(std::move(decisions)), given, match_glossaries(glossaries));
}

GivenIdentifier released(std::string id, std::vector<std::string> members) {
    return {std::move(id), members, IdentifierState::current, {}, "0.1", members};
}

} // namespace

TEST(Groups, JoinProposedMatches) {
    const auto grouping = group(asylum());
    EXPECT_EQ(describe(grouping.groups), "CAM-0001 CAR-0001 SAM-0001\nCAR-0002\n");
    EXPECT_EQ(describe(grouping.questions), "");
}

TEST(Groups, JoinWhatWasDecidedToBeTheSame) {
    EXPECT_EQ(describe(group(asylum(), {decision("2026-1", same, {"CAR-0002", "SAM-0001"})}).groups),
              "CAM-0001 CAR-0001\nCAR-0002 SAM-0001\n");
}

TEST(Groups, KeepApartWhatWasDecidedToBeDifferent) {
    const auto grouping = group(asylum(), {decision("2026-1", different, {"CAM-0001", "SAM-0001"})});
    EXPECT_EQ(describe(grouping.groups), "CAM-0001 CAR-0001\nCAR-0002\nSAM-0001\n");
    // What was rejected is not asked again; what it left open is.
    EXPECT_EQ(describe(grouping.questions), "CAR-0001 SAM-0001 merge: same preferred term in es\n");
}

TEST(Groups, OfTwoReleasedOnesThatADecisionSetsAgainstEachOtherTheOlderOneStands) {
    const std::vector<Glossary> glossaries = {
        glossary({EntryBuilder("CAM-0001").term("es", "asilo")}),
        glossary({EntryBuilder("CAR-0001").term("fr", "asile"), EntryBuilder("CAR-0002").term("fr", "refuge")}),
        glossary({EntryBuilder("SAM-0001").term("pt", "refúgio")})};
    const auto older = released("LAC-0002", {"CAM-0001", "CAR-0001"});
    const auto newer = released("LAC-0004", {"CAR-0002", "SAM-0001"});
    const std::vector<Decision> joined = {decision("2026-1", same, {"CAM-0001", "SAM-0001"})};
    const auto expected = "CAM-0001 CAR-0001 SAM-0001\nCAR-0002\n";
    EXPECT_EQ(describe(group(glossaries, joined, {older, newer}).groups), expected);
    EXPECT_EQ(describe(group(glossaries, joined, {newer, older}).groups), expected);
}

TEST(Groups, NeverHoldTwoEntriesOfOneGlossary) {
    const std::vector<Glossary> glossaries = {
        glossary({EntryBuilder("CAR-0001").term("es", "asilo").term("fr", "asile"),
                  EntryBuilder("CAR-0002")
                      .term("es", "refugio")
                      .term("fr", "refuge")
                      .admitted("es", "asilo político")}),
        glossary({EntryBuilder("SAM-0001").term("es", "asilo").admitted("es", "asilo político")})};
    const auto grouping = group(glossaries);
    EXPECT_EQ(describe(grouping.groups), "CAR-0001 SAM-0001\nCAR-0002\n");
    // The South American entry has its Caribbean partner: a weak sign of another is not worth a question.
    EXPECT_EQ(describe(grouping.questions), "");
}

TEST(Groups, HoldNoTwoEntriesOfOneGlossaryEvenByDecision) {
    EXPECT_EQ(describe(group(asylum(), {decision("2026-1", same, {"CAR-0001", "CAR-0002"})}).groups),
              "CAM-0001 CAR-0001 SAM-0001\nCAR-0002\n");
}

TEST(Groups, OfAReleasedEditionStayTogetherWhenTheMatcherNoLongerProposesThem) {
    auto glossaries = asylum();
    glossaries[2].entries[0] = EntryBuilder("SAM-0001").term("es", "protección internacional");
    EXPECT_EQ(describe(group(glossaries).groups), "CAM-0001 CAR-0001\nCAR-0002\nSAM-0001\n");
    EXPECT_EQ(
        describe(group(glossaries, {}, {released("LAC-0001", {"CAM-0001", "CAR-0001", "SAM-0001"})}).groups),
        "CAM-0001 CAR-0001 SAM-0001\nCAR-0002\n");
}

TEST(Groups, OfAReleasedEditionStayTogetherWhenTheirFirstMemberIsRetired) {
    std::vector<Glossary> glossaries = {
        glossary({EntryBuilder("CAM-0001").term("es", "asilo").retired("repetida")}),
        glossary({EntryBuilder("CAR-0001").term("es", "asilo")}),
        glossary({EntryBuilder("SAM-0001").term("es", "protección")})};
    EXPECT_EQ(
        describe(group(glossaries, {}, {released("LAC-0001", {"CAM-0001", "CAR-0001", "SAM-0001"})}).groups),
        "CAR-0001 SAM-0001\n");
}

TEST(Groups, OfAReleasedEditionStayTogetherBesideAMemberThatWasFoundDifferent) {
    EXPECT_EQ(describe(group(asylum(),
                             {decision("2026-1", different, {"CAM-0001", "CAR-0001"}),
                              decision("2026-2", different, {"CAM-0001", "SAM-0001"})},
                             {released("LAC-0001", {"CAM-0001", "CAR-0001", "SAM-0001"})})
                           .groups),
              "CAM-0001\nCAR-0001 SAM-0001\nCAR-0002\n");
}

TEST(Groups, OfAProvisionalIdentifierDoNotBind) {
    auto glossaries = asylum();
    glossaries[2].entries[0] = EntryBuilder("SAM-0001").term("es", "protección internacional");
    auto given = released("LAC-0001", {"CAM-0001", "CAR-0001", "SAM-0001"});
    given.released_members.clear();
    EXPECT_EQ(describe(group(glossaries, {}, {given}).groups), "CAM-0001 CAR-0001\nCAR-0002\nSAM-0001\n");
}

TEST(Groups, ThatAnEditionHasShownAsTwoAreJoinedByDecisionOnly) {
    const std::vector<GivenIdentifier> given = {released("LAC-0001", {"CAM-0001"}),
                                                released("LAC-0002", {"CAR-0001"})};
    const auto grouping = group(asylum(), {}, given);
    EXPECT_EQ(describe(grouping.groups), "CAM-0001 SAM-0001\nCAR-0001\nCAR-0002\n");
    EXPECT_EQ(describe(grouping.questions), "CAM-0001 CAR-0001 merge: same preferred term in es\n");
    EXPECT_EQ(describe(group(asylum(), {decision("2026-1", same, {"CAM-0001", "CAR-0001"})}, given).groups),
              "CAM-0001 CAR-0001 SAM-0001\nCAR-0002\n");
}

TEST(Groups, ThatALaterEditionHasShownApartDoNotBind) {
    auto glossaries = asylum();
    glossaries[2].entries[0] = EntryBuilder("SAM-0001").term("es", "protección internacional");
    auto given = released("LAC-0001", {"CAM-0001", "SAM-0001"});
    given.state = IdentifierState::split;
    given.released_members.clear();
    EXPECT_EQ(describe(group(glossaries, {}, {given}).groups), "CAM-0001 CAR-0001\nCAR-0002\nSAM-0001\n");
}

TEST(Groups, DecisionGoesBeforeReleasedGroups) {
    EXPECT_EQ(describe(group(asylum(), {decision("2026-1", same, {"CAR-0002", "SAM-0001"})},
                             {released("LAC-0001", {"CAM-0001", "CAR-0001", "SAM-0001"})})
                           .groups),
              "CAM-0001 CAR-0001\nCAR-0002 SAM-0001\n");
}

TEST(Groups, ReleasedGroupsGoBeforeTheMatcher) {
    const auto grouping = group(asylum(), {}, {released("LAC-0001", {"CAR-0002", "SAM-0001"})});
    EXPECT_EQ(describe(grouping.groups), "CAM-0001 CAR-0001\nCAR-0002 SAM-0001\n");
    EXPECT_EQ(describe(grouping.questions), "CAM-0001 SAM-0001 merge: same preferred term in es\n");
}

TEST(Groups, ThatShareNoLanguageAreBridgedByAThirdGlossary) {
    const std::vector<Glossary> glossaries = {
        glossary({EntryBuilder("CAR-0001").term("en", "stateless person")}),
        glossary({EntryBuilder("CAM-0001").term("en", "stateless person").term("es", "persona apátrida")}),
        glossary({EntryBuilder("SAM-0001").term("es", "persona apátrida")})};
    const auto grouping = group_entries(glossaries, {}, {}, match_glossaries(glossaries));
    EXPECT_EQ(describe(grouping.groups), "CAM-0001 CAR-0001 SAM-0001\n");
    EXPECT_EQ(describe(grouping.questions), "");
}

TEST(Groups, AreAskedAboutOnceAndWhatBringsMostEntriesTogetherFirst) {
    const std::vector<Glossary> glossaries = {
        glossary({EntryBuilder("CAM-0001").term("es", "asilo"), EntryBuilder("CAM-0002").term("es", "remesa")}),
        glossary({EntryBuilder("CAR-0001").term("es", "asilo"), EntryBuilder("CAR-0002").term("es", "remesa")}),
        glossary({EntryBuilder("SAM-0001").term("es", "asilo")})};
    const auto ask = [](const char* left, const char* right, double score) {
        Match match;
        match.left = left;
        match.right = right;
        match.band = Band::ask;
        match.score = score;
        return match;
    };
    auto joined = ask("CAM-0001", "CAR-0001", 0.99);
    joined.band = Band::merge;
    const auto grouping = group_entries(glossaries, {}, {},
                                        {joined, ask("CAM-0002", "CAR-0002", 0.8),
                                         ask("CAR-0001", "SAM-0001", 0.7), ask("CAM-0001", "SAM-0001", 0.6)});
    EXPECT_EQ(describe(grouping.questions), "CAR-0001 SAM-0001 ask: \nCAM-0002 CAR-0002 ask: \n");
    EXPECT_DOUBLE_EQ(grouping.questions.front().worth, 2.1);
}

TEST(Groups, LeaveRetiredEntriesOut) {
    EXPECT_EQ(describe(group({glossary({EntryBuilder("CAM-0001").term("es", "asilo").retired("repetida"),
                                        EntryBuilder("CAM-0002").term("es", "retorno")})})
                           .groups),
              "CAM-0002\n");
}

TEST(Groups, AreSortedAsPeopleReadIds) {
    EXPECT_EQ(describe(group({glossary({EntryBuilder("CAR-999").term("fr", "asile"),
                                        EntryBuilder("CAR-1000").term("fr", "refuge")}),
                              glossary({EntryBuilder("CAM-0001").term("es", "retorno")})})
                           .groups),
              "CAM-0001\nCAR-999\nCAR-1000\n");
}

} // namespace migralex::consolidation
