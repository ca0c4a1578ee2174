// SPDX-License-Identifier: GPL-3.0-or-later
// Glossaries that nobody would write, but that somebody may send: each is told something useful, in little
// time.
#include "world.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace migralex::lint {
namespace {

constexpr auto en = InterfaceLanguage::en;
constexpr std::size_t many = 10'000;

std::string id_of(std::size_t number) {
    return "CAR-" + std::to_string(1000 + number);
}

/// So many entries like that of the asylum seeker.
void fill(World& world) {
    const auto pattern = world.asylum_seeker();
    world.glossary.entries.clear();
    for (std::size_t i = 0; i < many; ++i) {
        auto entry = pattern;
        entry.id = id_of(i);
        for (auto& section : entry.languages)
            for (std::size_t term = 0; term < section.terms.size(); ++term)
                section.terms[term].id = entry.id + "." + section.language + ".t" + std::to_string(term + 1);
        world.glossary.entries.push_back(std::move(entry));
    }
}

std::vector<Finding> of_code(const std::vector<Finding>& found, const std::string& code) {
    std::vector<Finding> result;
    for (const auto& finding : found)
        if (finding.code == code) result.push_back(finding);
    return result;
}

TEST(Hostile, EntryThatIsBroaderThanItselfThroughTenThousandOthers) {
    World world;
    fill(world);
    for (std::size_t i = 0; i < many; ++i)
        world.glossary.entries[i].relations = {{RelationKind::broader, id_of((i + 1) % many), {}, {}}};
    const auto cycles = of_code(world.lint(), "MX-108");
    ASSERT_EQ(cycles.size(), 1U);
    EXPECT_EQ(format_message(cycles[0].message, en),
              "the relations \"broaderConceptGeneric\" go round in a circle: CAR-1000 → CAR-1001 → CAR-1002 → "
              "CAR-1003 → CAR-1004 → … (9990) … → CAR-10995 → CAR-10996 → CAR-10997 → CAR-10998 → CAR-10999 → "
              "CAR-1000");
}

TEST(Hostile, TenThousandEntriesWithOneTerm) {
    World world;
    fill(world);
    const auto homonyms = of_code(world.lint(), "MX-210");
    ASSERT_EQ(homonyms.size(), 2 * many);
    EXPECT_EQ(
        format_message(homonyms[0].message, en),
        "\"asylum seeker\" is also the preferred term of CAR-1001 (asylum seeker), CAR-1002 (asylum seeker), "
        "CAR-1003 (asylum seeker) (+ 9996)");
}

TEST(Hostile, EveryoneIsBroaderThanEveryone) {
    World world;
    auto& entries = world.glossary.entries;
    entries.resize(1);
    entries[0].relations.clear();
    const auto pattern = entries[0];
    for (std::size_t i = 1; i < 300; ++i) {
        entries.push_back(pattern);
        entries.back().id = id_of(i);
    }
    for (auto& entry : entries)
        for (const auto& other : entries)
            if (&other != &entry) entry.relations.push_back({RelationKind::broader, other.id, {}, {}});
    EXPECT_EQ(of_code(world.lint(), "MX-108").size(), 5U);
}

TEST(Hostile, DefinitionOfTenMegabytes) {
    World world;
    std::string text = "person";
    while (text.size() < 10'000'000) text += " outside (the country «of nationality";
    world.write_anchor(text);
    std::vector<std::string> codes;
    for (const auto& finding : world.lint()) codes.push_back(finding.code);
    EXPECT_THAT(codes, testing::ElementsAre("MX-403", "MX-309"));
}

TEST(Hostile, MarksOfTheOtherDirection) {
    World world;
    world.preferred().term = "refugee\u202E";
    EXPECT_EQ(world.report(),
              "caribbean.tbx:25:11: warning MX-401: CAR-0099.en.t1: holds the invisible or damaged "
              "character U+202E; delete it and type the word again\n");
}

TEST(Hostile, ThousandsOfPreferredTermsInOneEntry) {
    World world;
    const auto pattern = world.preferred();
    for (std::size_t i = 1; i < many; ++i) {
        world.refugee().languages[0].terms.push_back(pattern);
        auto& term = world.refugee().languages[0].terms.back();
        term.id = "CAR-0099.en.t" + std::to_string(i + 1);
        term.term = "refugee " + std::to_string(i);
    }
    EXPECT_EQ(of_code(world.lint(), "MX-203").size(), 1U);
}

} // namespace
} // namespace migralex::lint
