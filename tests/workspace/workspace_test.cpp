// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.hpp"

#include "tbx/write.hpp"
#include "workspace/temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace migralex::workspace {

namespace {

namespace fs = std::filesystem;

/// A new workspace with one Caribbean entry.
class WorkspaceTest : public testing::Test {
  protected:
    WorkspaceTest() {
        create_workspace(folder.path());
        folder.write("caribbean.tbx", tbx::format_tbx(caribbean("pays d'accueil")));
    }

    static Glossary caribbean(const std::string& designation) {
        Glossary glossary;
        glossary.title = "Glossaire des Caraïbes";
        glossary.entries.emplace_back();
        glossary.entries.back().id = "CAR-0001";
        TermSection term;
        term.id = "CAR-0001.fr.t1";
        term.term = designation;
        language_section(glossary.entries.back(), "fr").terms.push_back(term);
        return glossary;
    }

    TemporaryFolder folder;
};

} // namespace

TEST(FindWorkspace, GoesUpToTheNearestManifest) {
    const TemporaryFolder folder;
    folder.write("migralex.toml", "");
    folder.write("a/b/c/note.txt", "");
    folder.write("a/b/migralex.toml", "");
    EXPECT_EQ(find_workspace(folder.path()), folder.path());
    EXPECT_EQ(find_workspace(folder.path() / "a"), folder.path());
    EXPECT_EQ(find_workspace(folder.path() / "a/b/c"), folder.path() / "a/b");
    EXPECT_EQ(find_workspace(folder.path() / "a/b/c/../../.."), folder.path());
    EXPECT_EQ(find_workspace(folder.path() / "a/"), folder.path());
}

TEST(FindWorkspace, LooksIntoAFolderNamedGlossariesOnTheWay) {
    const TemporaryFolder folder;
    folder.write("glossaries/migralex.toml", "");
    folder.write("docs/guía.md", "");
    EXPECT_EQ(find_workspace(folder.path()), folder.path() / "glossaries");
    EXPECT_EQ(find_workspace(folder.path() / "docs"), folder.path() / "glossaries");
    EXPECT_EQ(find_workspace(folder.path() / "glossaries"), folder.path() / "glossaries");
}

TEST(FindWorkspace, IsEmptyWhereThereIsNone) {
    EXPECT_EQ(find_workspace("/proc"), std::nullopt);
    EXPECT_EQ(find_workspace("/"), std::nullopt);
}

TEST(CreateWorkspace, MakesOneThatCanBeReadAndSavedAtOnce) {
    const TemporaryFolder folder;
    create_workspace(folder.path() / "nuevo/glosario");
    Workspace workspace(folder.path() / "nuevo/glosario");
    workspace.load_sources();
    EXPECT_EQ(workspace.prefixes(), (std::vector<std::string>{"CAR", "CAM", "SAM"}));
    EXPECT_EQ(workspace.publication().title.at("es"), "Glosario de migración");
    EXPECT_TRUE(workspace.publication().sources.empty());
    EXPECT_TRUE(workspace.read_ledger().empty());
    EXPECT_TRUE(workspace.read_identifiers().empty());
    for (const auto& prefix : workspace.prefixes()) {
        const auto open = workspace.read_glossary(prefix);
        EXPECT_TRUE(open.content.glossary.entries.empty());
        EXPECT_FALSE(workspace.save_glossary(open)) << "what was just made is canonical";
    }
}

TEST(CreateWorkspace, RefusesWhereThereIsOneAlready) {
    const TemporaryFolder folder;
    folder.write("migralex.toml", "title = \"mío\"\n");
    EXPECT_EQ(folder.error_of([&] { create_workspace(folder.path()); }),
              "request error: DIR holds a workspace already; nothing was touched");
    EXPECT_EQ(folder.files(), (std::map<std::string, std::string>{{"migralex.toml", "title = \"mío\"\n"}}));
}

TEST(CreateWorkspace, KeepsFilesThatAreThereAlready) {
    const TemporaryFolder folder;
    folder.write("caribbean.tbx", "<mine/>");
    folder.write("sources.toml", "# mis fuentes\n");
    create_workspace(folder.path());
    EXPECT_EQ(folder.read("caribbean.tbx"), "<mine/>");
    EXPECT_EQ(folder.read("sources.toml"), "# mis fuentes\n");
    EXPECT_TRUE(folder.has("south-america.tbx"));
    EXPECT_TRUE(folder.has("migralex.toml"));
}

TEST(CreateWorkspace, SaysWhyItCannot) {
    const TemporaryFolder folder;
    folder.write("archivo", "");
    EXPECT_EQ(folder.error_of([&] { create_workspace(folder.path() / "archivo/glosario"); }),
              "file error: cannot write DIR/archivo/glosario: Not a directory; the old file is as it was");
}

TEST_F(WorkspaceTest, KnowsWhereItsFilesLie) {
    const Workspace workspace(folder.path());
    EXPECT_EQ(workspace.file_of("CAR"), folder.path() / "caribbean.tbx");
    EXPECT_EQ(workspace.file_of("LAC"), folder.path() / "continental.tbx");
    EXPECT_EQ(workspace.editions_folder(), folder.path() / "editions");
    EXPECT_EQ(folder.error_of([&] { (void)workspace.file_of("MEX"); }),
              "request error: no glossary \"MEX\" in the manifest; there are: CAR, CAM, SAM, LAC");
}

TEST_F(WorkspaceTest, SaysThatThereIsNoContinentalGlossaryYet) {
    const Workspace workspace(folder.path());
    EXPECT_EQ(folder.error_of([&] { (void)workspace.read_glossary("LAC"); }),
              "request error: there is no continental glossary yet; make it with \"migralex consolidate\"");
}

TEST_F(WorkspaceTest, NamesAGlossaryFileThatIsMissingOrBroken) {
    const Workspace workspace(folder.path());
    fs::remove(folder.path() / "caribbean.tbx");
    EXPECT_EQ(folder.error_of([&] { (void)workspace.read_glossary("CAR"); }),
              "file error: cannot read DIR/caribbean.tbx: No such file or directory");
    folder.write("caribbean.tbx", "asilo\n");
    EXPECT_THAT(folder.error_of([&] { (void)workspace.read_glossary("CAR"); }),
                testing::StartsWith("format error: DIR/caribbean.tbx:1:1: ")); // the rest is the reader's
}

TEST_F(WorkspaceTest, SavesAChangeAndNothingTheSecondTime) {
    const Workspace workspace(folder.path());
    auto open = workspace.read_glossary("CAR");
    open.content.glossary.entries[0].languages[0].terms[0].term = "pays de destination";
    EXPECT_TRUE(workspace.save_glossary(open));
    EXPECT_EQ(folder.read("caribbean.tbx"), tbx::format_tbx(caribbean("pays de destination")));
    const auto stamp = find_stamp(folder.path() / "caribbean.tbx");
    EXPECT_FALSE(workspace.save_glossary(workspace.read_glossary("CAR")));
    EXPECT_EQ(find_stamp(folder.path() / "caribbean.tbx"), stamp) << "the file was not even touched";
}

TEST_F(WorkspaceTest, RefusesToSaveOverSomebodyElsesChange) {
    const Workspace workspace(folder.path());
    auto open = workspace.read_glossary("CAR");
    open.content.glossary.entries[0].languages[0].terms[0].term = "pays de destination";
    const auto theirs = tbx::format_tbx(caribbean("pays d'immigration"));
    folder.write("caribbean.tbx", theirs);
    EXPECT_EQ(
        folder.error_of([&] { workspace.save_glossary(open); }),
        "request error: DIR/caribbean.tbx has changed on disk since it was read; nothing was saved: run the "
        "command again");
    EXPECT_EQ(folder.read("caribbean.tbx"), theirs);
}

TEST_F(WorkspaceTest, RefusesToSaveAFileThatSomebodyRemoved) {
    const Workspace workspace(folder.path());
    const auto open = workspace.read_glossary("CAR");
    fs::remove(folder.path() / "caribbean.tbx");
    EXPECT_EQ(
        folder.error_of([&] { workspace.save_glossary(open); }),
        "request error: DIR/caribbean.tbx has changed on disk since it was read; nothing was saved: run the "
        "command again");
    EXPECT_FALSE(folder.has("caribbean.tbx"));
}

TEST_F(WorkspaceTest, WritesDerivedFilesOnlyWhenTheyDiffer) {
    const Workspace workspace(folder.path());
    const std::vector<GivenIdentifier> identifiers = {
        {"LAC-0001", {"CAR-0001"}, IdentifierState::current, {}, ""}};
    const auto continental = caribbean("pays d'accueil");
    EXPECT_TRUE(workspace.save_continental(continental, identifiers));
    EXPECT_EQ(workspace.read_identifiers(), identifiers);
    EXPECT_EQ(workspace.read_glossary("LAC").content.glossary, continental);
    EXPECT_FALSE(workspace.save_continental(continental, identifiers));
    EXPECT_TRUE(workspace.save_continental(continental, {}));
    EXPECT_TRUE(workspace.save_continental(caribbean("asile"), {}));
}

TEST_F(WorkspaceTest, AppendsDecisionsWithoutRewritingTheLedger) {
    const Workspace workspace(folder.path());
    Decision decision;
    decision.number = "2026-1";
    decision.date = "2026-03-10";
    decision.body = "csm";
    decision.entries = {"CAR-0001", "SAM-0001"};
    workspace.append_decision(decision);
    const auto first = folder.read("decisions.toml");
    decision.number = "2026-2";
    decision.reason = "misma convención";
    workspace.append_decision(decision);
    EXPECT_EQ(folder.read("decisions.toml").substr(0, first.size()), first);
    const auto ledger = workspace.read_ledger();
    ASSERT_EQ(ledger.size(), 2U);
    EXPECT_EQ(ledger[0].number, "2026-1");
    EXPECT_EQ(ledger[1].reason, "misma convención");
}

TEST_F(WorkspaceTest, AppendsBehindALedgerWrittenByHand) {
    const Workspace workspace(folder.path());
    const std::string by_hand =
        "# acta 1\n[[decision]]\nnumber = \"a\"\ndate = \"2026-01-01\"\nbody = \"csm\"\n"
        "kind = \"defer\"   # sin salto final";
    folder.write("decisions.toml", by_hand);
    Decision decision;
    decision.number = "b";
    decision.date = "2026-01-02";
    decision.body = "csm";
    workspace.append_decision(decision);
    EXPECT_EQ(folder.read("decisions.toml"), by_hand +
                                                 "\n\n[[decision]]\nnumber = \"b\"\ndate = \"2026-01-02\"\n"
                                                 "body = \"csm\"\nkind = \"same\"\nentries = []\n");
    EXPECT_EQ(workspace.read_ledger().size(), 2U);
}

TEST_F(WorkspaceTest, LockIsHeldByOneAndNamesItsHolder) {
    const Workspace workspace(folder.path());
    {
        const auto lock = workspace.lock("migralex set (Ana)");
        EXPECT_EQ(
            folder.error_of([&] { (void)workspace.lock("migralex import"); }),
            "file error: DIR/.migralex is in use by migralex set (Ana); wait until it has finished and run the "
            "command again");
    }
    EXPECT_EQ(folder.error_of([&] { (void)workspace.lock("migralex import"); }), "");
}

TEST_F(WorkspaceTest, ReadsItsSourcesOnlyWhenAsked) {
    folder.write("sources.toml", "[[source]]\nid = \"un-1951\"\n");
    Workspace workspace(folder.path());
    EXPECT_TRUE(workspace.publication().sources.empty());
    workspace.load_sources();
    EXPECT_EQ(workspace.publication().sources.size(), 1U);
}

TEST(NearestIds, AreThreeNearestFirst) {
    const std::vector<std::string> ids = {"CAR-0001", "CAR-0012", "CAR-0021", "SAM-0012", "CAM-0599"};
    EXPECT_EQ(nearest_ids("CAR-012", ids), (std::vector<std::string>{"CAR-0012", "CAR-0021", "CAR-0001"}));
    EXPECT_EQ(nearest_ids("SAM0012", ids).front(), "SAM-0012");
    EXPECT_EQ(nearest_ids("", {"CAR-0001"}), std::vector<std::string>{"CAR-0001"});
    EXPECT_TRUE(nearest_ids("CAR-0001", {}).empty());
}

} // namespace migralex::workspace
