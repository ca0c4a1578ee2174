// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.hpp"

#include <cstdlib>
#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

// Real merges of git, in repositories of their own.

namespace migralex::commands {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class Git : public testing::Test {
  protected:
    void SetUp() override {
        if (std::system("git --version >/dev/null 2>&1") != 0) GTEST_SKIP() << "git is not installed";
        copy_small_workspace(workspace());
        git("init -q -b main .");
        git("config user.name Tester");
        git("config user.email tester@example.org");
        ASSERT_EQ(run({"merge-workspace", "--install"}).exit, 0);
        commit("start");
    }

    [[nodiscard]] fs::path root() const {
        return folder_.path();
    }
    [[nodiscard]] fs::path workspace() const {
        return folder_.path() / "glossaries";
    }

    [[nodiscard]] fs::path log() const {
        return log_.path() / "git.log";
    }

    int git(const std::string& arguments) const {
        const auto command = "cd '" + root().string() +
                             "' && GIT_CONFIG_NOSYSTEM=1 HOME=/nonexistent SOURCE_DATE_EPOCH=1773100800 git " +
                             arguments + " >'" + log().string() + "' 2>&1";
        const auto status = std::system(command.c_str());
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    }
    void commit(const std::string& subject) const {
        git("add -A .");
        git("commit -q -m '" + subject + "'");
    }
    [[nodiscard]] Outcome run(const std::vector<std::string>& arguments,
                              const std::string& by = "tester") const {
        Environment environment;
        environment.variables["MIGRALEX_BY"] = by;
        environment.variables["PATH"] = std::getenv("PATH");
        environment.variables["HOME"] = "/nonexistent";
        return run_migralex(workspace(), arguments, environment);
    }

    /// Two branches from main, merged both ways; the files of both results. The second merge, of Ana's branch
    /// into Ben's, is left as git leaves it.
    std::pair<Files, Files> merge_both_ways(const std::function<void()>& ana, const std::function<void()>& ben,
                                            int exit = 0) {
        git("checkout -q -b ana main");
        ana();
        commit("ana");
        git("checkout -q -b ben main");
        ben();
        commit("ben");
        git("checkout -q -b one ana");
        EXPECT_EQ(git("merge -q ben -m one"), exit) << read_text(log());
        auto one = files_in(workspace());
        commit("one");
        git("checkout -q -b two ben");
        EXPECT_EQ(git("merge -q ana -m two"), exit) << read_text(log());
        return {std::move(one), files_in(workspace())};
    }

    void set(const std::string& who, const std::vector<std::string>& arguments) const {
        std::vector<std::string> all = {"set"};
        all.insert(all.end(), arguments.begin(), arguments.end());
        const auto outcome = run(all, who);
        EXPECT_EQ(outcome.exit, 0) << outcome.err;
    }

  private:
    TemporaryFolder log_;
    TemporaryFolder folder_;
};

TEST_F(Git, MergesDifferentFieldsOfOneEntry) {
    const auto [one, two] = merge_both_ways(
        [&] {
            set("Ana", {"CAR-0056", "definition", "texto de Ana", "--language", "en"});
        },
        [&] {
            set("Ben", {"CAR-0056", "theme", "MOB"});
        });
    EXPECT_EQ(changes_between(one, two), "");
    const auto shown = run({"show", "CAR-0056", "--tbx"}).out;
    EXPECT_THAT(shown, HasSubstr("texto de Ana"));
    EXPECT_THAT(shown, HasSubstr(">MOB<"));
    EXPECT_EQ(run({"resolve"}).exit, 0);
}

TEST_F(Git, MergesEntriesThatTwoPeopleAdded) {
    const auto [one, two] = merge_both_ways(
        [&] {
            EXPECT_EQ(run({"add", "CAR", "remesa de Ana", "--language", "en"}, "Ana").exit, 0);
        },
        [&] {
            EXPECT_EQ(run({"add", "CAR", "coyote de Ben", "--language", "en"}, "Ben").exit, 0);
        });
    EXPECT_EQ(changes_between(one, two), "");
    EXPECT_THAT(one.at("caribbean.tbx"), HasSubstr("remesa de Ana"));
    EXPECT_THAT(one.at("caribbean.tbx"), HasSubstr("coyote de Ben"));
    EXPECT_THAT(one.at("caribbean.tbx"), HasSubstr("formerIdentifier"));
}

TEST_F(Git, KeepsBothVersionsOfOneFieldUntilSomebodyChooses) {
    const auto [one, two] = merge_both_ways(
        [&] {
            set("Ana", {"CAR-0056", "definition", "texto de Ana", "--language", "en"});
        },
        [&] {
            set("Ben", {"CAR-0056", "definition", "texto de Ben", "--language", "en"});
        },
        1);
    EXPECT_EQ(changes_between(one, two), "");

    auto outcome = run({"resolve"});
    EXPECT_EQ(outcome.exit, 1);
    EXPECT_EQ(outcome.out, "CAR-0056: unresolved conflict in definition en\n"
                           "    1: texto de Ana (Ana, 2026-03-10)\n"
                           "    2: texto de Ben (Ben, 2026-03-10)\n");
    EXPECT_THAT(run({"lint", "CAR"}).out, HasSubstr("MX-107"));
    EXPECT_THAT(run({"status"}).out, HasSubstr("Unresolved conflicts: 1"));
    EXPECT_EQ(run({"format", "--check", "caribbean.tbx"}).exit, 0);
    // We are on Ben's branch, in the middle of the merge.
    outcome = run({"resolve", "CAR-0056", "definition", "--theirs"}, "Eva");
    EXPECT_EQ(outcome.exit, 0) << outcome.err;
    const auto shown = run({"show", "CAR-0056", "--tbx"}).out;
    EXPECT_THAT(shown, HasSubstr("texto de Ana"));
    EXPECT_THAT(shown, testing::Not(HasSubstr("texto de Ben")));
    EXPECT_THAT(shown, HasSubstr(">Eva<"));
    EXPECT_EQ(run({"resolve"}).exit, 0);
}

TEST_F(Git, KeepsTheRecordsOfBothLedgers) {
    const auto decide = [&](const std::string& reason) {
        const auto outcome =
            run({"decide", "different", "CAR-0112", "SAM-0101", "--body", "crm", "--reason", reason});
        EXPECT_EQ(outcome.exit, 0) << outcome.err;
    };
    const auto [one, two] = merge_both_ways([&] { decide("uno"); }, [&] { decide("dos"); });
    EXPECT_EQ(changes_between(one, two), "");
    EXPECT_THAT(one.at("decisions.toml"), HasSubstr("\"uno\""));
    EXPECT_THAT(one.at("decisions.toml"), HasSubstr("\"dos\""));
}

TEST_F(Git, ComparesStatesAndTellsTheHistoryOfAnEntry) {
    set("Ana", {"CAR-0056", "theme", "MOB", "--date", "2026-11-28"});
    commit("Theme: work");
    auto outcome = run({"diff", "HEAD~1"});
    EXPECT_EQ(outcome.exit, 1) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("CAR-0056  changed"));
    EXPECT_THAT(outcome.out, HasSubstr("themes\n"));
    EXPECT_EQ(run({"diff", "HEAD:"}).exit, 0);
    outcome = run({"show", "CAR-0056", "--history"});
    EXPECT_EQ(outcome.exit, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("Theme: work\n      themes, transaction\n"));
    EXPECT_THAT(outcome.out, HasSubstr("start\n      added\n"));
    EXPECT_THAT(run({"show", "CAR-0056", "--history", "--json"}).out,
                HasSubstr("\"subject\": \"Theme: work\""));
    EXPECT_THAT(run({"show", "CAR-0056", "--history", "--limit", "1"}).err, HasSubstr("--limit"));
}

TEST_F(Git, DoesNotTakeARevisionForAnOption) {
    const auto before = files_in(root());
    for (const auto* revision : {"--output=x", "-O", "HEAD^{commit}; touch x", "$(touch x)",
                                 "HEAD:../../etc/passwd", "", ":3:", "--exec=touch x", "@{u}"}) {
        const auto outcome = run({"diff", "--", revision, "."});
        EXPECT_NE(outcome.exit, 139) << revision;
    }
    EXPECT_EQ(changes_between(before, files_in(root())), "");
}

TEST_F(Git, WarnsAsLongAsTheDriverIsMissing) {
    EXPECT_THAT(run({"status"}).err, testing::Not(HasSubstr("--install")));
    git("config --unset merge.migralex.driver");
    EXPECT_THAT(run({"status"}).err, HasSubstr("migralex merge-workspace --install"));
}

TEST(OutsideGit, DiffAndHistorySaySo) {
    const TemporaryFolder folder;
    copy_small_workspace(folder.path() / "glossaries");
    Environment environment;
    environment.variables["PATH"] = std::getenv("PATH");
    environment.variables["GIT_CEILING_DIRECTORIES"] = folder.path().parent_path().string();
    auto outcome = run_migralex(folder.path(), {"diff", "HEAD~1"}, environment);
    EXPECT_EQ(outcome.exit, 2);
    EXPECT_THAT(outcome.err, HasSubstr("does not lie in a git checkout"));
    outcome = run_migralex(folder.path(), {"show", "CAR-0056", "--history"}, environment);
    EXPECT_EQ(outcome.exit, 0);
    EXPECT_THAT(outcome.out, HasSubstr("Recorded in the entry:"));
    EXPECT_THAT(outcome.err, HasSubstr("only what the entry records"));
}

} // namespace
} // namespace migralex::commands
