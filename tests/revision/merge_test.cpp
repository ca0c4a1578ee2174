// SPDX-License-Identifier: GPL-3.0-or-later
#include "revision/merge.hpp"

#include <gtest/gtest.h>

namespace migralex {

void PrintTo(const ConflictVersion& version, std::ostream* out) {
    *out << version.field << "@" << version.place << "=" << version.text.plain << " by " << version.side;
}

} // namespace migralex

namespace migralex::revision {
namespace {

TermSection term(const std::string& id, const std::string& words) {
    TermSection result;
    result.id = id;
    result.term = words;
    return result;
}

/// CAM-0001 as everybody had it: trata de personas, with a definition.
ConceptEntry trata() {
    ConceptEntry entry;
    entry.id = "CAM-0001";
    entry.themes = {"TRP", "PRO"};
    entry.transactions.push_back({"origination", "2026-11-22", "Grupo", {}});
    auto& es = language_section(entry, "es");
    Definition definition;
    definition.text = Text("captación y transporte de personas con fines de explotación");
    definition.source = {"un-palermo-2000", "art. 3"};
    definition.role = DefinitionRole::anchor;
    es.definitions.push_back(definition);
    es.terms = {term("CAM-0001.es.t1", "trata de personas"), term("CAM-0001.es.t2", "trata")};
    es.terms[0].acceptability.status = AdministrativeStatus::preferred;
    return entry;
}

ConceptEntry changed_by(const std::string& who, const std::string& day, const ConceptEntry& entry) {
    auto result = entry;
    result.transactions.push_back({"modification", day, who, {}});
    return result;
}

ConceptEntry ana(const ConceptEntry& entry) {
    return changed_by("Ana", "2026-11-28", entry);
}

ConceptEntry ben(const ConceptEntry& entry) {
    return changed_by("Ben", "2026-11-29", entry);
}

/// The merge, and that exchanged sides give the same.
EntryMerge merged(const ConceptEntry& base, const ConceptEntry& left, const ConceptEntry& right) {
    auto one = merge_entries(base, left, right);
    const auto other = merge_entries(base, right, left);
    EXPECT_TRUE(one.entry == other.entry);
    EXPECT_EQ(one.conflicts, other.conflicts);
    return one;
}

TEST(Merge, TakesWhatEachSideChanged) {
    const auto base = trata();
    auto left = ana(base);
    left.languages[0].definitions[0].text = Text("captación, transporte o acogida de personas");
    auto right = ben(base);
    right.languages[0].definitions[0].source.article = "art. 3 a)";
    right.themes = {"TRP"};

    auto expected = base;
    expected.languages[0].definitions[0].text = left.languages[0].definitions[0].text;
    expected.languages[0].definitions[0].source.article = "art. 3 a)";
    expected.themes = {"TRP"};
    expected = ben(ana(expected));
    const auto result = merged(base, left, right);
    EXPECT_TRUE(result.entry == expected);
    EXPECT_TRUE(result.conflicts.empty());
}

TEST(Merge, KeepsBothVersionsOfWhatBothChangedOtherwise) {
    const auto base = trata();
    auto left = ana(base);
    left.languages[0].definitions[0].text = Text("texto de Ana");
    auto right = ben(base);
    right.languages[0].definitions[0].text = Text("texto de Ben");

    const auto result = merged(base, left, right);
    EXPECT_EQ(result.conflicts, (std::vector<OpenField>{{"CAM-0001", "definition", "es"}}));
    EXPECT_EQ(result.entry.languages[0].definitions[0].text, base.languages[0].definitions[0].text);
    const std::vector<ConflictVersion> versions = {
        {"definition", "es", Text("texto de Ana"), "Ana, 2026-11-28"},
        {"definition", "es", Text("texto de Ben"), "Ben, 2026-11-29"}};
    EXPECT_EQ(result.entry.conflicts, versions);
}

TEST(Merge, TakesOnceWhatBothChangedAlike) {
    const auto base = trata();
    auto left = ana(base);
    left.languages[0].terms[1].acceptability.status = AdministrativeStatus::deprecated;
    auto right = ben(base);
    right.languages[0].terms[1].acceptability.status = AdministrativeStatus::deprecated;
    auto expected = ben(ana(base));
    expected.languages[0].terms[1].acceptability.status = AdministrativeStatus::deprecated;
    const auto result = merged(base, left, right);
    EXPECT_TRUE(result.entry == expected);
    EXPECT_TRUE(result.conflicts.empty());
}

TEST(Merge, KeepsTermsThatBothAdded) {
    const auto base = trata();
    auto left = ana(base);
    left.languages[0].terms.push_back(term("CAM-0001.es.t3", "comercio de personas"));
    auto right = ben(base);
    right.languages[0].terms.push_back(term("CAM-0001.es.t4", "tráfico humano"));
    auto expected = ben(ana(base));
    expected.languages[0].terms.push_back(term("CAM-0001.es.t3", "comercio de personas"));
    expected.languages[0].terms.push_back(term("CAM-0001.es.t4", "tráfico humano"));
    const auto result = merged(base, left, right);
    EXPECT_TRUE(result.entry == expected);
}

TEST(Merge, KeepsATextThatOneSideTookAwayAndTheOtherChanged) {
    const auto base = trata();
    auto left = ana(base);
    left.languages[0].terms.erase(left.languages[0].terms.begin() + 1);
    auto right = ben(base);
    right.languages[0].terms[1].acceptability.status = AdministrativeStatus::deprecated;

    const auto result = merged(base, left, right);
    EXPECT_EQ(result.conflicts, (std::vector<OpenField>{{"CAM-0001", "term", "CAM-0001.es.t2"}}));
    ASSERT_EQ(result.entry.languages[0].terms.size(), 2U);
    EXPECT_EQ(result.entry.languages[0].terms[1], right.languages[0].terms[1]);
    const std::vector<ConflictVersion> versions = {
        {"term", "CAM-0001.es.t2", Text(), "Ana, 2026-11-28"},
        {"term", "CAM-0001.es.t2", Text("trata"), "Ben, 2026-11-29"}};
    EXPECT_EQ(result.entry.conflicts, versions);
}

TEST(Merge, TakesAwayWhatTheOtherSideDidNotTouch) {
    const auto base = trata();
    auto left = ana(base);
    left.languages[0].terms.erase(left.languages[0].terms.begin() + 1);
    const auto right = ben(base);
    auto expected = ben(ana(base));
    expected.languages[0].terms.erase(expected.languages[0].terms.begin() + 1);
    EXPECT_TRUE(merged(base, left, right).entry == expected);
}

TEST(Merge, DoesNotValidateWordsThatTheBodyDidNotSee) {
    const auto base = trata();
    auto left = ana(base);
    left.languages[0].review = {ReviewState::validated, "oficam", "Acta 3", "2026-11-28"};
    auto right = ben(base);
    right.languages[0].definitions[0].text = Text("otra definición");

    const auto result = merged(base, left, right);
    EXPECT_EQ(result.entry.languages[0].review, Review{});
    EXPECT_EQ(result.entry.languages[0].definitions[0].text.plain, "otra definición");
    EXPECT_EQ(result.conflicts, (std::vector<OpenField>{{"CAM-0001", "review", "es"}}));
    EXPECT_EQ(result.entry.conflicts[1].text.plain, "validated | oficam | Acta 3 | 2026-11-28");
}

TEST(Merge, ValidatesWhatTheOtherSideOnlyAddedTo) {
    const auto base = trata();
    auto left = ana(base);
    left.languages[0].review = {ReviewState::validated, "oficam", "Acta 3", "2026-11-28"};
    auto right = ben(base);
    right.languages[0].terms.push_back(term("CAM-0001.es.t3", "comercio de personas"));
    const auto result = merged(base, left, right);
    EXPECT_EQ(result.entry.languages[0].review.state, ReviewState::validated);
    EXPECT_TRUE(result.conflicts.empty());
}

TEST(Merge, KeepsWhatWasValidatedWhereBothSidesReopenedIt) {
    auto base = trata();
    const Review validated{ReviewState::validated, "oficam", "Acta 3", "2026-11-27"};
    base.languages[0].review = validated;
    auto left = ana(base);
    left.languages[0].review = {};
    left.languages[0].definitions[0].text = Text("otra definición");
    left.languages[0].reopening = Reopening{validated, {{"", "definition", "captación"}}};
    auto right = ben(base);
    right.languages[0].review = {};
    right.languages[0].terms[0].term = "trata de seres humanos";
    right.languages[0].reopening = Reopening{validated, {{"CAM-0001.es.t1", "term", "trata de personas"}}};

    const auto result = merged(base, left, right);
    EXPECT_TRUE(result.conflicts.empty());
    const Reopening both{validated,
                         {{"CAM-0001.es.t1", "term", "trata de personas"}, {"", "definition", "captación"}}};
    EXPECT_EQ(result.entry.languages[0].reopening, both);
    // Who validates anew on one side leaves to the other only the question of its own change.
    auto renewed = ana(base);
    renewed.languages[0].review = {ReviewState::validated, "oficam", "Acta 4", "2026-11-29"};
    const auto disputed = merged(left, renewed, ben(left));
    EXPECT_EQ(disputed.entry.languages[0].reopening, std::nullopt);
    EXPECT_EQ(disputed.entry.languages[0].review.document, "Acta 4");
}

TEST(Merge, DoesNotVerifyWordsThatNobodyCompared) {
    auto base = trata();
    auto left = ana(base);
    left.languages[0].definitions[0].source_check = SourceCheck::verified;
    auto right = ben(base);
    right.languages[0].definitions[0].text = Text("otra definición");
    const auto result = merged(base, left, right);
    EXPECT_EQ(result.entry.languages[0].definitions[0].source_check, SourceCheck::to_verify);
}

TEST(Merge, ChoosesThePrimaryThemeLikeAnyField) {
    const auto base = trata();
    auto left = ana(base);
    left.themes = {"GOV", "PRO"};
    auto right = ben(base);
    right.themes = {"LAB", "PRO"};
    const auto result = merged(base, left, right);
    EXPECT_EQ(result.entry.themes, (std::vector<std::string>{"TRP", "GOV", "LAB", "PRO"}));
    EXPECT_EQ(result.conflicts, (std::vector<OpenField>{{"CAM-0001", "theme", ""}}));
}

TEST(Merge, KeepsUnknownItemsOfBothSidesBehindTheirSiblings) {
    auto base = trata();
    base.notes = {Note{NoteKind::scope, "es", Text("uno"), {}, {}, {}, {}},
                  Note{NoteKind::usage, "es", Text("dos"), {}, {}, {}, {}}};
    auto left = ana(base);
    left.notes.insert(left.notes.begin(), Note{NoteKind::general, "es", Text("cero"), {}, {}, {}, {}});
    left.preserved.items = {{"note#3", "<!-- tras dos -->"}};
    auto right = ben(base);
    right.preserved.items = {{"note#1", "<!-- tras uno -->"}};
    const auto result = merged(base, left, right);
    const std::vector<PreservedItem> expected = {{"note#2", "<!-- tras uno -->"},
                                                 {"note#3", "<!-- tras dos -->"}};
    EXPECT_EQ(result.entry.preserved.items, expected);
}

TEST(Merge, MakesTheFirstSideOfNobodyWhenBothAddOneText) {
    auto base = trata();
    base.languages[0].definitions.clear();
    auto left = ana(base);
    left.languages[0].definitions.resize(1);
    left.languages[0].definitions[0].text = Text("b");
    auto right = ben(base);
    right.languages[0].definitions.resize(1);
    right.languages[0].definitions[0].text = Text("a");
    const auto result = merged(base, left, right);
    ASSERT_EQ(result.entry.languages[0].definitions.size(), 1U);
    EXPECT_EQ(result.entry.languages[0].definitions[0].text.plain, "a");
    EXPECT_EQ(result.entry.conflicts.size(), 2U);
}

TEST(Merge, OfGlossariesKeepsAnEntryThatOneSideTookAwayAndTheOtherChanged) {
    Glossary base;
    base.entries = {trata()};
    Glossary left;
    auto right = base;
    right.entries[0] = ben(base.entries[0]);
    right.entries[0].themes = {"GOV"};
    const auto result = merge_glossaries(base, left, right);
    ASSERT_EQ(result.glossary.entries.size(), 1U);
    EXPECT_EQ(result.conflicts, (std::vector<OpenField>{{"CAM-0001", "entry", ""}}));
    EXPECT_EQ(result.glossary.entries[0].themes, (std::vector<std::string>{"GOV"}));
}

TEST(Merge, OfHeadersSaysWhatIsOpenInAParagraph) {
    Glossary base;
    base.title = "Glosario";
    auto left = base;
    left.title = "Glosario A";
    auto right = base;
    right.title = "Glosario B";
    const auto result = merge_glossaries(base, left, right);
    EXPECT_EQ(result.glossary.title, "Glosario");
    EXPECT_EQ(header_conflicts(result.glossary), (std::vector<std::string>{"title: Glosario A | Glosario B"}));
}

TEST(Fields, AreFoundAndSetByTheNamesThatConflictsHave) {
    auto entry = trata();
    EXPECT_EQ(find_field(entry, "source", "es"), Text("un-palermo-2000 | art. 3"));
    EXPECT_TRUE(set_field(entry, "source", "es", Text("un-icrmw-1990 | art. 5")));
    EXPECT_EQ(entry.languages[0].definitions[0].source, (SourceReference{"un-icrmw-1990", "art. 5"}));
    EXPECT_TRUE(set_field(entry, "review", "es", Text("validated | oficam | Acta \\| 3 | 2026-11-28")));
    EXPECT_EQ(entry.languages[0].review.document, "Acta | 3");
    EXPECT_FALSE(set_field(entry, "review", "es", Text("wonderful")));
    EXPECT_FALSE(set_field(entry, "review", "pt", Text("draft")));
    EXPECT_TRUE(set_field(entry, "term", "CAM-0001.es.t2", Text()));
    EXPECT_EQ(entry.languages[0].terms.size(), 1U);
    EXPECT_EQ(find_field(entry, "term", "CAM-0001.es.t2"), std::nullopt);
}

} // namespace
} // namespace migralex::revision
