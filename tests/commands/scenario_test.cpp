// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.hpp"
#include "program.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <random>
#include <regex>
#include <set>
#include <thread>

namespace migralex::commands {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

/// Internal words of the ledger start like this; none may get out.
constexpr auto* internal_marker = "ZZZ-INTERNAL";

/// Runs and expects success; shows what was said otherwise.
Outcome run_well(const fs::path& folder, const std::vector<std::string>& arguments,
                 const Environment& environment = {}) {
    auto outcome = run_migralex(folder, arguments, environment);
    EXPECT_EQ(outcome.exit, 0) << fmt::format("{}\n{}{}", arguments.front(), outcome.out, outcome.err);
    return outcome;
}

void make_site(const fs::path& folder, const std::string& body, const Environment& environment = {}) {
    run_well(folder, {"consolidate"}, environment);
    run_well(folder, {"release", "0.1", "--body", body, "--document", "Proposal for comment"}, environment);
    run_well(folder, {"publish", "site"}, environment);
}

std::vector<std::string> matches_in(const std::string& text, const std::string& pattern) {
    const std::regex expression(pattern);
    std::vector<std::string> found;
    for (std::sregex_iterator match(text.begin(), text.end(), expression), end; match != end; ++match)
        found.push_back((*match)[1]);
    return found;
}

std::size_t count(const std::string& text, const std::string& piece) {
    std::size_t found = 0;
    for (auto at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) ++found;
    return found;
}

/// Names of the files that hold a text.
std::vector<std::string> files_with(const Files& files, const std::string& text) {
    std::vector<std::string> names;
    for (const auto& [name, content] : files)
        if (content.find(text) != std::string::npos) names.push_back(name);
    return names;
}

using Times = std::map<std::string, fs::file_time_type>;

Times times_of(const fs::path& folder) {
    Times times;
    for (const auto& item : fs::recursive_directory_iterator(folder))
        if (item.is_regular_file() && item.path().string().find(".migralex/") == std::string::npos)
            times[item.path().lexically_relative(folder).string()] = item.last_write_time();
    return times;
}

/// From the three shipped glossaries to a published site, once for all tests that only look.
class Shipped : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        folder_ = new TemporaryFolder;
        copy_shipped_workspace(workspace());
        decision_ = run_well(workspace(),
                             {"decide", "different", "CAR-0112", "SAM-0102", "--body",
                              "migralex-drafting-group", "--reason", "Trata no es tráfico ilícito", "--votes",
                              "ZZZ-INTERNAL 7 a 2", "--dissent", "ZZZ-INTERNAL dos delegaciones", "--by",
                              "ZZZ-INTERNAL secretaría", "--date", "2026-03-01"})
                        .out;
        make_site(workspace(), "migralex-drafting-group");
        files_ = new Files(files_in(workspace()));
    }
    static void TearDownTestSuite() {
        delete files_;
        delete folder_;
    }

    static fs::path workspace() {
        return folder_->path() / "glossaries";
    }
    static const Files& files() {
        return *files_;
    }
    /// Files of the site only, by their path in it.
    static Files site() {
        Files result;
        for (const auto& [name, content] : files())
            if (name.starts_with("site/")) result.emplace(name.substr(5), content);
        return result;
    }
    static std::vector<std::string> continental_ids() {
        return matches_in(files().at("continental.tbx"), "<conceptEntry id=\"([^\"]+)\">");
    }

  private:
    static inline TemporaryFolder* folder_ = nullptr;
    static inline Files* files_ = nullptr;
    static inline std::string decision_;
};

TEST_F(Shipped, GlossariesHaveNoErrors) {
    const auto outcome = run_migralex(workspace(), {"lint"});
    EXPECT_EQ(outcome.exit, 0) << outcome.out;
    EXPECT_THAT(outcome.err, testing::StartsWith("0 errors"));
}

TEST_F(Shipped, GlossariesAreInCanonicalForm) {
    const auto outcome = run_migralex(
        workspace(), {"format", "--check", "caribbean.tbx", "central-america.tbx", "south-america.tbx"});
    EXPECT_EQ(outcome.exit, 0) << outcome.out;
    EXPECT_EQ(outcome.out + outcome.err, "");
}

TEST_F(Shipped, GlossariesFindTrataDePersonasFirst) {
    for (const auto* query : {"trata", "TRATA DE PERSONAS", "human trafficking", "trafico de pessoas"}) {
        const auto outcome = run_migralex(workspace(), {"search", query, "--limit", "1"});
        EXPECT_EQ(outcome.exit, 0);
        EXPECT_THAT(outcome.out, testing::HasSubstr("trata de personas")) << query;
    }
}

TEST_F(Shipped, SiteHasAPageForEveryConceptInFourLanguages) {
    const auto ids = continental_ids();
    ASSERT_GE(ids.size(), 120U);
    std::set<std::string> expected;
    for (const auto* language : {"es", "en", "pt", "fr"})
        for (const auto& id : ids) expected.insert(fmt::format("{}/{}.html", language, id));
    std::set<std::string> pages;
    for (const auto& [name, content] : site())
        if (name.find("/LAC-") != std::string::npos && name.ends_with(".html")) pages.insert(name);
    EXPECT_EQ(pages, expected);
}

TEST_F(Shipped, SiteHoldsNothingInternal) {
    ASSERT_THAT(files_with(files(), internal_marker), ElementsAre("decisions.toml"))
        << "the marker is in the ledger and nowhere else";
}

TEST_F(Shipped, EditionHoldsNothingInternal) {
    const auto released = gunzip(files().at("editions/0.1/continental.tbx.gz"));
    EXPECT_EQ(released, files().at("continental.tbx"));
    EXPECT_EQ(count(released, internal_marker), 0U);
}

/// Pejorative terms of a glossary file, as written there.
std::set<std::string> pejorative_terms_in(const std::string& tbx) {
    std::set<std::string> terms;
    for (auto begin = tbx.find("<termSec "); begin != std::string::npos;) {
        const auto end = tbx.find("</termSec>", begin);
        const auto section = tbx.substr(begin, end - begin);
        if (count(section, "<termNote type=\"mark\">pejorative</termNote>") > 0)
            terms.insert(matches_in(section, "<term>([^<]*)</term>").front());
        begin = tbx.find("<termSec ", end);
    }
    return terms;
}

TEST_F(Shipped, SiteShowsPejorativeTermsOnEntryPagesOnly) {
    const auto pejorative = pejorative_terms_in(files().at("continental.tbx"));
    ASSERT_GE(pejorative.size(), 3U);
    for (const auto& term : pejorative) {
        // A short word is a part of others, or an ordinary word elsewhere: those of several words cannot hide.
        if (term.find(' ') == std::string::npos) continue;
        for (const auto& name : files_with(site(), term))
            EXPECT_TRUE(name.find("/LAC-") != std::string::npos) << term << " stands in " << name;
    }
}

TEST_F(Shipped, AllOfItAgainChangesNoFile) {
    const auto before = times_of(workspace());
    make_site(workspace(), "migralex-drafting-group");
    EXPECT_EQ(changes_between(files(), files_in(workspace())), "");
    EXPECT_TRUE(times_of(workspace()) == before) << "a file was written again";
}

/// The small workspace with the tables of its glossaries in another order.
void reverse_glossary_tables(const fs::path& manifest) {
    const auto text = read_text(manifest);
    std::vector<std::string> tables;
    const auto first = text.find("[glossary.");
    const auto end = text.find("[body.");
    for (auto at = first; at < end;) {
        const auto next = std::min(text.find("[glossary.", at + 1), end);
        tables.push_back(text.substr(at, next - at));
        at = next;
    }
    ASSERT_EQ(tables.size(), 3U);
    write_text(manifest, text.substr(0, first) + tables[2] + tables[0] + tables[1] + text.substr(end));
}

/// What is derived: everything but the inputs and what an edition keeps of them.
Files derived(const fs::path& folder) {
    Files files;
    for (auto& [name, content] : files_in(folder))
        if (name == "continental.tbx" || name == "identifiers.toml" || name.starts_with("site/") ||
            name.ends_with("continental.tbx.gz"))
            files.emplace(name, std::move(content));
    return files;
}

Files derived_with(const Environment& environment, void (*change)(const fs::path& manifest) = nullptr) {
    const TemporaryFolder temporary;
    const auto folder = temporary.path() / "glossaries";
    copy_small_workspace(folder);
    if (change) change(folder / "migralex.toml");
    make_site(folder, "drafting-group", environment);
    return derived(folder);
}

TEST(DerivedFiles, DoNotDependOnTheOrderOfTheGlossaries) {
    EXPECT_EQ(changes_between(derived_with({}), derived_with({}, reverse_glossary_tables)), "");
}

TEST(DerivedFiles, DoNotDependOnLocaleOrTimeZone) {
    const auto expected = derived_with({});
    ASSERT_GT(expected.size(), 40U);
    Environment other;
    other.variables["LC_ALL"] = "es_MX.UTF-8";
    other.variables["LANG"] = "tr_TR.UTF-8";
    other.variables["TZ"] = "Pacific/Kiritimati";
    other.variables["MIGRALEX_BY"] = "somebody else";
    EXPECT_EQ(changes_between(expected, derived_with(other)), "");
}

TEST(DerivedFiles, DoNotDependOnThePlaceOfTheWorkspace) {
    // Each run of derived_with has a folder of its own.
    EXPECT_EQ(changes_between(derived_with({}), derived_with({})), "");
}

TEST(SetUnderFire, LeavesTheOldOrTheNewFileWhenKilled) {
    const TemporaryFolder temporary;
    const auto folder = temporary.path() / "glossaries";
    copy_small_workspace(folder);
    const auto file = folder / "south-america.tbx";
    const auto set = [](const std::string& text) {
        return std::vector<std::string>{"set", "SAM-0154", "definition", text, "--language", "es"};
    };
    const auto begin = std::chrono::steady_clock::now();
    run_well(folder, set("regreso cero"));
    const auto whole_run = std::chrono::steady_clock::now() - begin;

    std::mt19937 random(20261122);
    int killed = 0;
    int saved = 0;
    for (int round = 1; round <= 40; ++round) {
        const auto before = read_text(file);
        const auto text = fmt::format("regreso número {}", round);
        const auto process = start_migralex(folder, set(text));
        std::this_thread::sleep_for(whole_run * (random() % 1000) / 1000);
        ::kill(process, SIGKILL);
        killed += wait_for(process) == 128 + SIGKILL;
        const auto after = read_text(file);
        if (after == before) continue;
        ++saved;
        EXPECT_EQ(count(after, "<descrip type=\"definition\">" + text + "</descrip>"), 1U);
        EXPECT_EQ(count(after, "\n"), count(before, "\n") + 5) << "one transaction more, and nothing else";
        EXPECT_TRUE(after.ends_with("</tbx>\n"));
    }
    EXPECT_GT(killed, 5) << "the test never hit";
    RecordProperty("saved", saved);
    EXPECT_EQ(run_migralex(folder, {"format", "--check", "south-america.tbx"}).exit, 0);
    run_well(folder, set("regreso al fin"));
    EXPECT_EQ(count(read_text(file), "regreso al fin"), 1U);
}

/// Sets a definition again and again; runs that found the workspace in use are repeated.
int set_repeatedly(const fs::path& folder, const std::string& id, int rounds) {
    int refused = 0;
    for (int round = 1; round <= rounds;) {
        const auto text = fmt::format("{} ronda {}", id, round);
        const auto exit = wait_for(start_migralex(folder, {"set", id, "definition", text, "--language", "es"}));
        EXPECT_TRUE(exit == 0 || exit == 2) << exit;
        if (exit == 0) ++round;
        if (exit == 2) ++refused;
        if (refused > 100 * rounds) break;
    }
    return refused;
}

TEST(SetUnderFire, LosesNoChangeOfTwoWriters) {
    constexpr int rounds = 30;
    const TemporaryFolder temporary;
    const auto folder = temporary.path() / "glossaries";
    copy_small_workspace(folder);
    const auto before = read_text(folder / "south-america.tbx");
    std::thread other([&] { set_repeatedly(folder, "SAM-0101", rounds); });
    set_repeatedly(folder, "SAM-0154", rounds);
    other.join();
    const auto after = read_text(folder / "south-america.tbx");
    const std::string transaction = "<transac type=\"transactionType\">modification</transac>";
    EXPECT_EQ(count(after, transaction), count(before, transaction) + 2 * rounds);
    EXPECT_EQ(count(after, fmt::format("SAM-0101 ronda {}<", rounds)), 1U);
    EXPECT_EQ(count(after, fmt::format("SAM-0154 ronda {}<", rounds)), 1U);
    EXPECT_EQ(run_migralex(folder, {"format", "--check", "south-america.tbx"}).exit, 0);
}

TEST(Search, RebuildsAnIndexThatWasDamaged) {
    const TemporaryFolder temporary;
    const auto folder = temporary.path() / "glossaries";
    copy_small_workspace(folder);
    const auto expected = run_well(folder, {"search", "trata", "--json"}).out;
    const auto index = folder / ".migralex/index";
    const auto whole = read_text(index);
    for (const auto& damaged :
         {std::string(), std::string("garbage"), whole.substr(0, whole.size() / 2), whole.substr(0, 100),
          std::string(whole).replace(whole.size() / 3, 4096, std::string(4096, '\0'))}) {
        write_text(index, damaged);
        EXPECT_EQ(run_well(folder, {"search", "trata", "--json"}).out, expected) << damaged.size();
    }
    fs::remove(index);
    EXPECT_EQ(run_well(folder, {"search", "trata", "--json"}).out, expected);
}

TEST(Search, SeesAChangeAtOnce) {
    const TemporaryFolder temporary;
    const auto folder = temporary.path() / "glossaries";
    copy_small_workspace(folder);
    EXPECT_EQ(run_migralex(folder, {"search", "esclavitud"}).exit, 1);
    run_well(folder, {"set", "CAM-0101.es.t1", "term", "esclavitud moderna"});
    EXPECT_EQ(run_migralex(folder, {"search", "esclavitud"}).exit, 0);
}

TEST(Search, WorksWhereNoCacheCanBeWritten) {
    const TemporaryFolder temporary;
    const auto folder = temporary.path() / "glossaries";
    copy_small_workspace(folder);
    write_text(folder / ".migralex", "a file where the cache folder would be");
    EXPECT_EQ(run_well(folder, {"search", "trata"}).out.substr(0, 8), "CAM-0101");
}

TEST(Json, IsWrittenEvenOfAFolderWhoseNameIsNoText) {
    const TemporaryFolder temporary;
    const auto folder = temporary.path() / "glosario\xE1";
    copy_small_workspace(folder);
    const auto outcome = run_migralex(folder, {"lint", "--json"});
    EXPECT_EQ(outcome.exit, 0) << outcome.err;
    EXPECT_THAT(outcome.out, testing::HasSubstr("\"findings\""));
}

} // namespace
} // namespace migralex::commands
