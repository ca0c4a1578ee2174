// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/identifiers.hpp"

#include "consolidation/builder.hpp"

#include <gtest/gtest.h>

namespace migralex::consolidation {

namespace {

using enum IdentifierState;

GivenIdentifier given(std::string id, std::vector<std::string> members, std::string released_in = {}) {
    auto released = released_in.empty() ? std::vector<std::string>() : members;
    return {std::move(id), std::move(members), current, {}, std::move(released_in), std::move(released)};
}

std::string identify(const std::vector<Group>& groups, const std::vector<GivenIdentifier>& before) {
    return describe(identify_groups(groups, before, "LAC").given);
}

} // namespace

TEST(Identifiers, AreGivenInTheOrderOfTheGroups) {
    const auto result = identify_groups({{"CAM-0001", "CAR-0002"}, {"CAR-0001"}}, {}, "LAC");
    EXPECT_EQ(result.ids, (std::vector<std::string>{"LAC-0001", "LAC-0002"}));
    EXPECT_EQ(describe(result.given), "LAC-0001 current CAM-0001 CAR-0002\nLAC-0002 current CAR-0001\n");
}

TEST(Identifiers, OfTheSameMembersAreKept) {
    EXPECT_EQ(identify({{"CAM-0001"}, {"CAR-0001"}},
                       {given("LAC-0007", {"CAM-0001"}), given("LAC-0003", {"CAR-0001"})}),
              "LAC-0003 current CAR-0001\nLAC-0007 current CAM-0001\n");
}

TEST(Identifiers, NewNumbersFollowTheHighestEverGivenOut) {
    auto retired_one = given("LAC-0041", {"CAR-0009"});
    retired_one.state = retired;
    EXPECT_EQ(identify({{"CAM-0001"}, {"CAR-0001"}}, {given("LAC-0003", {"CAM-0001"}), retired_one}),
              "LAC-0003 current CAM-0001\nLAC-0041 retired CAR-0009\nLAC-0042 current CAR-0001\n");
}

TEST(Identifiers, OfAnEditionGoByTheMembersTheyHadThere) {
    // A decision brought CAR-0002 to two others; now it is taken back. LAC-0001 stands for CAR-0002 in an
    // edition.
    GivenIdentifier released = given("LAC-0001", {"CAM-0002", "CAR-0002", "SAM-0004"}, "0.1");
    released.released_members = {"CAR-0002"};
    EXPECT_EQ(identify({{"CAM-0002", "CAR-0003", "SAM-0004"}, {"CAR-0002"}},
                       {released, given("LAC-0003", {"CAR-0003"})}),
              "LAC-0001 current CAR-0002 [released in 0.1]\nLAC-0003 current CAM-0002 CAR-0003 SAM-0004\n");
}

TEST(Identifiers, GrowBeyondFourDigits) {
    EXPECT_EQ(identify({{"CAM-0001"}, {"CAR-0001"}}, {given("LAC-9999", {"CAM-0001"})}),
              "LAC-9999 current CAM-0001\nLAC-10000 current CAR-0001\n");
}

TEST(Identifiers, StayWithAGroupThatGainsAMember) {
    EXPECT_EQ(identify({{"CAM-0001", "SAM-0001"}}, {given("LAC-0001", {"CAM-0001"})}),
              "LAC-0001 current CAM-0001 SAM-0001\n");
}

TEST(Identifiers, OfMergedGroupsTheLowerIsKeptAndTheOtherLeadsToIt) {
    EXPECT_EQ(identify({{"CAM-0001", "SAM-0001"}},
                       {given("LAC-0001", {"CAM-0001"}), given("LAC-0002", {"SAM-0001"})}),
              "LAC-0001 current CAM-0001 SAM-0001\nLAC-0002 merged SAM-0001 [now LAC-0001]\n");
}

TEST(Identifiers, OfMergedGroupsTheReleasedOneIsKept) {
    EXPECT_EQ(
        identify({{"CAM-0001", "SAM-0001"}},
                 {given("LAC-0001", {"CAM-0001"}), given("LAC-0002", {"SAM-0001"}, "0.1")}),
        "LAC-0001 merged CAM-0001 [now LAC-0002]\nLAC-0002 current CAM-0001 SAM-0001 [released in 0.1]\n");
}

TEST(Identifiers, StayWithTheLargerPartOfASplitGroup) {
    EXPECT_EQ(identify({{"CAM-0001"}, {"CAR-0001", "SAM-0001"}},
                       {given("LAC-0001", {"CAM-0001", "CAR-0001", "SAM-0001"}, "0.1")}),
              "LAC-0001 current CAR-0001 SAM-0001 [released in 0.1]\nLAC-0002 current CAM-0001\n");
}

TEST(Identifiers, ThatNoGroupKeepsSaySplitAndNameTheirHeirs) {
    EXPECT_EQ(
        identify({{"CAM-0001", "CAR-0001"}, {"SAM-0001", "SAM-0002"}},
                 {given("LAC-0001", {"CAM-0001", "SAM-0001"}), given("LAC-0002", {"CAM-0001", "CAR-0001"}),
                  given("LAC-0003", {"SAM-0001", "SAM-0002"})}),
        "LAC-0001 split CAM-0001 SAM-0001 [now LAC-0002 LAC-0003]\n"
        "LAC-0002 current CAM-0001 CAR-0001\n"
        "LAC-0003 current SAM-0001 SAM-0002\n");
}

TEST(Identifiers, OfMembersThatAreGoneAreRetired) {
    EXPECT_EQ(
        identify({{"CAM-0001"}}, {given("LAC-0001", {"SAM-0009"}, "0.1"), given("LAC-0002", {"CAM-0001"})}),
        "LAC-0001 retired SAM-0009 [released in 0.1]\nLAC-0002 current CAM-0001\n");
}

TEST(Identifiers, ComeBackWithTheSameMembers) {
    const auto merged_state = identify_groups(
        {{"CAM-0001", "SAM-0001"}}, {given("LAC-0001", {"CAM-0001"}), given("LAC-0002", {"SAM-0001"})}, "LAC");
    EXPECT_EQ(identify({{"CAM-0001"}, {"SAM-0001"}}, merged_state.given),
              "LAC-0001 current CAM-0001\nLAC-0002 current SAM-0001\n");
}

TEST(Identifiers, ThatWereGivenUpDoNotComeBackForOtherMembers) {
    auto merged_one = given("LAC-0002", {"CAR-0001", "SAM-0001"}, "0.1");
    merged_one.state = merged;
    merged_one.replaced_by = {"LAC-0001"};
    EXPECT_EQ(identify({{"CAM-0001"}, {"SAM-0001"}}, {given("LAC-0001", {"CAM-0001"}), merged_one}),
              "LAC-0001 current CAM-0001\n"
              "LAC-0002 merged CAR-0001 SAM-0001 [now LAC-0003] [released in 0.1]\n"
              "LAC-0003 current SAM-0001\n");
}

TEST(Identifiers, ThatWereMergedLeadToWhereTheirMembersAreNow) {
    auto merged_one = given("LAC-0003", {"SAM-0001"});
    merged_one.state = merged;
    merged_one.replaced_by = {"LAC-0002"};
    EXPECT_EQ(
        identify({{"CAM-0001", "CAR-0001", "SAM-0001"}},
                 {given("LAC-0001", {"CAM-0001"}), given("LAC-0002", {"CAR-0001", "SAM-0001"}), merged_one}),
        "LAC-0001 merged CAM-0001 [now LAC-0002]\n"
        "LAC-0002 current CAM-0001 CAR-0001 SAM-0001\n"
        "LAC-0003 merged SAM-0001 [now LAC-0002]\n");
}

TEST(Identifiers, GoBackWhenAMemberThatMovedToAReleasedOneReturns) {
    // CAM-0002 leaves LAC-0001 for the released LAC-0002, and comes back.
    const std::vector<GivenIdentifier> before = {given("LAC-0001", {"CAM-0001", "SAM-0001"}),
                                                 given("LAC-0002", {"CAM-0002"}, "0.1")};
    const auto moved = identify_groups({{"CAM-0001"}, {"CAM-0002", "SAM-0001"}}, before, "LAC").given;
    EXPECT_EQ(describe(moved),
              "LAC-0001 current CAM-0001\nLAC-0002 current CAM-0002 SAM-0001 [released in 0.1]\n");
    EXPECT_EQ(identify({{"CAM-0001", "SAM-0001"}, {"CAM-0002"}}, moved), describe(before));
}

TEST(Identifiers, RunningAgainChangesNothing) {
    const std::vector<Group> groups = {{"CAM-0001", "CAR-0001"}, {"SAM-0001", "SAM-0002"}};
    const auto once = identify_groups(groups,
                                      {given("LAC-0001", {"CAM-0001", "SAM-0001"}),
                                       given("LAC-0004", {"CAR-0001"}), given("LAC-0002", {"CAR-0009"})},
                                      "LAC");
    const auto twice = identify_groups(groups, once.given, "LAC");
    EXPECT_EQ(twice.ids, once.ids);
    EXPECT_EQ(twice.given, once.given);
}

} // namespace migralex::consolidation
