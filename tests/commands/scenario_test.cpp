// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.hpp"
#include "base/unzipped.hpp"
#include "program.hpp"

#include <algorithm>
#include <cctype>
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

/// The shipped glossaries and everything that was made from them.
struct Published {
    fs::path workspace;
    Files files;

    /// Files of the site only, by their path in it.
    [[nodiscard]] Files site() const {
        Files result;
        for (const auto& [name, content] : files)
            if (name.starts_with("site/")) result.emplace(name.substr(5), content);
        return result;
    }
    [[nodiscard]] const std::string& continental() const {
        return files.at("continental.tbx");
    }
};

Published publish_shipped(const fs::path& workspace) {
    copy_shipped_workspace(workspace);
    run_well(workspace,
             {"decide", "different", "CAR-0112", "SAM-0102", "--body", "migralex-drafting-group", "--reason",
              "La trata no es tráfico ilícito", "--votes", "ZZZ-INTERNAL 7 a 2", "--dissent",
              "ZZZ-INTERNAL dos delegaciones", "--by", "ZZZ-INTERNAL secretaría", "--date", "2026-03-01"});
    make_site(workspace, "migralex-drafting-group");
    return {workspace, files_in(workspace)};
}

void expect_no_errors_in(const Published& published) {
    const auto outcome = run_migralex(published.workspace, {"lint"});
    EXPECT_EQ(outcome.exit, 0) << outcome.out;
    EXPECT_THAT(outcome.err, testing::StartsWith("0 errors"));
}

void expect_canonical_form_of(const Published& published) {
    const auto outcome =
        run_migralex(published.workspace, {"format", "--check", "caribbean.tbx", "central-america.tbx",
                                           "south-america.tbx", "continental.tbx"});
    EXPECT_EQ(outcome.exit, 0);
    EXPECT_EQ(outcome.out + outcome.err, "");
}

void expect_trata_de_personas_first_in(const Published& published) {
    for (const auto* query : {"trata", "TRATA DE PERSONAS", "human trafficking", "trafico de pessoas"}) {
        const auto outcome = run_migralex(published.workspace, {"search", query, "--limit", "1"});
        EXPECT_EQ(outcome.exit, 0);
        EXPECT_THAT(outcome.out, testing::HasSubstr("trata de personas")) << query;
    }
}

void expect_a_page_for_every_concept_in(const Published& published) {
    const auto ids = matches_in(published.continental(), "<conceptEntry id=\"([^\"]+)\">");
    EXPECT_GE(ids.size(), 120U);
    std::set<std::string> expected;
    for (const auto* language : {"es", "en", "pt", "fr", "nl", "ht"})
        for (const auto& id : ids) expected.insert(fmt::format("{}/{}.html", language, id));
    std::set<std::string> pages;
    for (const auto& [name, content] : published.site())
        if (name.find("/LAC-") != std::string::npos && name.ends_with(".html")) pages.insert(name);
    EXPECT_EQ(pages, expected);
}

/// The workbook, and the whole site as one file: what they hold, by their paths inside.
Files inside(const Published& published, const std::string& name) {
    return unzipped(published.files.at("site/data/" + name));
}

void expect_nothing_internal_in(const Published& published) {
    EXPECT_THAT(files_with(published.files, internal_marker), ElementsAre("decisions.toml"));
    for (const auto* archive : {"glossary.xlsx", "glossary-site.zip"})
        EXPECT_THAT(files_with(inside(published, archive), internal_marker), ElementsAre()) << archive;
    const auto released = gunzip(published.files.at("editions/0.1/continental.tbx.gz"));
    EXPECT_EQ(count(released, internal_marker), 0U);
    EXPECT_TRUE(released == published.continental());
}

/// Designations of a TBX file: those marked pejorative, or the others.
std::set<std::string> designations_in(const std::string& tbx, bool is_pejorative) {
    std::set<std::string> terms;
    for (auto begin = tbx.find("<termSec "); begin != std::string::npos;) {
        const auto end = tbx.find("</termSec>", begin);
        const auto section = tbx.substr(begin, end - begin);
        if (is_pejorative == (count(section, "<termNote type=\"mark\">pejorative</termNote>") > 0)) {
            const auto term = section.find("<term>") + 6;
            terms.insert(section.substr(term, section.find("</term>") - term));
        }
        begin = tbx.find("<termSec ", end);
    }
    return terms;
}

bool is_part_of_a_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) != 0;
}

/// The pieces of a text around every occurrence of a word; a part of a longer word is none.
std::vector<std::string> occurrences(const std::string& text, const std::string& word) {
    std::vector<std::string> found;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const bool begins = at == 0 || !is_part_of_a_word(text[at - 1]);
        const bool ends = at + word.size() == text.size() || !is_part_of_a_word(text[at + word.size()]);
        if (begins && ends) found.push_back(text.substr(at < 4 ? 0 : at - 4, word.size() + 6));
    }
    return found;
}

/// In the data files the prose of notes may speak of a term that offends, as on the pages of the entries; RDF
/// has it as a hidden label besides. It is never a designation of its own there.
bool is_designation_in(const std::string& name, const std::string& content, const std::string& term) {
    if (name.ends_with(".tbx")) return count(content, "<term>" + term + "</term>") > 0;
    return name.ends_with(".json") && count(content, "\"term\": \"" + term + "\"") > 0;
}

void expect_pejorative_terms_on_entry_pages_only_in(const Published& published) {
    auto pejorative = designations_in(published.continental(), true);
    EXPECT_GE(pejorative.size(), 3U);
    // What offends in one entry may be an ordinary word in another ("viejo").
    for (const auto& ordinary : designations_in(published.continental(), false)) pejorative.erase(ordinary);
    for (const auto& [name, content] : published.site()) {
        if (name.find("/LAC-") != std::string::npos) continue;
        if (name.starts_with("data/") && !name.ends_with(".csv")) {
            for (const auto& term : pejorative) {
                EXPECT_FALSE(is_designation_in(name, content, term)) << name << ": " << term;
            }
            continue;
        }
        for (const auto& term : pejorative)
            for (const auto& place : occurrences(content, term)) {
                // In the search index: rank 9, whole keys that are never completed.
                const bool is_whole_key =
                    name == "assets/index-core.js" && place.front() == '9' && place[3] == ':';
                EXPECT_TRUE(is_whole_key) << name << ": " << place;
            }
    }
}

/// A cell of the workbook is never a term that offends; notes, which are prose, may speak of one.
void expect_no_pejorative_term_in_a_cell_of(const Published& published) {
    const auto sheets = inside(published, "glossary.xlsx");
    EXPECT_GT(count(sheets.at("xl/sharedStrings.xml"), "<t>trata de personas</t>"), 0U);
    auto pejorative = designations_in(published.continental(), true);
    for (const auto& ordinary : designations_in(published.continental(), false)) pejorative.erase(ordinary);
    for (const auto& term : pejorative)
        for (const auto& [name, content] : sheets)
            EXPECT_EQ(count(content, "<t>" + term + "</t>"), 0U) << name << ": " << term;
}

/// So what is absent from the files is absent from the archive.
void expect_the_archive_to_be_the_site(const Published& published) {
    auto archive = inside(published, "glossary-site.zip");
    for (const auto& [name, content] : published.site()) {
        if (name.starts_with(".migralex-") || name == "data/glossary-site.zip") continue;
        const auto found = archive.find("glossary-site/" + name);
        ASSERT_NE(found, archive.end()) << name;
        EXPECT_TRUE(found->second == content || name.ends_with("/downloads.html") ||
                    name == "data/manifest.json")
            << name;
        archive.erase(found);
    }
    EXPECT_TRUE(archive.empty()) << archive.begin()->first;
}

void expect_no_change_by_doing_it_again(const Published& published) {
    const auto before = times_of(published.workspace);
    make_site(published.workspace, "migralex-drafting-group");
    EXPECT_EQ(changes_between(published.files, files_in(published.workspace)), "");
    EXPECT_TRUE(times_of(published.workspace) == before) << "a file was written again";
}

TEST(Scenario, FromTheShippedGlossariesToAPublishedSite) {
    const TemporaryFolder temporary;
    const auto published = publish_shipped(temporary.path() / "glossaries");
    expect_no_errors_in(published);
    expect_canonical_form_of(published);
    expect_trata_de_personas_first_in(published);
    expect_a_page_for_every_concept_in(published);
    expect_nothing_internal_in(published);
    expect_pejorative_terms_on_entry_pages_only_in(published);
    expect_no_pejorative_term_in_a_cell_of(published);
    expect_the_archive_to_be_the_site(published);
    expect_no_change_by_doing_it_again(published);
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

/// Of the derived files those in which no order of the manifest is shown to people.
Files glossaries_among(const Files& files) {
    Files result;
    for (const auto& [name, content] : files)
        if (!name.starts_with("site/")) result.emplace(name, content);
    return result;
}

TEST(DerivedFiles, DependOnNothingButTheirInputs) {
    // Each run has a folder of its own as well.
    const auto expected = derived_with({});
    EXPECT_GT(expected.size(), 40U);
    EXPECT_EQ(changes_between(glossaries_among(expected),
                              glossaries_among(derived_with({}, reverse_glossary_tables))),
              "");
    Environment other;
    other.variables["LC_ALL"] = "es_MX.UTF-8";
    other.variables["LANG"] = "tr_TR.UTF-8";
    other.variables["TZ"] = "Pacific/Kiritimati";
    other.variables["MIGRALEX_BY"] = "somebody else";
    EXPECT_EQ(changes_between(expected, derived_with(other)), "");
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
        if (exit == 2) std::this_thread::sleep_for(std::chrono::milliseconds(20 + 7 * (++refused % 5)));
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

TEST(Search, RebuildsAnIndexThatWasDamagedAndSaysSo) {
    const TemporaryFolder temporary;
    const auto folder = temporary.path() / "glossaries";
    copy_small_workspace(folder);
    const auto expected = run_well(folder, {"search", "trata", "--json"}).out;
    const auto index = folder / ".migralex/index";
    const auto base = [&] {
        for (const auto& item : fs::directory_iterator(index))
            if (item.path().filename().string().starts_with("base-") && !item.path().has_extension())
                return item.path();
        return fs::path();
    };
    const std::string damaged =
        "the search index was damaged; it has been built anew from the glossaries (18 entries)\n";
    const auto expect_repaired = [&](const std::string& said) {
        const auto outcome = run_migralex(folder, {"search", "trata", "--json"});
        EXPECT_EQ(outcome.out, expected);
        EXPECT_EQ(outcome.err, said);
        EXPECT_EQ(run_migralex(folder, {"search", "trata", "--json"}).err, "") << "once is enough";
    };
    const auto whole = read_text(base());
    for (const auto& content :
         {std::string(), std::string("garbage"), whole.substr(0, whole.size() / 2), whole.substr(0, 100),
          std::string(whole).replace(whole.size() / 3, 4096, std::string(4096, '\0'))}) {
        write_text(base(), content);
        expect_repaired(damaged);
        write_text(index / "state", content);
        expect_repaired(damaged);
    }
    fs::remove(base());
    expect_repaired(damaged);
    fs::remove_all(index);
    expect_repaired("");
    fs::remove_all(index);
    write_text(index, "an index of the first version was a file");
    expect_repaired(
        "the search index was of another version; it has been built anew from the glossaries (18 entries)\n");
}

TEST(Search, AnswersTwoProcessesAtOnce) {
    const TemporaryFolder temporary;
    const auto folder = temporary.path() / "glossaries";
    copy_small_workspace(folder);
    for (int round = 0; round < 5; ++round) {
        fs::remove_all(folder / ".migralex");
        std::vector<pid_t> processes;
        for (int i = 0; i < 3; ++i) processes.push_back(start_migralex(folder, {"search", "trata"}));
        for (const auto process : processes) EXPECT_EQ(wait_for(process), 0);
    }
}

TEST(Search, AnswersWhateverIsTyped) {
    const TemporaryFolder temporary;
    const auto folder = temporary.path() / "glossaries";
    copy_small_workspace(folder);
    for (const auto& text :
         {std::string(100'000, 'a'), std::string(100'000, '"'), std::string("\x01\x1B[2J trata"),
          std::string("\xFF\xFE trata"), std::string("\u202Etrata\u202C"), std::string("AND OR NOT ( * )"),
          std::string("a*"), std::string("*"), std::string("-"), std::string("--"), std::string("E:trata"),
          std::string("'; drop table"), std::string("%s%n{0}"), std::string()}) {
        const auto outcome = run_migralex(folder, {"search", "--json", "--", text});
        EXPECT_TRUE(outcome.exit == 0 || outcome.exit == 1) << text.substr(0, 20) << outcome.err;
        EXPECT_TRUE(outcome.out.starts_with("{")) << text.substr(0, 20);
    }
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
