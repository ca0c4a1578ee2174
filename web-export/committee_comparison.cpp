// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/committee_comparison.hpp"

#include "text/word_difference.hpp"

#include <algorithm>
#include <set>
#include <vector>

namespace migralex::web {

namespace {

const TermSection* preferred_in(const ConceptEntry& entry, std::string_view language) {
    const auto* section = find_language(entry, language);
    return section ? find_preferred_term(*section) : nullptr;
}

struct Named {
    std::string_view term;
    std::string_view language;
};

Named find_name_of(const ReportContext& context, const ConceptEntry& entry) {
    for (const auto language : {context.wording.tag(), std::string_view("en")})
        if (const auto* term = preferred_in(entry, language)) return {term->term, language};
    for (const auto& section : entry.languages)
        if (const auto* term = find_preferred_term(section)) return {term->term, section.language};
    return {entry.id, {}};
}

const Definition* first_definition(const LanguageSection* section) {
    return section && !section->definitions.empty() ? &section->definitions.front() : nullptr;
}

void write_terms(HtmlWriter& side, const ReportContext& context, const LanguageSection* section) {
    if (!section || section->terms.empty()) {
        side.markup("<p class=\"missing\">").text(context.wording.say("page.no-terms")).markup("</p>");
        return;
    }
    side.markup("<ul class=\"terms\">");
    for (const auto& term : section->terms) {
        if (term.is_pejorative) continue;
        side.markup("<li><span")
            .attribute("lang", section->language)
            .markup(">")
            .text(term.term)
            .markup("</span>");
        if (term.acceptability.status != AdministrativeStatus::preferred)
            side.markup(" <small>(")
                .text(context.wording.say("status." + std::string(to_string(term.acceptability.status))))
                .markup(")</small>");
        side.markup("</li>");
    }
    side.markup("</ul>");
}

void write_citation(HtmlWriter& side, const ReportContext& context, const SourceReference& reference) {
    if (reference.empty()) return;
    const auto& sources = context.publication.sources;
    const auto known = sources.find(reference.source);
    const auto title = known == sources.end() ? std::string_view(reference.source)
                                              : name_in(known->second.title, context.wording.tag());
    side.markup("<p class=\"source\">").text(title);
    if (!title.empty() && !reference.article.empty()) side.text(", ");
    side.text(reference.article);
    side.markup("</p>");
}

/// `definition` with the words marked that `other` does not have.
void write_marked(HtmlWriter& side, const ReportContext& context, std::string_view language,
                  const Definition* definition, const Definition* other) {
    if (!definition) {
        side.markup("<p class=\"missing\">").text(context.wording.say("page.no-definition")).markup("</p>");
        return;
    }
    side.markup("<p class=\"definition\" dir=\"auto\"").attribute("lang", language).markup(">");
    if (!other) side.text(definition->text.plain);
    if (other)
        for (const auto& passage : text::passages(definition->text.plain, other->text.plain)) {
            if (passage.is_common)
                side.text(passage.text);
            else
                side.element("mark", passage.text);
        }
    side.markup("</p>");
    write_citation(side, context, definition->source);
}

void write_side(HtmlWriter& page, const ReportContext& context, std::string_view id,
                const HtmlWriter& content) {
    page.markup("<div class=\"side\"><p class=\"who\">")
        .text(context.wording.glossary_of(id))
        .markup(" <span class=\"id\">")
        .text(id)
        .markup("</span></p>")
        .append(content)
        .markup("</div>\n");
}

} // namespace

std::string name_of(const ReportContext& context, const ConceptEntry& entry) {
    return std::string(find_name_of(context, entry).term);
}

void write_name(HtmlWriter& page, const ReportContext& context, const ConceptEntry& entry) {
    const auto name = find_name_of(context, entry);
    page.markup("<span");
    if (!name.language.empty()) page.attribute("lang", name.language);
    page.markup(">").text(name.term).markup("</span>");
}

namespace {

/// Of either entry, drafts apart: that of the report first, the others by tag.
std::vector<std::string_view> languages_of(const ReportContext& context, const ConceptEntry& left,
                                           const ConceptEntry& right) {
    std::set<std::string_view> found;
    for (const auto* entry : {&left, &right})
        for (const auto& section : entry->languages)
            if (section.review.state != ReviewState::draft) found.insert(section.language);
    std::vector<std::string_view> languages(found.begin(), found.end());
    std::stable_partition(languages.begin(), languages.end(),
                          [&](auto language) { return language == context.wording.tag(); });
    return languages;
}

} // namespace

void write_entries_compared(HtmlWriter& page, const ReportContext& context, const ConceptEntry& left,
                            const ConceptEntry& right) {
    for (const auto language : languages_of(context, left, right)) {
        const auto* mine = find_language(left, language);
        const auto* theirs = find_language(right, language);
        const auto* my_definition = first_definition(mine);
        const auto* their_definition = first_definition(theirs);
        HtmlWriter of_left;
        HtmlWriter of_right;
        write_terms(of_left, context, mine);
        write_terms(of_right, context, theirs);
        if (my_definition || their_definition) {
            write_marked(of_left, context, language, my_definition, their_definition);
            write_marked(of_right, context, language, their_definition, my_definition);
        }
        page.element("h4", context.wording.language_name(language)).markup("\n<div class=\"beside\">\n");
        write_side(page, context, left.id, of_left);
        write_side(page, context, right.id, of_right);
        page.markup("</div>\n");
    }
}

void write_definitions_compared(HtmlWriter& page, const ReportContext& context, std::string_view language,
                                const Definition& left, const Definition& right) {
    HtmlWriter of_left;
    HtmlWriter of_right;
    write_marked(of_left, context, language, &left, &right);
    write_marked(of_right, context, language, &right, &left);
    page.markup("<div class=\"beside\">\n");
    write_side(page, context, left.origin, of_left);
    write_side(page, context, right.origin, of_right);
    page.markup("</div>\n");
}

} // namespace migralex::web
