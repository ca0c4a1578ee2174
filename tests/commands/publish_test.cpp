// SPDX-License-Identifier: GPL-3.0-or-later
// What a publisher's day may bring: a folder with something else in it, a full disk, two runs at once, a
// machine that is switched off. The site that is there stays whole, and the next run makes it good.
#include "program.hpp"

#include <chrono>
#include <csignal>
#include <gtest/gtest.h>
#include <thread>

namespace migralex::commands {
namespace {

namespace fs = std::filesystem;

/// A small workspace, published once; the text of one entry is changed since.
class PublishTest : public testing::Test {
  protected:
    PublishTest() {
        copy_small_workspace(workspace());
        EXPECT_EQ(run("consolidate").exit, 0);
        EXPECT_EQ(run("publish ../site --preview").exit, 0);
        before = files_in(site());
        EXPECT_EQ(run("set CAR-0056.en.t1 term \"a term that is new\"").exit, 0);
        EXPECT_EQ(run("consolidate").exit, 0);
    }

    [[nodiscard]] fs::path workspace() const {
        return folder.path() / "glossaries";
    }
    [[nodiscard]] fs::path site() const {
        return folder.path() / "site";
    }
    [[nodiscard]] Outcome run(const std::string& line) const {
        return run_migralex(workspace(), split_arguments(line));
    }
    /// What the site becomes when nothing goes wrong.
    [[nodiscard]] Files expected() const {
        EXPECT_EQ(run("publish ../good --preview").exit, 0);
        return files_in(folder.path() / "good");
    }

    TemporaryFolder folder;
    Files before;
};

} // namespace

TEST_F(PublishTest, RefusesAFolderThatIsSomebodyElses) {
    fs::create_directory(folder.path() / "thesis");
    write_text(folder.path() / "thesis" / "thesis.docx", "my thesis");
    const auto outcome = run("publish ../thesis --preview");
    EXPECT_EQ(outcome.exit, 2);
    EXPECT_EQ(outcome.err,
              "migralex: ../thesis holds files that Migralex did not write (thesis.docx); choose an empty "
              "or a new folder\n");
    EXPECT_EQ(files_in(folder.path() / "thesis"), (Files{{"thesis.docx", "my thesis"}}));
    EXPECT_EQ(run("publish . --preview").exit, 2);
}

TEST_F(PublishTest, LeavesTheOldSiteWholeWhenTheDiskIsFull) {
    // No file may grow beyond 16 blocks: what a full disk is to a program that writes.
    const auto outcome =
        run_in_shell(workspace(), "trap '' XFSZ; ulimit -f 16; migralex publish ../site --preview");
    EXPECT_EQ(outcome.exit, 2);
    EXPECT_NE(outcome.err.find("cannot write ../site/"), std::string::npos) << outcome.err;
    EXPECT_EQ(changes_between(before, files_in(site())), "");
    EXPECT_EQ(run("publish ../site --preview").exit, 0);
    EXPECT_EQ(changes_between(expected(), files_in(site())), "");
}

TEST_F(PublishTest, RefusesASecondRunAtTheSameTime) {
    const auto other = start_migralex(workspace(), split_arguments("publish ../elsewhere --preview"));
    const auto aside = folder.path() / "elsewhere" / ".migralex-new";
    for (int tries = 0; tries < 60000 && !fs::exists(aside); ++tries)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    kill(other, SIGSTOP);
    EXPECT_TRUE(fs::exists(aside));
    const auto outcome = run("publish ../elsewhere --preview");
    EXPECT_EQ(outcome.exit, 2);
    EXPECT_EQ(outcome.err,
              "migralex: another publication is writing into “../elsewhere”; wait until it has ended\n");
    kill(other, SIGCONT);
    EXPECT_EQ(wait_for(other), 0);
}

TEST_F(PublishTest, IsMadeGoodByTheNextRunWhereverTheLastOneWasStopped) {
    const std::string line = "publish ../site --preview --no-downloads";
    ASSERT_EQ(run(line).exit, 0);
    const auto good = files_in(site());
    std::size_t stopped = 0;
    for (int milliseconds = 1; milliseconds < 400; milliseconds += 1 + milliseconds / 2) {
        fs::remove_all(site());
        for (const auto& [name, content] : before) {
            fs::create_directories((site() / name).parent_path());
            write_text(site() / name, content);
        }
        const auto process = start_migralex(workspace(), split_arguments(line));
        std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
        kill(process, SIGKILL);
        if (wait_for(process) != 0) ++stopped;
        // Every page is one that was there or one that is meant to be: none is cut short.
        for (const auto& [name, content] : files_in(site())) {
            if (name.starts_with(".migralex")) continue;
            const auto old_page = before.find(name);
            const auto new_page = good.find(name);
            EXPECT_TRUE((old_page != before.end() && old_page->second == content) ||
                        (new_page != good.end() && new_page->second == content))
                << name << " after " << milliseconds << " ms";
        }
        for (const auto& [name, content] : before)
            EXPECT_TRUE(!good.contains(name) || fs::exists(site() / name)) << name << " is gone";
        ASSERT_EQ(run(line).exit, 0) << milliseconds;
        ASSERT_EQ(changes_between(good, files_in(site())), "") << milliseconds;
    }
    EXPECT_GT(stopped, 0U);
}

TEST_F(PublishTest, KeepsAnEntryWhoseIdentifierIsAPathInItsFolder) {
    auto text = read_text(workspace() / "continental.tbx");
    text = replace_all(text, "<conceptEntry id=\"LAC-0001\">", "<conceptEntry id=\"../../escaped\">");
    write_text(workspace() / "continental.tbx", text);
    static_cast<void>(run("publish ../site --preview"));
    for (const auto& [name, content] : files_in(folder.path())) {
        EXPECT_TRUE(name.starts_with("site/") || name.starts_with("glossaries/")) << name;
        EXPECT_FALSE(name.starts_with("site/") && name.ends_with("/escaped.html")) << name;
    }
}

} // namespace migralex::commands
