// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/glossary.hpp"
#include "model/registry.hpp"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace migralex {
namespace {

TEST(IdLess, OrdersByPrefixThenByNumber) {
    const std::vector<std::string> sorted = {"CAM-0002",        "CAR-7",     "CAR-0012", "CAR-0012.es.t2",
                                             "CAR-0012.es.t10", "CAR-999",   "CAR-1000", "CAR-1000a",
                                             "unnamed-1",       "unnamed-2", "ñ-1"};
    auto shuffled = sorted;
    std::reverse(shuffled.begin(), shuffled.end());
    std::sort(shuffled.begin(), shuffled.end(), id_less);
    EXPECT_EQ(shuffled, sorted);
}

TEST(IdLess, TellsIdsApartThatDifferInZerosOnly) {
    EXPECT_TRUE(id_less("CAR-007", "CAR-07"));
    EXPECT_FALSE(id_less("CAR-07", "CAR-007"));
    EXPECT_TRUE(id_less("CAR-007", "CAR-8"));
    EXPECT_TRUE(id_less("", "a"));
    EXPECT_FALSE(id_less("", ""));
    EXPECT_TRUE(id_less("a99999999999999999999999999999998", "a99999999999999999999999999999999"));
}

TEST(IdLess, IsAStrictOrderOnWhateverFilesHold) {
    std::vector<std::string> ids = {""};
    for (int length = 0; length < 3; ++length) {
        const auto shorter = ids;
        for (const auto& id : shorter)
            for (const char c : std::string("0129a-.\xC3")) ids.push_back(id + c);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    auto sorted = ids;
    std::stable_sort(sorted.begin(), sorted.end(), id_less);
    // In a strict order of different ids each stands before all that follow.
    for (std::size_t i = 0; i < sorted.size(); ++i)
        for (std::size_t j = 0; j < sorted.size(); ++j)
            ASSERT_EQ(id_less(sorted[i], sorted[j]), i < j) << sorted[i] << " " << sorted[j];
}

TEST(FindEntry, FindsByTheWholeId) {
    Glossary glossary;
    for (const auto* id : {"CAR-7", "CAR-0012", "CAR-999", "CAR-1000"}) {
        glossary.entries.emplace_back();
        glossary.entries.back().id = id;
    }
    ASSERT_NE(find_entry(glossary, "CAR-1000"), nullptr);
    EXPECT_EQ(find_entry(glossary, "CAR-1000")->id, "CAR-1000");
    EXPECT_EQ(find_entry(glossary, "CAR-12"), nullptr);
    EXPECT_EQ(find_entry(glossary, "CAR-2000"), nullptr);
    EXPECT_EQ(find_entry(glossary, ""), nullptr);
}

TEST(LanguageSection, IsAddedInItsPlace) {
    ConceptEntry entry;
    for (const auto* language : {"pt", "es", "ht", "es"})
        language_section(entry, language).review.document += "x";
    std::vector<std::string> languages;
    for (const auto& section : entry.languages) languages.push_back(section.language + section.review.document);
    EXPECT_THAT(languages, testing::ElementsAre("esxx", "htx", "ptx"));
    EXPECT_EQ(find_language(entry, "fr"), nullptr);
    EXPECT_EQ(find_language(entry, "ht")->language, "ht");
}

Definition definition(const char* text, DefinitionRole role, const char* origin = "") {
    Definition result;
    result.text = text;
    result.role = role;
    result.origin = origin;
    return result;
}

TEST(FindAnchor, GivesTheAnchorOfASubregionalEntry) {
    ConceptEntry entry;
    EXPECT_FALSE(find_anchor(entry).has_value());
    language_section(entry, "en").definitions = {definition("Protection.", DefinitionRole::unlinked),
                                                 definition("Protection granted.", DefinitionRole::rendering)};
    EXPECT_FALSE(find_anchor(entry).has_value());
    language_section(entry, "es").definitions = {definition("Protección.", DefinitionRole::anchor)};
    const auto anchor = find_anchor(entry);
    ASSERT_TRUE(anchor.has_value());
    EXPECT_EQ(anchor->section->language, "es");
    EXPECT_EQ(anchor->definition->text.plain, "Protección.");
    EXPECT_EQ(find_linked_definition(entry, "en")->text.plain, "Protection granted.");
    EXPECT_EQ(find_linked_definition(entry, "es")->text.plain, "Protección.");
    EXPECT_EQ(find_linked_definition(entry, "pt"), nullptr);
}

TEST(FindAnchor, OfAContinentalEntryIsThatOfTheAnchorMember) {
    ConceptEntry entry;
    entry.consolidation = Consolidation{};
    entry.consolidation->anchor_member = "CAR-0007";
    language_section(entry, "en").definitions = {
        definition("Trafficking.", DefinitionRole::anchor, "CAR-0007"),
        definition("Smuggling.", DefinitionRole::rendering, "CAM-0012")};
    language_section(entry, "es").definitions = {definition("Trata.", DefinitionRole::anchor, "CAM-0012")};
    EXPECT_EQ(find_anchor(entry)->definition->text.plain, "Trafficking.");
    EXPECT_EQ(find_linked_definition(entry, "en")->origin, "CAR-0007");
    EXPECT_EQ(find_linked_definition(entry, "es"), nullptr);
    entry.consolidation->anchor_member.clear();
    EXPECT_FALSE(find_anchor(entry).has_value());
}

TermSection term(const char* text, AdministrativeStatus status, bool is_pejorative = false) {
    TermSection result;
    result.term = text;
    result.acceptability.status = status;
    result.is_pejorative = is_pejorative;
    return result;
}

TEST(FindPreferredTerm, TakesThePreferredThenTheFirstAdmitted) {
    LanguageSection section;
    EXPECT_EQ(find_preferred_term(section), nullptr);
    section.terms = {term("ilegal", AdministrativeStatus::preferred, true),
                     term("indocumentado", AdministrativeStatus::deprecated)};
    EXPECT_EQ(find_preferred_term(section), nullptr);
    section.terms.push_back(term("migrante irregular", AdministrativeStatus::admitted));
    section.terms.push_back(term("migrante sin papeles", AdministrativeStatus::admitted));
    EXPECT_EQ(find_preferred_term(section)->term, "migrante irregular");
    section.terms.push_back(term("migrante en situación irregular", AdministrativeStatus::preferred));
    EXPECT_EQ(find_preferred_term(section)->term, "migrante en situación irregular");
}

TEST(IdPrefix, OfEntriesAndTerms) {
    EXPECT_EQ(id_prefix("CAR-0012"), "CAR");
    EXPECT_EQ(id_prefix("CAR-0012.es.t2"), "CAR");
    EXPECT_EQ(id_prefix("LAC-SR-0001.zh-hant.t1"), "LAC-SR");
    EXPECT_EQ(id_prefix("refugiado"), "refugiado");
    EXPECT_EQ(id_prefix(""), "");
}

TEST(NameIn, FallsBackToEnglishThenToAnyLanguage) {
    EXPECT_EQ(name_in({{"es", "Haití"}, {"en", "Haiti"}}, "es"), "Haití");
    EXPECT_EQ(name_in({{"es", "Haití"}, {"en", "Haiti"}}, "ht"), "Haiti");
    EXPECT_EQ(name_in({{"es", "Haití"}, {"ht", "Ayiti"}}, "nl"), "Haití");
    EXPECT_EQ(name_in({}, "es"), "");
}

TEST(FindGlossary, FindsByPrefix) {
    Publication publication;
    publication.glossaries.resize(2);
    publication.glossaries[0].prefix = "CAR";
    publication.glossaries[1].prefix = "CAM";
    EXPECT_EQ(find_glossary(publication, "CAM"), &publication.glossaries[1]);
    EXPECT_EQ(find_glossary(publication, "LAC"), nullptr);
}

} // namespace
} // namespace migralex
