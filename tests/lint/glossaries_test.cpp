// SPDX-License-Identifier: GPL-3.0-or-later
// What is found between glossaries and in files of nobody, what a body accepts, and what rests on a source.
#include "lint/accepted.hpp"
#include "lint/citations.hpp"
#include "world.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace migralex::lint {
namespace {

constexpr auto en = InterfaceLanguage::en;

/// The clean glossary, and one of another subregion that speaks of refugees too.
struct TwoWorlds {
    TwoWorlds() {
        there.description.prefix = "CAM";
        there.glossary.entries.resize(1);
        auto& entry = there.glossary.entries[0];
        entry.id = "CAM-0012";
        entry.relations.clear();
        for (auto& section : entry.languages)
            for (auto& term : section.terms) term.id = "CAM-0012." + section.language + ".t1";
        surroundings.concept_of = {
            {"CAR-0099", "LAC-0001"}, {"CAM-0012", "LAC-0001"}, {"CAR-0101", "LAC-0002"}};
    }

    [[nodiscard]] std::string report() const {
        const LintInput inputs[] = {
            {here.glossary, &here.description, &here.publication, "caribbean.tbx", here.positions},
            {there.glossary, &there.description, &there.publication, "central-america.tbx", here.positions}};
        std::string lines;
        for (const auto& finding : lint_glossaries(inputs, surroundings, Profile::draft))
            lines += format_finding(finding, en) + "\n";
        return lines;
    }

    World here;
    World there;
    Surroundings surroundings;
};

TEST(Glossaries, MayHoldOneConceptEach) {
    EXPECT_EQ(TwoWorlds().report(), "");
}

TEST(Glossaries, PreferOneTermForTwoConcepts) {
    TwoWorlds worlds;
    worlds.surroundings.concept_of["CAM-0012"] = "LAC-0003";
    worlds.there.write_anchor("person under the terms of Cartagena");
    worlds.there.refugee().languages[1].definitions[0].text = Text("personne visée à Carthagène");
    EXPECT_EQ(
        worlds.report(),
        "central-america.tbx: warning MX-501: CAM-0012.en.t1: \"refugee\" is also, in another glossary, the "
        "preferred term of CAR-0099 (refugee), yet they are two continental concepts; decide with \"migralex "
        "decide same\" or \"migralex decide different\"\n");
    worlds.surroundings.told_apart = {{"LAC-0001", "LAC-0003"}};
    EXPECT_EQ(worlds.report(), "");
}

TEST(Glossaries, DefineTwoConceptsInOneWay) {
    TwoWorlds worlds;
    worlds.surroundings.concept_of["CAM-0012"] = "LAC-0003";
    worlds.surroundings.told_apart = {{"LAC-0001", "LAC-0003"}};
    EXPECT_THAT(worlds.report(),
                testing::HasSubstr("MX-316: CAM-0012: the definition in \"en\" is the same as that "
                                   "of CAR-0099"));
}

TEST(Glossaries, WereNotConsolidatedYet) {
    TwoWorlds worlds;
    worlds.surroundings.concept_of.clear();
    EXPECT_EQ(worlds.report(), "");
}

TEST(Glossaries, ValueATermDifferently) {
    TwoWorlds worlds;
    auto term = worlds.there.preferred();
    term.id = "CAM-0012.en.t2";
    term.term = "exile";
    term.acceptability = {AdministrativeStatus::deprecated, {}, {"unhcr-terms", "p. 3"}, ""};
    worlds.there.refugee().languages[0].terms.push_back(term);
    term.id = "CAR-0099.en.t2";
    term.acceptability = {};
    worlds.here.refugee().languages[0].terms.push_back(term);
    EXPECT_EQ(
        worlds.report(),
        "central-america.tbx: note MX-502: CAM-0012.en.t2: here \"exile\" is not recommended, but it is in "
        "CAR-0099 (exile); agree on the term with \"migralex decide term\", or leave the difference\n");
}

TEST(Files, OfNobodyAreNotHeldToAManifest) {
    World world;
    world.refugee().themes.clear();
    world.anchor().source = {"somebody", "p. 1"};
    world.anchor().role = DefinitionRole::unlinked;
    world.preferred().term = "refug\u0435e";
    std::string lines;
    for (const auto& finding :
         lint_glossary({world.glossary, nullptr, nullptr, "mine.tbx", world.positions}, Profile::draft))
        lines += format_finding(finding, en) + "\n";
    EXPECT_EQ(lines,
              "mine.tbx:25:11: warning MX-402: CAR-0099.en.t1: \"refug\u0435e\" mixes letters of several "
              "scripts; type the word again in one script\n");
}

Decision acceptance(const std::string& code, const std::string& entry) {
    Decision decision;
    decision.number = "2026-03-10-abc123";
    decision.kind = DecisionKind::accept;
    decision.entries = {entry};
    decision.choice = code;
    decision.place = {"decisions.toml", {12, 1}};
    return decision;
}

TEST(Acceptance, TakesOutWhatItIsAbout) {
    World world;
    world.preferred().countries = {"XX"};
    world.asylum_seeker().languages[0].terms[0].countries = {"XX"};
    auto found = world.lint();
    const Decision decisions[] = {acceptance("MX-209", "CAR-0099")};
    const auto accepted = take_accepted(found, decisions, true);
    ASSERT_EQ(accepted.size(), 1U);
    EXPECT_EQ(accepted[0].finding.about, "CAR-0099.en.t1");
    EXPECT_EQ(accepted[0].decision, "2026-03-10-abc123");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].about, "CAR-0101.en.t1");
}

TEST(Acceptance, IsSaidToBeIdle) {
    std::vector<Finding> found;
    const Decision decisions[] = {acceptance("MX-209", "CAR-0099")};
    EXPECT_TRUE(take_accepted(found, decisions, false).empty());
    EXPECT_TRUE(found.empty());
    EXPECT_TRUE(take_accepted(found, decisions, true).empty());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(
        format_finding(found[0], en),
        "decisions.toml:12:1: note MX-504: 2026-03-10-abc123: MX-209 of CAR-0099 was accepted, but there is "
        "no such finding any more; nothing to do; the decision stays in the ledger");
}

TEST(Citations, AreAllThatRestsOnASource) {
    World world;
    Note note;
    note.language = "en";
    note.text = Text("counted alone");
    note.source = {"tt-act-1969", "s. 3"};
    world.refugee().notes = {note};
    world.anchor().source = {"tt-act-1969", "s. 1"};
    world.preferred().laws = {{"TT", {"tt-act-1969", "s. 4"}, ConceptRelation::exact}};
    world.preferred().contexts = {{Text("every refugee"), {"tt-act-1969", "s. 5"}, {}}};
    world.asylum_seeker().languages[0].terms[1].acceptability.source = {"tt-act-1969", "s. 9"};
    const auto found = find_citations(
        {world.glossary, &world.description, &world.publication, "caribbean.tbx", world.positions},
        "tt-act-1969");
    const std::vector<Citation> expected = {
        {CitationKind::note, {"caribbean.tbx", {17, 7}}, "CAR-0099", "en", "s. 3", "counted alone"},
        {CitationKind::definition,
         {"caribbean.tbx", {20, 11}},
         "CAR-0099",
         "en",
         "s. 1",
         "person outside the country of nationality for fear of persecution"},
        {CitationKind::law, {"caribbean.tbx", {25, 11}}, "CAR-0099.en.t1", "en", "s. 4", "refugee"},
        {CitationKind::context, {"caribbean.tbx", {25, 11}}, "CAR-0099.en.t1", "en", "s. 5", "every refugee"},
        {CitationKind::advice, {"caribbean.tbx", {51, 11}}, "CAR-0101.en.t2", "en", "s. 9", "bogus applicant"}};
    EXPECT_EQ(found, expected);
}

} // namespace
} // namespace migralex::lint
