// SPDX-License-Identifier: GPL-3.0-or-later
#include "flaws.hpp"
#include "lint/checks.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>
#include <sstream>

namespace migralex::lint {
namespace {

constexpr auto es = InterfaceLanguage::es;
constexpr auto en = InterfaceLanguage::en;
constexpr auto pt = InterfaceLanguage::pt;
constexpr auto fr = InterfaceLanguage::fr;

std::string read(const std::string& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

/// Compares with a file beside the tests; MIGRALEX_UPDATE_GOLDEN=1 writes it instead: read the difference
/// before you commit it.
void compare_with(const std::string& name, const std::string& text) {
    const auto file = std::string(MIGRALEX_SOURCE_DIR) + "/" + name;
    const auto* update = std::getenv("MIGRALEX_UPDATE_GOLDEN");
    if (update && std::string(update) == "1") {
        std::ofstream(file) << text;
    } else {
        EXPECT_EQ(text, read(file)) << file;
    }
}

/// Rules whose findings need more than one glossary, the ledger or the derived files; they have tests of their
/// own.
const std::set<std::string_view> rules_of_workspaces = {"MX-501", "MX-502", "MX-504", "MX-601"};

TEST(Flaws, AreReportedAsWritten) {
    std::string reports;
    for (const auto& flaw : all_flaws()) {
        World world;
        flaw.spoil(world);
        reports += "# " + std::string(flaw.name) + "\n" + world.report(flaw.language) + "\n";
    }
    compare_with("tests/lint/reports.txt", reports);
}

TEST(Flaws, BreakTheirRuleAndNoOther) {
    for (const auto& flaw : all_flaws()) {
        World world;
        flaw.spoil(world);
        const auto rule = find_rule(flaw.code);
        ASSERT_TRUE(rule) << flaw.name;
        for (const auto profile : {Profile::draft, Profile::publish}) {
            const auto found = world.lint(profile);
            EXPECT_FALSE(found.empty()) << flaw.name;
            for (const auto& finding : found) {
                EXPECT_EQ(finding.code, rule->code) << flaw.name;
                EXPECT_EQ(finding.severity, profile == Profile::draft ? rule->in_draft : rule->in_publish);
                EXPECT_NE(format_message(finding.suggestion, en), "") << flaw.name;
            }
        }
    }
}

TEST(Flaws, AreNotSeenInWhatComesNear) {
    for (const auto& flaw : all_near_flaws()) {
        World world;
        flaw.spoil(world);
        EXPECT_EQ(world.report(), "") << flaw.name;
    }
}

TEST(Flaws, AreThereForEveryRule) {
    for (const auto flaws : {all_flaws(), all_near_flaws()}) {
        auto tested = rules_of_workspaces;
        for (const auto& flaw : flaws) tested.insert(flaw.code);
        std::set<std::string_view> rules;
        for (const auto& rule : all_rules()) rules.insert(rule.code);
        EXPECT_EQ(tested, rules);
    }
}

TEST(Lint, FindsNothingInACleanGlossary) {
    EXPECT_EQ(World().report(en, Profile::draft), "");
    EXPECT_EQ(World().report(en, Profile::publish), "");
}

TEST(Lint, IsStricterBeforeAPublication) {
    World world;
    world.refugee().themes.clear();
    EXPECT_EQ(world.report(en, Profile::draft),
              "caribbean.tbx:17:7: warning MX-102: CAR-0099: the entry has no theme; add one\n");
    EXPECT_EQ(world.report(en, Profile::publish),
              "caribbean.tbx:17:7: error MX-102: CAR-0099: the entry has no theme; add one\n");
}

TEST(Lint, IsNeverMilderBeforeAPublication) {
    for (const auto& rule : all_rules()) EXPECT_GE(rule.in_publish, rule.in_draft) << rule.code;
}

TEST(Lint, ReportsInTheOrderOfTheFile) {
    World world;
    world.asylum_seeker().themes.clear();
    world.preferred().countries = {"XX"};
    world.refugee().themes = {"TRIP"};
    EXPECT_EQ(world.report(),
              "caribbean.tbx:17:7: error MX-103: CAR-0099: the theme \"TRIP\" is not in the manifest; use a "
              "code of [theme] in migralex.toml, or register this one\n"
              "caribbean.tbx:25:11: warning MX-209: CAR-0099.en.t1: the place code \"XX\" is not in the "
              "manifest; use an ISO 3166 or M.49 code of migralex.toml\n"
              "caribbean.tbx:40:7: warning MX-102: CAR-0101: the entry has no theme; add one\n");
}

TEST(Lint, LeavesRetiredEntriesAlone) {
    World world;
    auto retired = homonym_of(world, "CAR-0102");
    retired.retirement = Retirement{"the same as CAR-0099", "CAR-0099"};
    retired.themes.clear();
    retired.languages[0].definitions.clear();
    world.glossary.entries.push_back(retired);
    EXPECT_EQ(world.report(), "");
}

TEST(Lint, StillKeepsTheTermIdsOfRetiredEntries) {
    World world;
    auto retired = homonym_of(world, "CAR-0102");
    retired.retirement = Retirement{"the same as CAR-0099", "CAR-0099"};
    retired.languages[0].terms[0].id = "CAR-0099.en.t1";
    world.glossary.entries.push_back(retired);
    EXPECT_EQ(world.report(), "caribbean.tbx: error MX-205: CAR-0102: the term identifier \"CAR-0099.en.t1\" "
                              "stands twice; give one of the two a new identifier\n");
}

TEST(Lint, AcceptsPublicWordsAndOwnWordsAfterAProtectedSource) {
    World world;
    world.anchor().source_relation = SourceRelation::identical;
    EXPECT_EQ(world.report(), "") << "a public act";
    world.anchor().source.source = "iom-glossary-2019";
    world.anchor().source_relation = SourceRelation::adapted;
    EXPECT_EQ(world.report(), "") << "adapted";
}

TEST(Lint, AcceptsSourcesInForceAmendedOrToVerify) {
    World world;
    for (const auto* id : {"tt-act-1969", "ky-act-2003", "iom-glossary-2019"}) {
        world.anchor().source.source = id;
        EXPECT_EQ(world.report(), "") << id;
    }
}

TEST(Lint, SaysNothingOfAnEmptyGlossary) {
    World world;
    world.glossary.entries.clear();
    EXPECT_EQ(world.report(), "");
}

TEST(Lint, TellsAnEmptyEntryEverythingItLacks) {
    World world;
    world.glossary.entries.erase(world.glossary.entries.begin(), world.glossary.entries.begin() + 1);
    ConceptEntry empty;
    empty.id = "CAR-0102";
    world.glossary.entries.push_back(empty);
    EXPECT_EQ(
        world.report(),
        "caribbean.tbx: warning MX-102: CAR-0102: the entry has no theme; add one\n"
        "caribbean.tbx: error MX-112: CAR-0102: the entry has no term in any language; add a term, or retire "
        "the entry with \"migralex remove\"\n"
        "caribbean.tbx: warning MX-201: CAR-0102: no term in \"en\"; add the term with \"migralex edit\"\n"
        "caribbean.tbx: warning MX-201: CAR-0102: no term in \"fr\"; add the term with \"migralex edit\"\n"
        "caribbean.tbx: warning MX-301: CAR-0102: no definition in \"en\"; write it, or accept that it is "
        "missing with \"migralex decide accept\"\n"
        "caribbean.tbx: warning MX-301: CAR-0102: no definition in \"fr\"; write it, or accept that it is "
        "missing with \"migralex decide accept\"\n");
}

TEST(Lint, TakesTermsThatAreNoText) {
    World world;
    world.preferred().term = "\xFF\xC3";
    world.anchor().text = Text("person \xE2\x80");
    world.refugee().id = std::string(100'000, '-');
    EXPECT_FALSE(world.lint().empty());
}

TEST(SuspiciousCharacter, IsNamedByItsCodePoint) {
    const std::pair<const char*, const char*> cases[] = {
        {"a\x07", "U+0007"},    {"\x1B[2J", "U+001B"}, {"\r", "U+000D"},       {"a\x7F", "U+007F"},
        {"\u0085", "U+0085"},   {"\u00AD", "U+00AD"},  {"a\u200Bb", "U+200B"}, {"\u200F", "U+200F"},
        {"\u202A", "U+202A"},   {"\u2066", "U+2066"},  {"\uFEFF", "U+FEFF"},   {"\uFFFD", "U+FFFD"},
        {"año\u202E", "U+202E"}};
    for (const auto& [text, code] : cases) EXPECT_EQ(find_suspicious_character(text), code) << text;
}

TEST(SuspiciousCharacter, IsNoneOfWhatPeopleWrite) {
    for (const auto* text :
         {"", "persona refugiada", "año, coração, œuvre, chèche", "d’asile « fr » — 1\u00A0000", "tab\there",
          "two\nlines", "難民", "🙂", "e\u0301"})
        EXPECT_EQ(find_suspicious_character(text), "") << text;
}

TEST(Rules, HaveCodesThatAreSortedAndUnique) {
    const auto rules = all_rules();
    for (std::size_t i = 1; i < rules.size(); ++i) EXPECT_LT(rules[i - 1].code, rules[i].code);
}

TEST(Rules, AreFoundByTheirCode) {
    for (const auto& rule : all_rules()) {
        const auto found = find_rule(rule.code);
        ASSERT_TRUE(found) << rule.code;
        EXPECT_EQ(found->name, rule.name);
    }
    for (const auto* code : {"", "MX-999", "mx-101", "MX-101 ", "id-form"})
        EXPECT_FALSE(find_rule(code)) << code;
}

TEST(Rules, HaveMessageAndExplanationInFourLanguages) {
    std::set<std::string_view> keys;
    for (const auto& entry : message_catalogue()) keys.insert(entry.key);
    for (const auto& rule : all_rules()) {
        const auto name = std::string(rule.name);
        EXPECT_TRUE(keys.contains("lint." + name)) << name;
        ASSERT_TRUE(keys.contains("lint.why." + name)) << name;
        std::set<std::string> texts;
        for (const auto language : interface_languages) {
            const auto text = explain(rule, language);
            EXPECT_TRUE(text.ends_with('.')) << text;
            texts.insert(text);
        }
        EXPECT_EQ(texts.size(), 4U) << name << ": two languages say the same words";
    }
}

TEST(Rules, AreTheOnlyOnesTheCatalogueExplains) {
    std::vector<std::string> orphans;
    for (const auto& entry : message_catalogue()) {
        if (!entry.key.starts_with("lint.why.")) continue;
        const auto name = entry.key.substr(std::string_view("lint.why.").size());
        const auto rules = all_rules();
        if (std::none_of(rules.begin(), rules.end(), [&](const auto& rule) { return rule.name == name; }))
            orphans.emplace_back(entry.key);
    }
    EXPECT_THAT(orphans, testing::IsEmpty());
}

TEST(Rules, HaveABadAndAGoodExample) {
    for (const auto& rule : all_rules()) {
        const auto example = example_of(rule);
        EXPECT_FALSE(example.bad.empty()) << rule.code;
        EXPECT_FALSE(example.good.empty()) << rule.code;
        EXPECT_NE(example.bad, example.good) << rule.code;
    }
}

std::string severities(const Rule& rule) {
    auto text = std::string(to_string(rule.in_draft));
    if (rule.in_publish != rule.in_draft) text += " → " + std::string(to_string(rule.in_publish));
    return text;
}

/// The page of all rules: what people wrote above the table, and the table.
std::string page_of_rules() {
    auto page = read(std::string(MIGRALEX_SOURCE_DIR) + "/docs/lint.md");
    page.resize(page.find("\n| code |") + 1);
    page += "| code | name | severity | why | bad | good |\n| --- | --- | --- | --- | --- | --- |\n";
    for (const auto& rule : all_rules()) {
        const auto example = example_of(rule);
        for (const auto& cell : {std::string(rule.code), std::string(rule.name), severities(rule),
                                 explain(rule, en), std::string(example.bad), std::string(example.good)})
            page += "| " + cell + " ";
        page += "|\n";
    }
    return page;
}

TEST(Rules, AreThoseOfTheirPage) {
    compare_with("docs/lint.md", page_of_rules());
}

TEST(Rules, AreExplainedInWords) {
    EXPECT_EQ(explain(*find_rule("MX-206"), es), "Migralex no juzga las palabras: dice quién las desaconseja.");
    EXPECT_EQ(explain(*find_rule("MX-206"), fr), "Migralex ne juge pas les mots : il dit qui les déconseille.");
}

} // namespace
} // namespace migralex::lint
