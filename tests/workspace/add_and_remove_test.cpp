// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/add_and_remove.hpp"

#include "base/errors.hpp"
#include "tbx/read.hpp"
#include "tbx/write.hpp"
#include "workspace/entry_numbers.hpp"
#include "workspace/fields.hpp"
#include "workspace/update_entry.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace migralex::workspace {

namespace {

using testing::HasSubstr;

const EditRecord by_ana = {"ana", "2026-11-23", "why not"};

GlossaryDescription caribbean() {
    GlossaryDescription description;
    description.prefix = "CAR";
    return description;
}

template <typename Work>
std::string refusal(Work work) {
    try {
        work();
    } catch (const RequestError& error) {
        return format_error(error, InterfaceLanguage::en);
    }
    return "accepted";
}

Glossary with_visa() {
    Glossary glossary;
    add_entry(glossary, caribbean(), {"visa", "en"}, by_ana);
    return glossary;
}

} // namespace

TEST(AddEntry, GivesTheNextNumberAndOneTerm) {
    auto glossary = with_visa();
    const auto& entry = add_entry(glossary, caribbean(), {"pasaporte", "es"}, by_ana);
    EXPECT_EQ(entry.id, "CAR-0002");
    EXPECT_EQ(entry.languages.at(0).terms.at(0).id, "CAR-0002.es.t1");
    EXPECT_EQ(entry.languages[0].terms[0].acceptability.status, AdministrativeStatus::preferred);
    EXPECT_EQ(entry.languages[0].review.state, ReviewState::proposed);
    ASSERT_EQ(entry.transactions.size(), 1U);
    EXPECT_EQ(entry.transactions[0].type, "origination");
}

TEST(AddEntry, RefusesWordsThatTheGlossaryHasUnlessTheyAreAHomonym) {
    auto glossary = with_visa();
    for (const auto* same : {"visa", "VISA", "vísa", " visa "})
        EXPECT_THAT(refusal([&] {
                        add_entry(glossary, caribbean(), {same, "en"}, by_ana);
                    }),
                    HasSubstr("CAR-0001"))
            << same;
    EXPECT_EQ(glossary.entries.size(), 1U);
    add_entry(glossary, caribbean(), {"visa", "en", true}, by_ana);
    add_entry(glossary, caribbean(), {"visa", "es"}, by_ana);
    add_entry(glossary, caribbean(), {"ano", "es"}, by_ana);
    add_entry(glossary, caribbean(), {"año", "es"}, by_ana);
    EXPECT_EQ(glossary.entries.size(), 5U);
}

TEST(KnownTerms, FollowTheGlossary) {
    auto glossary = with_visa();
    const auto description = caribbean();
    EntryNumbers numbers(glossary, description);
    KnownTerms known(glossary);
    add_entry(glossary, numbers, known, {"permit", "en"}, by_ana);
    EXPECT_THAT(refusal([&] {
                    add_entry(glossary, numbers, known, {"PERMIT", "en"}, by_ana);
                }),
                HasSubstr("CAR-0002"));
    // Renamed and noted, the old words are free; noted or not, words that are gone are.
    auto& visa = glossary.entries[0];
    visa.languages[0].terms[0].term = "entry visa";
    known.note(visa);
    EXPECT_EQ(known.entry_with("Entry  visa", "en", {}), &visa);
    EXPECT_EQ(known.entry_with("entry visa", "en", visa.id), nullptr);
    EXPECT_EQ(known.entry_with("entry visa", "es", {}), nullptr);
    EXPECT_EQ(known.entry_with("visa", "en", {}), nullptr);
    retire_entry(visa, {}, {"Ana", "2026-11-23", "out of use"});
    EXPECT_EQ(known.entry_with("entry visa", "en", {}), nullptr);
    // A term that cannot be takes no number.
    EXPECT_NE(refusal([&] { add_entry(glossary, numbers, known, {"x", "es-MX"}, by_ana); }), "accepted");
    EXPECT_EQ(add_entry(glossary, numbers, known, {"visa", "en"}, by_ana).id, "CAR-0003");
}

TEST(AddEntry, RefusesWhatIsNoTermOrLanguage) {
    Glossary glossary;
    for (const auto& [term, language] : std::vector<std::pair<std::string, std::string>>{{"", "es"},
                                                                                         {"  \n", "es"},
                                                                                         {"a\x01", "es"},
                                                                                         {"\xF3", "es"},
                                                                                         {"x", ""},
                                                                                         {"x", "es-MX"},
                                                                                         {"x", "../es"}})
        EXPECT_NE(refusal([&, term = term, language = language] {
                      add_entry(glossary, caribbean(), {term, language}, by_ana);
                  }),
                  "accepted")
            << term << " in " << language;
    EXPECT_TRUE(glossary.entries.empty());
}

TEST(EntryNumbers, EditorsHaveTheirsAndNobodyElseTakesThem) {
    auto description = caribbean();
    description.reserved = {{"ana", "Ana Núñez", 2, 3}, {"jb", "Jean Baptiste", 4, 5}};
    auto glossary = with_visa();
    EntryNumbers numbers(glossary, description);
    EXPECT_EQ(numbers.next("somebody"), "CAR-0006") << "2 to 5 are reserved";
    EXPECT_EQ(numbers.next("ana"), "CAR-0002");
    EXPECT_EQ(numbers.next("Ana Núñez"), "CAR-0003");
    EXPECT_THAT(refusal([&] { static_cast<void>(numbers.next("ana")); }), HasSubstr("2 to 3"));
    EXPECT_EQ(numbers.next("jb"), "CAR-0004");
    EXPECT_EQ(numbers.next("somebody"), "CAR-0007");
}

TEST(EntryNumbers, NeverGivesANumberAgain) {
    auto glossary = with_visa();
    auto& entry = add_entry(glossary, caribbean(), {"asylum", "en"}, by_ana);
    entry.aliases.push_back("CAR-0040");
    retire_entry(entry, {}, by_ana);
    EXPECT_EQ(EntryNumbers(glossary, caribbean()).next("ana"), "CAR-0041");
    EXPECT_EQ(entry_number("CAR", "CAR-0012"), 12U);
    for (const auto* other : {"CAM-0012", "CAR0012", "CAR-", "CAR-12x", "CAR-99999999999999999999", ""})
        EXPECT_EQ(entry_number("CAR", other), 0U) << other;
}

TEST(AddTerm, IsPreferredOnlyWhereNothingIs) {
    auto glossary = with_visa();
    auto& entry = glossary.entries[0];
    EXPECT_EQ(add_term(glossary, entry, {"entry visa", "en"}, by_ana).acceptability.status,
              AdministrativeStatus::admitted);
    EXPECT_EQ(add_term(glossary, entry, {"visado", "es"}, by_ana).acceptability.status,
              AdministrativeStatus::preferred);
    EXPECT_THAT(refusal([&] {
                    add_term(glossary, entry, {"Visado", "es", true}, by_ana);
                }),
                HasSubstr("CAR-0001"))
        << "twice in one entry is never a homonym";
    EXPECT_EQ(entry.transactions.size(), 3U);
}

TEST(RetireEntry, KeepsItWithReasonAndSuccessor) {
    auto glossary = with_visa();
    auto& entry = glossary.entries[0];
    EXPECT_NE(refusal([&] { retire_entry(entry, {}, {"ana", "2026-11-23", "  "}); }), "accepted");
    retire_entry(entry, "CAR-0009", by_ana);
    ASSERT_TRUE(entry.retirement.has_value());
    EXPECT_EQ(entry.retirement->replaced_by, "CAR-0009");
    EXPECT_EQ(entry.transactions.back().type, "withdrawal");
    EXPECT_THAT(refusal([&] { retire_entry(entry, {}, by_ana); }), HasSubstr("is retired"));
    EXPECT_THAT(refusal([&] { add_term(glossary, entry, {"x", "en"}, by_ana); }), HasSubstr("is retired"));
    add_entry(glossary, caribbean(), {"visa", "en"}, by_ana);
    EXPECT_EQ(glossary.entries.back().id, "CAR-0002") << "words of a retired entry are free, its number is not";
}

TEST(RemoveTerm, NeverGivesItsIdAgain) {
    auto glossary = with_visa();
    auto& entry = glossary.entries[0];
    add_term(glossary, entry, {"entry visa", "en"}, by_ana);
    add_term(glossary, entry, {"visado", "es"}, by_ana);
    remove_term(entry, "CAR-0001.en.t2", by_ana);
    remove_term(entry, "CAR-0001.es.t1", by_ana);
    EXPECT_EQ(find_language(entry, "es"), nullptr);
    // It is known from the file alone.
    auto again = tbx::parse_tbx(tbx::format_tbx(glossary), "car.tbx").glossary;
    EXPECT_EQ(add_term(again, again.entries[0], {"travel visa", "en"}, by_ana).id, "CAR-0001.en.t3");
    EXPECT_EQ(add_term(again, again.entries[0], {"visado", "es"}, by_ana).id, "CAR-0001.es.t2");
}

TEST(RemoveTerm, RefusesTheLastOneAndTheOneADefinitionNeeds) {
    auto glossary = with_visa();
    auto& entry = glossary.entries[0];
    const auto before = entry;
    EXPECT_THAT(refusal([&] { remove_term(entry, "CAR-0001.en.t1", by_ana); }),
                HasSubstr("only term of its entry"));
    EXPECT_NE(refusal([&] { remove_term(entry, "CAR-0001.en.t9", by_ana); }), "accepted");
    EXPECT_NE(refusal([&] { remove_term(entry, "CAR-0001.en.t1", {"ana", "2026-11-23", ""}); }), "accepted");
    EXPECT_EQ(entry, before);
    add_term(glossary, entry, {"visado", "es"}, by_ana);
    language_section(entry, "en").definitions.emplace_back();
    EXPECT_THAT(refusal([&] { remove_term(entry, "CAR-0001.en.t1", by_ana); }),
                HasSubstr("only term of the definition"));
}

TEST(RemoveTerm, OfAPreferredOneReopensTheSection) {
    auto glossary = with_visa();
    auto& entry = glossary.entries[0];
    add_term(glossary, entry, {"entry visa", "en"}, by_ana);
    // Adding a term replaces the sections: they are looked up anew.
    const auto state = [&] { return find_language(entry, "en")->review.state; };
    language_section(entry, "en").review = {ReviewState::validated, "csm", "Acta 3", "2026-03-10"};
    remove_term(entry, "CAR-0001.en.t2", by_ana);
    EXPECT_EQ(state(), ReviewState::validated);
    add_term(glossary, entry, {"entry visa", "en"}, by_ana);
    remove_term(entry, "CAR-0001.en.t1", by_ana);
    EXPECT_EQ(state(), ReviewState::proposed);
}

} // namespace migralex::workspace
