// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/entry_form.hpp"

#include "base/errors.hpp"
#include "tbx/read.hpp"
#include "workspace/add_and_remove.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace migralex::workspace {

namespace {

using testing::HasSubstr;
using testing::Not;

Glossary shipped(const char* file) {
    return tbx::read_tbx(std::string(MIGRALEX_SOURCE_DIR "/glossaries/") + file, {}).glossary;
}

Publication known_names() {
    Publication publication;
    for (const auto* theme : {"GOV", "PRO", "DAT"}) publication.themes[theme] = {theme, {}, false};
    publication.sources["un-1951"].id = "un-1951";
    publication.places["MX"] = {"MX", {}, false};
    return publication;
}

Glossary asylum() {
    Glossary glossary;
    glossary.entries.emplace_back();
    auto& entry = glossary.entries.back();
    entry.id = "SAM-0001";
    entry.themes = {"PRO"};
    auto& section = language_section(entry, "es");
    section.review = {ReviewState::validated, "csm", "Acta 3", "2026-03-10"};
    section.definitions.emplace_back();
    section.definitions[0].text = Text("protección que un Estado concede");
    section.definitions[0].role = DefinitionRole::anchor;
    TermSection term;
    term.id = "SAM-0001.es.t1";
    term.term = "asilo";
    term.acceptability.status = AdministrativeStatus::preferred;
    section.terms.push_back(term);
    return glossary;
}

const FieldChange by_ana = [] {
    FieldChange change;
    change.by = "Ana Núñez";
    change.date = "2026-11-23";
    return change;
}();

/// The form of the first entry with one line replaced.
std::string edited(const Glossary& glossary, const std::string& line, const std::string& by) {
    auto form = format_form(glossary.entries[0], InterfaceLanguage::es);
    const auto at = form.find(line + "\n");
    EXPECT_NE(at, std::string::npos) << line << " is not in\n" << form;
    return form.replace(at, line.size(), by);
}

std::size_t apply(const std::string& text, const ConceptEntry& before, Glossary& glossary) {
    return apply_form(read_form(text, before.id, "form.txt"), before, glossary, known_names(), "form.txt",
                      by_ana);
}

/// The message of a form that is refused; the glossary must be as it was.
std::string refusal(const std::string& text) {
    auto glossary = asylum();
    try {
        apply(text, asylum().entries[0], glossary);
    } catch (const Error& error) {
        EXPECT_EQ(glossary, asylum());
        return format_error(error, InterfaceLanguage::en);
    }
    return "accepted";
}

} // namespace

TEST(EntryForm, OfEveryShippedEntryUnchangedChangesNothing) {
    for (const auto* file : {"caribbean.tbx", "central-america.tbx", "south-america.tbx"}) {
        auto glossary = shipped(file);
        const auto before = glossary;
        ASSERT_FALSE(before.entries.empty());
        for (const auto& entry : before.entries)
            ASSERT_EQ(apply(format_form(entry, InterfaceLanguage::fr), entry, glossary), 0U) << entry.id;
        EXPECT_EQ(glossary, before);
    }
}

TEST(EntryForm, ChangesWhatThePersonChangedAndRecordsItOnce) {
    auto glossary = asylum();
    const auto before = glossary.entries[0];
    auto text = edited(glossary, "term SAM-0001.es.t1: asilo", "term SAM-0001.es.t1: asilo territorial");
    text = text.replace(text.find("themes: PRO"), 11, "themes: GOV, PRO");
    EXPECT_EQ(apply(text, before, glossary), 2U);
    const auto& entry = glossary.entries[0];
    EXPECT_EQ(entry.themes, (std::vector<std::string>{"GOV", "PRO"}));
    EXPECT_EQ(find_language(entry, "es")->terms[0].term, "asilo territorial");
    EXPECT_EQ(find_language(entry, "es")->review.state, ReviewState::proposed)
        << "the preferred term is another one";
    ASSERT_EQ(entry.transactions.size(), 1U);
    EXPECT_EQ(entry.transactions[0].responsibility, "Ana Núñez");
}

TEST(EntryForm, LinesTakenOutChangeNothing) {
    auto glossary = asylum();
    EXPECT_EQ(apply("", asylum().entries[0], glossary), 0U);
    EXPECT_EQ(apply("# only a comment\r\n\r\n[es]\r\n", asylum().entries[0], glossary), 0U);
    EXPECT_EQ(glossary, asylum());
}

TEST(EntryForm, AddsTermsAndLanguages) {
    auto glossary = asylum();
    EXPECT_EQ(apply("[pt]\ndefinition: proteção\nterm new: asilo\n  gender: masculine\n"
                    "[es]\nterm new: derecho de asilo\n",
                    asylum().entries[0], glossary),
              4U);
    const auto& entry = glossary.entries[0];
    ASSERT_NE(find_language(entry, "pt"), nullptr);
    EXPECT_EQ(find_language(entry, "pt")->terms[0].id, "SAM-0001.pt.t1");
    EXPECT_EQ(find_language(entry, "pt")->terms[0].gender, GrammaticalGender::masculine);
    EXPECT_EQ(find_language(entry, "es")->terms[1].id, "SAM-0001.es.t2");
    EXPECT_EQ(find_language(entry, "es")->terms[1].acceptability.status, AdministrativeStatus::admitted);
    EXPECT_EQ(entry.transactions.size(), 1U);
}

TEST(EntryForm, NamesTheLineOfWhatCannotBe) {
    EXPECT_THAT(refusal("themes: PRO\nthemes GOV\n"), HasSubstr("form.txt:2:1: this line is not of the form"));
    EXPECT_THAT(refusal("\n\ntheme-of: GOV\n"), HasSubstr("form.txt:3:1: \"theme-of\" is not a field"));
    EXPECT_THAT(refusal("gender: feminine\n"), HasSubstr("form.txt:1:1: \"gender\" belongs to a term"));
    EXPECT_THAT(refusal("definition: x\n"), HasSubstr("form.txt:1:1: \"definition\" belongs to a language"));
    EXPECT_THAT(refusal("[es]\ndefinition:\n"), HasSubstr("form.txt:2:1: the text is empty"));
    EXPECT_THAT(refusal("[es-MX]\ndefinition: x\n"), HasSubstr("form.txt:2:1: "));
    EXPECT_THAT(refusal("themes: GOV\n[es]\nterm SAM-0001.es.t9: x\n"), HasSubstr("form.txt:3:1: "));
    EXPECT_THAT(refusal("[es]\nsource: un-1915\n"), HasSubstr("nearest: un-1951"));
    EXPECT_THAT(refusal("[es]\nterm SAM-0001.es.t1: a\x01\n"), HasSubstr("form.txt:2:1: "));
    EXPECT_THAT(refusal("[es]\nterm SAM-0001.es.t1: asilo\n  gender: femenino\n"), HasSubstr("form.txt:3:1: "));
    EXPECT_THAT(refusal("relations: broader SAM-0001\n"), HasSubstr("is not a value of relations"));
    EXPECT_THAT(refusal("relations: broader SAM-0002\n"), HasSubstr("no entry \"SAM-0002\""));
}

TEST(EntryForm, WhatOthersChangedMeanwhileIsKept) {
    const auto before = asylum().entries[0];
    auto glossary = asylum();
    find_language(glossary.entries[0], "es")->definitions[0].text = Text("amparo de un Estado");
    EXPECT_EQ(apply("themes: GOV\n[es]\ndefinition: protección que un Estado concede\n", before, glossary), 1U);
    EXPECT_EQ(find_language(glossary.entries[0], "es")->definitions[0].text.plain, "amparo de un Estado");
    EXPECT_EQ(glossary.entries[0].themes, std::vector<std::string>{"GOV"});
    try {
        apply("[es]\ndefinition: tutela de un Estado\n", before, glossary);
        FAIL() << "it has overwritten what somebody else wrote";
    } catch (const Error& error) {
        EXPECT_THAT(format_error(error, InterfaceLanguage::en), HasSubstr("amparo de un Estado"));
    }
}

TEST(EntryForm, HostileTextsStayText) {
    auto glossary = asylum();
    const std::string hostile = "<script>: [es] term new: # \xE2\x80\xAE =1+1 \"'&";
    EXPECT_EQ(apply("[es]\nterm new: " + hostile + "\n", asylum().entries[0], glossary), 1U);
    const auto& entry = glossary.entries[0];
    EXPECT_EQ(find_language(entry, "es")->terms[1].term, hostile);
    const auto form = format_form(entry, InterfaceLanguage::en);
    EXPECT_EQ(apply(form, entry, glossary), 0U) << form;
    EXPECT_THAT(refusal(std::string("[es]\ndefinition: \0\n", 20)), Not("accepted"));
}

TEST(EntryForm, KnowsWhetherTheEntryIsAsItWas) {
    auto glossary = asylum();
    const auto form = read_form(format_form(glossary.entries[0], InterfaceLanguage::pt), "SAM-0001", "f");
    EXPECT_EQ(form.fingerprint, form_fingerprint(glossary.entries[0]));
    glossary.entries[0].themes.push_back("DAT");
    EXPECT_NE(form.fingerprint, form_fingerprint(glossary.entries[0]));
}

} // namespace migralex::workspace
