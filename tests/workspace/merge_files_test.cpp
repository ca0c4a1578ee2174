// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "tbx/read.hpp"
#include "tbx/write.hpp"
#include "workspace/merge_workspace.hpp"
#include "workspace/registries.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <set>

namespace migralex::workspace {
namespace {

ConceptEntry entry(const std::string& id, const std::string& term, const std::string& who,
                   const std::string& day = "2026-11-28") {
    ConceptEntry result;
    result.id = id;
    result.themes = {"GOV"};
    result.transactions = {{"origination", day, who, {}}};
    auto& section = language_section(result, "es");
    section.terms.resize(1);
    section.terms[0].id = id + ".es.t1";
    section.terms[0].term = term;
    section.terms[0].acceptability.status = AdministrativeStatus::preferred;
    return result;
}

std::string tbx_of(std::vector<ConceptEntry> entries) {
    Glossary glossary;
    glossary.language = "es";
    glossary.entries = std::move(entries);
    return tbx::format_tbx(glossary);
}

ConceptEntry related(ConceptEntry made, const std::string& target) {
    made.relations.push_back({RelationKind::associated, target, {}, {}});
    return made;
}

TEST(MergeFiles, KeepsTwoEntriesThatGotOneIdAndRewritesWhatPointsToTheLater) {
    const auto migrant = entry("CAR-0001", "migrante", "Grupo", "2026-11-22");
    const auto base = tbx_of({migrant});
    const auto left = tbx_of({migrant, entry("CAR-0002", "remesa", "Ana", "2026-11-28"),
                              related(entry("CAR-0003", "giro", "Ana"), "CAR-0002")});
    const auto right = tbx_of({related(migrant, "CAR-0002"), entry("CAR-0002", "coyote", "Ben", "2026-11-27")});

    const auto merged = merge_tbx({base, left, right}, "caribbean.tbx", {});
    EXPECT_EQ(merged.content, merge_tbx({base, right, left}, "caribbean.tbx", {}).content);
    EXPECT_TRUE(merged.conflicts.empty());
    // Ana's came later: hers is renumbered behind the highest number of either side.
    auto remesa = entry("CAR-0004", "remesa", "Ana", "2026-11-28");
    remesa.aliases = {"CAR-0002"};
    EXPECT_EQ(merged.content,
              tbx_of({related(migrant, "CAR-0002"), entry("CAR-0002", "coyote", "Ben", "2026-11-27"),
                      related(entry("CAR-0003", "giro", "Ana"), "CAR-0004"), remesa}));
    EXPECT_EQ(merged.renumbered,
              (std::vector<Renumbered>{{"CAR-0002", "CAR-0004"}, {"CAR-0002.es.t1", "CAR-0004.es.t1"}}));
}

TEST(MergeFiles, DoesNotGiveNumbersThatBelongToAnEditor) {
    const auto left = tbx_of({entry("CAR-0002", "remesa", "Ana", "2026-11-28")});
    const auto right =
        tbx_of({entry("CAR-0002", "coyote", "Ben", "2026-11-27"), entry("CAR-0501", "otro", "Eva")});
    const std::vector<revision::NumberRange> reserved = {{3, 10}, {500, 599}};
    const auto merged = merge_tbx({tbx_of({}), left, right}, "caribbean.tbx", reserved);
    EXPECT_EQ(merged.renumbered[0], (Renumbered{"CAR-0002", "CAR-0011"}));
}

TEST(MergeFiles, FollowAnEntryThatAnEarlierMergeRenumbered) {
    // Ben's CAR-0002 became CAR-0003 on Ana's side; Ben goes on with it under the old id.
    const auto ben = entry("CAR-0002", "remesa", "Ben", "2026-11-28");
    const auto ana = entry("CAR-0002", "coyote", "Ana", "2026-11-27");
    auto renumbered = entry("CAR-0003", "remesa", "Ben", "2026-11-28");
    renumbered.aliases = {"CAR-0002"};
    auto changed = ben;
    changed.themes = {"LAB"};
    const auto merged = merge_tbx({tbx_of({ben}), tbx_of({ana, renumbered}), tbx_of({changed})}, "c.tbx", {});
    renumbered.themes = {"LAB"};
    EXPECT_EQ(merged.content, tbx_of({ana, renumbered}));
    EXPECT_TRUE(merged.conflicts.empty());
}

TEST(MergeFiles, RenumbersOneOfTwoNewTermsWithOneId) {
    const auto base = entry("CAR-0001", "migrante", "Grupo");
    const auto with = [&](const std::string& id, const std::string& words) {
        auto made = base;
        TermSection term;
        term.id = id;
        term.term = words;
        made.languages[0].terms.push_back(term);
        return made;
    };
    const auto left = tbx_of({with("CAR-0001.es.t2", "persona migrante")});
    const auto right = tbx_of({with("CAR-0001.es.t2", "persona en movilidad")});
    const auto merged = merge_tbx({tbx_of({base}), left, right}, "c.tbx", {});
    EXPECT_EQ(merged.content, merge_tbx({tbx_of({base}), right, left}, "c.tbx", {}).content);
    const auto glossary = tbx::parse_tbx(merged.content, "c.tbx").glossary;
    const auto& terms = glossary.entries[0].languages[0].terms;
    ASSERT_EQ(terms.size(), 3U);
    EXPECT_EQ((std::set<std::string>{terms[1].id, terms[2].id}),
              (std::set<std::string>{"CAR-0001.es.t2", "CAR-0001.es.t3"}));
    // The same words added twice are one term.
    const auto other = tbx_of({with("CAR-0001.es.t4", "persona migrante")});
    EXPECT_EQ(merge_tbx({tbx_of({base}), left, other}, "c.tbx", {}).content, left);
}

TEST(MergeFiles, RenumberTenThousandEntriesOfEachSide) {
    std::vector<ConceptEntry> mine;
    std::vector<ConceptEntry> theirs;
    for (int i = 1; i <= 10000; ++i) {
        mine.push_back(entry(fmt::format("CAR-{:04}", i), fmt::format("mío {}", i), "Ana"));
        theirs.push_back(entry(fmt::format("CAR-{:04}", i), fmt::format("suyo {}", i), "Ben"));
    }
    const auto merged = merge_tbx({"", tbx_of(std::move(mine)), tbx_of(std::move(theirs))}, "c.tbx", {});
    EXPECT_EQ(tbx::parse_tbx(merged.content, "c.tbx").glossary.entries.size(), 20000U);
    EXPECT_EQ(merged.renumbered.size(), 20000U); // entries and their terms
}

TEST(MergeFiles, RefuseAFileThatIsNoTbx) {
    EXPECT_THROW((merge_tbx({tbx_of({}), "<tbx>", tbx_of({})}, "c.tbx", {})), FormatError);
    EXPECT_THROW((merge_tbx({tbx_of({}), tbx_of({}), "<<<<<<< HEAD\n"}, "c.tbx", {})), FormatError);
    EXPECT_THROW((merge_ledger({"", "[[decision]\n", ""}, "decisions.toml")), FormatError);
}

const std::string ledger_head = "# SPDX-License-Identifier: CC-BY-4.0\n# The ledger.\n";

std::string record(const std::string& number) {
    return "\n[[decision]]\nnumber = \"" + number +
           "\"\ndate = \"2026-11-28\"\nbody = \"b\"\nkind = \"same\"\nentries = [\"CAR-0001\", \"CAM-0001\"]\n";
}

TEST(MergeFiles, UniteTheLedgersOfBothSides) {
    const auto base = ledger_head + record("2026-11-22-aaaaaa");
    const auto left = base + record("2026-11-28-cccccc") + record("2026-11-28-dddddd");
    const auto right = base + record("2026-11-28-bbbbbb") + record("2026-11-28-dddddd");
    const auto united =
        base + record("2026-11-28-bbbbbb") + record("2026-11-28-cccccc") + record("2026-11-28-dddddd");
    EXPECT_EQ(merge_ledger({base, left, right}, "d").content, united);
    EXPECT_EQ(merge_ledger({base, right, left}, "d").content, united);
    EXPECT_EQ(merge_ledger({base, base, right}, "d").content, right);
    EXPECT_EQ(merge_ledger({base, left, left}, "d").content, left);
    // A record is never taken out.
    EXPECT_EQ(merge_ledger({base, ledger_head, right}, "d").content, right);
}

GivenIdentifier given(const std::string& id, std::vector<std::string> members,
                      const std::string& edition = {}) {
    GivenIdentifier identifier;
    identifier.id = id;
    identifier.members = std::move(members);
    identifier.released_in = edition;
    if (!edition.empty()) identifier.released_members = identifier.members;
    return identifier;
}

TEST(MergeFiles, UniteIdentifiersByTheirMembers) {
    const auto base = format_identifiers({given("LAC-0001", {"CAR-0001"}, "0.1")});
    const auto left = format_identifiers({given("LAC-0001", {"CAR-0001"}, "0.1"),
                                          given("LAC-0002", {"SAM-0003"}), given("LAC-0003", {"CAM-0009"})});
    const auto right = format_identifiers({given("LAC-0001", {"CAR-0001"}, "0.1"),
                                           given("LAC-0002", {"CAR-0002"}), given("LAC-0004", {"CAM-0009"})});
    auto merged = given("LAC-0004", {"CAM-0009"});
    merged.state = IdentifierState::merged;
    merged.replaced_by = {"LAC-0003"};
    const auto united =
        format_identifiers({given("LAC-0001", {"CAR-0001"}, "0.1"), given("LAC-0002", {"CAR-0002"}),
                            given("LAC-0003", {"CAM-0009"}), merged, given("LAC-0005", {"SAM-0003"})});
    EXPECT_EQ(merge_identifiers({base, left, right}, "i").content, united);
    EXPECT_EQ(merge_identifiers({base, right, left}, "i").content, united);
    EXPECT_EQ(merge_identifiers({base, base, right}, "i").content, right);
}

TEST(MergeWorkspaces, RewriteAnIdInTheOtherFilesOfTheSideThatMeansIt) {
    Publication publication;
    publication.glossaries = {{"CAR", "caribbean.tbx", {}, {}, {}, {"es"}, {}},
                              {"CAM", "central-america.tbx", {}, {}, {}, {"es"}, {}}};
    auto mentions = entry("CAM-0001", "migrante", "Grupo", "2026-11-22");
    mentions.preserved.items = {{"transaction#1", "<ref type=\"crossReference\" target=\"CAR-0001\">v.</ref>"}};
    const auto plain = entry("CAM-0001", "migrante", "Grupo", "2026-11-22");
    const WorkspaceFiles base = {{"caribbean.tbx", tbx_of({})}, {"central-america.tbx", tbx_of({plain})}};
    WorkspaceFiles left = {{"caribbean.tbx", tbx_of({entry("CAR-0001", "remesa", "Ana", "2026-11-28")})},
                           {"central-america.tbx", tbx_of({mentions})},
                           {"identifiers.toml", format_identifiers({given("LAC-0001", {"CAR-0001"})})}};
    WorkspaceFiles right = {{"caribbean.tbx", tbx_of({entry("CAR-0001", "coyote", "Ben", "2026-11-27")})},
                            {"central-america.tbx", tbx_of({plain})},
                            {"identifiers.toml", format_identifiers({given("LAC-0001", {"CAR-0001"})})}};
    const auto merged = merge_workspaces(base, left, right, publication);
    EXPECT_EQ(merged.files, merge_workspaces(base, right, left, publication).files);
    mentions.preserved.items[0].markup = "<ref type=\"crossReference\" target=\"CAR-0002\">v.</ref>";
    EXPECT_EQ(merged.files.at("central-america.tbx"), tbx_of({mentions}));
    EXPECT_EQ(merged.files.at("identifiers.toml"),
              format_identifiers({given("LAC-0001", {"CAR-0001"}), given("LAC-0002", {"CAR-0002"})}));
}

} // namespace
} // namespace migralex::workspace
