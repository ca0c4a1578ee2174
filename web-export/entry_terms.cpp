// SPDX-License-Identifier: GPL-3.0-or-later
// The terms of an entry: all that may be used or is advised against, and apart from them the pejorative ones.
#include "web_export/entry_page.hpp"
#include "web_export/links.hpp"
#include "web_export/pieces.hpp"

#include <algorithm>

namespace migralex::web {

namespace {

std::string_view number_words(const PageContext& context, GrammaticalNumber number) {
    return context.wording.find_label("site.number." + std::string(to_string(number)));
}

std::string_view register_words(const PageContext& context, Register usage_register) {
    auto word = to_string(usage_register);
    word.remove_suffix(std::string_view("Register").size());
    return context.wording.find_label("site.register." + std::string(word));
}

void add_mark(std::string& marks, std::string_view mark) {
    if (mark.empty()) return;
    if (!marks.empty()) marks += " · ";
    marks += mark;
}

/// What a term is as a word; a full form of a noun in the singular needs no words.
std::string grammar_words(const PageContext& context, const TermSection& term) {
    std::string marks;
    if (term.type != TermType::full_form)
        add_mark(marks, context.say("term-type." + std::string(to_string(term.type))));
    if (term.part_of_speech && *term.part_of_speech != PartOfSpeech::noun)
        add_mark(marks, context.say("part-of-speech." + std::string(to_string(*term.part_of_speech))));
    if (term.gender) add_mark(marks, context.say("gender." + std::string(to_string(*term.gender))));
    if (term.number) add_mark(marks, number_words(context, *term.number));
    if (term.usage_register) add_mark(marks, register_words(context, *term.usage_register));
    return marks;
}

bool advises_against(AdministrativeStatus status) {
    return status > AdministrativeStatus::admitted;
}

std::string status_words(const PageContext& context, const Acceptability& acceptability) {
    const std::string status(context.say("status." + std::string(to_string(acceptability.status))));
    const auto where = context.wording.places(acceptability.where);
    return where.empty() ? status : context.say("site.term.status-where", {status, where});
}

/// The status of the whole glossary: attributed where it advises against the term, or names a place.
std::string overall_status(const PageContext& context, const Acceptability& acceptability) {
    const auto words = status_words(context, acceptability);
    if (!advises_against(acceptability.status) && acceptability.where.empty()) return words;
    return context.say("site.term.according-to", {words, who_says(context, acceptability)});
}

void write_detail(HtmlWriter& page, std::string_view words) {
    page.markup("<p class=\"detail\">").text(words).markup("</p>");
}

void write_acceptability_elsewhere(HtmlWriter& page, const PageContext& context, const TermSection& term) {
    for (const auto& acceptability : term.acceptability_elsewhere) {
        // The same judgement by the same source has been stated above for all places.
        const auto& overall = term.acceptability;
        if (acceptability.status == overall.status && !overall.source.source.empty() &&
            acceptability.source.source == overall.source.source)
            continue;
        write_detail(page, context.say("site.term.according-to", {status_words(context, acceptability),
                                                                  who_says(context, acceptability)}));
    }
}

void write_laws(HtmlWriter& page, const PageContext& context, const TermSection& term) {
    for (const auto& law : term.laws)
        write_detail(
            page,
            context.say("site.term.legal",
                        {context.wording.place(law.country), source_words(context, law.source),
                         std::string(context.say("law-relation." + std::string(to_string(law.relation))))}));
}

void write_contexts(HtmlWriter& page, const PageContext& context, const TermSection& term,
                    std::string_view language) {
    for (const auto& example : term.contexts) {
        page.markup("<p class=\"detail\">")
            .text(context.say("site.labelled", {std::string(context.say("site.term.context")), ""}));
        page.markup("<q dir=\"auto\"");
        write_language(page, context, language);
        page.markup(">").text(example.text.plain).markup("</q> (");
        write_source(page, context, example.source);
        page.markup(")</p>");
    }
}

void write_term_notes(HtmlWriter& page, const PageContext& context, const TermSection& term) {
    for (const auto& note : term.notes) {
        const std::string kind(context.say("note." + std::string(to_string(note.kind))));
        page.markup("<p class=\"detail\">")
            .text(context.say("site.labelled", {kind, ""}))
            .markup("<span dir=\"auto\"");
        write_language(page, context, note.language);
        page.markup(">").text(note.text.plain).markup("</span></p>");
    }
}

void write_term_item(HtmlWriter& page, const PageContext& context, const TermSection& term,
                     std::string_view language) {
    page.markup("<li><p class=\"designation ").text(to_string(term.acceptability.status)).markup("\">");
    write_term(page, context, term.term, language);
    page.markup(" <span class=\"marks\">").text(overall_status(context, term.acceptability));
    const auto grammar = grammar_words(context, term);
    if (!grammar.empty()) page.markup(" · ").text(grammar);
    page.markup("</span></p>");
    if (!term.countries.empty())
        write_detail(page, context.say("site.term.used-in", {context.wording.places(term.countries)}));
    write_acceptability_elsewhere(page, context, term);
    write_laws(page, context, term);
    write_contexts(page, context, term, language);
    write_term_notes(page, context, term);
    page.markup("</li>\n");
}

/// Preferred terms first, then admitted ones, then those advised against; otherwise as the glossary has them.
std::vector<const TermSection*> shown_terms(const LanguageSection& section) {
    std::vector<const TermSection*> terms;
    for (const auto& term : section.terms)
        if (!term.is_pejorative) terms.push_back(&term);
    std::stable_sort(terms.begin(), terms.end(), [](const auto* left, const auto* right) {
        return left->acceptability.status < right->acceptability.status;
    });
    return terms;
}

void write_language_terms(HtmlWriter& page, const PageContext& context, const LanguageSection& section) {
    const auto terms = shown_terms(section);
    if (terms.empty()) return;
    page.markup("<div class=\"language-terms\"><h3")
        .attribute("id", fragment("terms-", section.language))
        .markup(">");
    page.text(context.wording.language_name(section.language)).markup("</h3>\n<p class=\"review\">");
    page.text(review_words(context, section.review)).markup("</p>\n<ul class=\"terms\">\n");
    for (const auto* term : terms) write_term_item(page, context, *term, section.language);
    page.markup("</ul>\n</div>\n");
}

std::vector<std::string> advisers(const PageContext& context, const TermSection& term) {
    std::vector<std::string> result = {who_says(context, term.acceptability)};
    for (const auto& acceptability : term.acceptability_elsewhere) {
        if (!advises_against(acceptability.status)) continue;
        auto adviser = who_says(context, acceptability);
        if (std::find(result.begin(), result.end(), adviser) == result.end())
            result.push_back(std::move(adviser));
    }
    return result;
}

void write_pejorative_line(HtmlWriter& page, const PageContext& context, const TermSection& term,
                           std::string_view language) {
    std::string by;
    for (const auto& adviser : advisers(context, term)) by += (by.empty() ? "" : "; ") + adviser;
    page.markup("<p><bdi");
    write_language(page, context, language);
    page.markup(">").text(term.term).markup("</bdi>");
    page.text(context.say("site.pejorative.line", {"", by})).markup("</p>\n");
}

} // namespace

void write_terms(HtmlWriter& page, const PageContext& context, const PublicEntry& entry) {
    HtmlWriter languages;
    for (const auto* section : sections_beginning_with(entry, context.wording.tag()))
        write_language_terms(languages, context, *section);
    if (languages.empty()) return;
    page.markup("<section aria-labelledby=\"terms\">\n<h2 id=\"terms\">").text(context.say("site.terms"));
    page.markup("</h2>\n<div class=\"languages\">\n").append(languages).markup("</div>\n</section>\n");
}

void write_pejorative_terms(HtmlWriter& page, const PageContext& context, const PublicEntry& entry) {
    HtmlWriter lines;
    for (const auto* section : sections_beginning_with(entry, context.wording.tag()))
        for (const auto& term : section->terms)
            if (term.is_pejorative) write_pejorative_line(lines, context, term, section->language);
    if (lines.empty()) return;
    page.markup("<details class=\"pejorative\"><summary>").text(context.say("site.pejorative.summary"));
    page.markup("</summary>\n").append(lines).markup("</details>\n");
}

} // namespace migralex::web
