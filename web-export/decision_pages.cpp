// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/decision_pages.hpp"

#include "web_export/entry_page.hpp"
#include "web_export/links.hpp"
#include "web_export/pieces.hpp"
#include "web_export/tables.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace migralex::web {

namespace {

std::string joined(const std::vector<std::string>& parts) {
    std::string result;
    for (const auto& part : parts) result += (result.empty() ? "" : ", ") + part;
    return result;
}

std::string choice_words(const PageContext& context, const PublicDecision& decision) {
    if (decision.kind == DecisionKind::theme) return std::string(context.wording.theme(decision.choice));
    if (decision.kind != DecisionKind::anchor ||
        !find_glossary(context.publication(), id_prefix(decision.choice)))
        return decision.choice;
    return std::string(context.wording.glossary_of(decision.choice)) + " (" + decision.choice + ")";
}

/// "One and the same concept", "Preferred term: mixed movements". A reservation names its country.
std::string outcome_words(const PageContext& context, const PublicDecision& decision) {
    auto words = context.say("site.decision." + std::string(to_string(decision.kind)),
                             {choice_words(context, decision)});
    const auto relation = context.wording.find_label("site.decision.related." + decision.relation);
    if (decision.kind == DecisionKind::related && !relation.empty()) words.append(" · ").append(relation);
    if (!decision.country.empty()) words += " · " + context.wording.place(decision.country);
    if (!decision.until.empty()) words += " · " + context.wording.date(decision.until);
    return words;
}

/// The concepts that a decision is about, in its order, each with those of its entries that the decision names.
/// What no page is about now is named by its identifier.
void write_concepts_of(HtmlWriter& page, const PageContext& context, const PublicDecision& decision) {
    std::vector<std::pair<const PublicEntry*, std::vector<std::string>>> concepts;
    for (const auto& member : decision.entries) {
        const auto* entry = context.glossary.find_concept_of(member);
        const auto found = std::find_if(concepts.begin(), concepts.end(),
                                        [&](const auto& known) { return entry && known.first == entry; });
        if (found == concepts.end())
            concepts.push_back({entry, {member}});
        else
            found->second.push_back(member);
    }
    page.markup("<ul class=\"about\">");
    for (const auto& [entry, members] : concepts) {
        page.markup("<li>");
        if (entry) {
            write_entry_link(page, context, *entry);
            page.markup(" ");
        }
        page.markup("<span class=\"id\">").text(joined(members)).markup("</span></li>");
    }
    page.markup("</ul>\n");
}

void write_decision(HtmlWriter& page, const PageContext& context, const PublicDecision& decision) {
    page.markup("<li").attribute("id", fragment("decision-", decision.number)).markup("><p class=\"outcome\">");
    page.text(outcome_words(context, decision)).markup("</p>\n");
    write_concepts_of(page, context, decision);
    // A country's reservation is shown as it was submitted.
    if (decision.kind == DecisionKind::reservation && !decision.choice.empty()) {
        page.markup("<blockquote dir=\"auto\"");
        write_language(page, context, decision.language);
        page.markup(">").text(decision.choice).markup("</blockquote>\n");
    }
    page.markup("<p class=\"detail\"><span class=\"id\">");
    page.text(decision.number).markup("</span> · ").text(context.wording.body(decision.body));
    if (!decision.meeting.empty())
        page.markup(" · <span dir=\"auto\">").text(decision.meeting).markup("</span>");
    page.markup(" · ").text(context.wording.date(decision.date)).markup("</p>");
    if (!decision.reason.empty())
        page.markup("<p dir=\"auto\" class=\"reason\">")
            .text(context.say("site.decided.reason", {decision.reason}))
            .markup("</p>");
    if (!decision.supersedes.empty())
        page.markup("<p class=\"detail\">")
            .text(context.say("site.decided.supersedes", {joined(decision.supersedes)}))
            .markup("</p>");
    page.markup("</li>\n");
}

void write_decisions_of(HtmlWriter& page, const PageContext& context, const PublicEntry& entry) {
    begin_section(page, "decisions", context.say("site.decided.decisions"));
    const auto& consolidation = entry.entry->consolidation;
    if (!consolidation || consolidation->decisions.empty()) {
        page.element("p", context.say("site.decided.none"));
    } else {
        page.markup("<ol class=\"decisions\">\n");
        for (const auto& number : consolidation->decisions) {
            if (const auto* decision = context.glossary.find_decision(number))
                write_decision(page, context, *decision);
            else
                page.element("li", context.say("site.decided.unrecorded", {number})).markup("\n");
        }
        page.markup("</ol>\n");
    }
    end_section(page);
}

/// The definition that others of the language are compared with: of the anchor member, else the first.
const Definition* reference_of(const PublicEntry& entry, const LanguageSection& section) {
    if (const auto* linked = find_public_definition(entry, section.language)) return linked;
    return section.definitions.empty() ? nullptr : &section.definitions.front();
}

void write_compared(HtmlWriter& page, const PageContext& context, const LanguageSection& section,
                    const Definition& definition, const Definition& reference, Comparisons& comparisons) {
    page.markup("<div class=\"card\">\n");
    page.element("h4", definition.origin.empty() ? context.say("site.agreed-text")
                                                 : context.wording.glossary_of(definition.origin));
    page.markup("\n<p class=\"definition\" dir=\"auto\"");
    write_language(page, context, section.language);
    page.markup(">");
    if (&definition == &reference) {
        page.text(definition.text.plain);
    } else {
        for (const auto& passage : comparisons.passages(definition, reference)) {
            if (passage.is_common)
                page.text(passage.text);
            else
                page.element("ins", passage.text);
        }
    }
    page.markup("</p>\n<p class=\"source\">");
    write_source(page, context, definition.source);
    if (!definition.origin.empty())
        page.markup(" · <span class=\"id\">").text(definition.origin).markup("</span>");
    page.markup("</p>\n</div>\n");
}

void write_comparison(HtmlWriter& page, const PageContext& context, const PublicEntry& entry,
                      Comparisons& comparisons) {
    HtmlWriter languages;
    for (const auto* section : sections_beginning_with(entry, context.wording.tag())) {
        const auto* reference = reference_of(entry, *section);
        if (!reference || section->definitions.size() < 2) continue;
        languages.element("h3", context.wording.language_name(section->language));
        languages.markup("\n<div class=\"cards\">\n");
        write_compared(languages, context, *section, *reference, *reference, comparisons);
        for (const auto& definition : section->definitions)
            if (&definition != reference)
                write_compared(languages, context, *section, definition, *reference, comparisons);
        languages.markup("</div>\n");
    }
    if (languages.empty()) return;
    begin_section(page, "definitions", context.say("site.decided.compare"));
    page.element("p", context.say("site.decided.explain")).markup("\n").append(languages);
    end_section(page);
}

} // namespace

bool has_decided_page(const PublicEntry& entry) {
    if (entry.entry->retirement) return false;
    if (entry.entry->consolidation && !entry.entry->consolidation->decisions.empty()) return true;
    return defining_glossaries(entry).size() > 1;
}

std::string decided_file(const PublicEntry& entry) {
    return "decided-" + entry.entry->id + ".html";
}

const std::vector<text::Passage>& Comparisons::passages(const Definition& definition,
                                                        const Definition& reference) {
    const auto [found, is_new] = passages_.try_emplace({&definition, &reference});
    if (is_new) found->second = text::passages(definition.text.plain, reference.text.plain);
    return found->second;
}

std::string decided_page(const PageContext& context, const PublicEntry& entry, Comparisons& comparisons) {
    const auto headline = find_headline(entry, context.wording.tag());
    const auto title = context.say("site.decided.title", {std::string(headline.term)});
    auto page = begin_page(context, {.title = title, .file = decided_file(entry)});
    page.markup("<p class=\"kicker\"><a href=\"").text(entry.entry->id).markup(".html\">");
    page.text(entry.entry->id).markup("</a></p>\n");
    page.element("h1", title).markup("\n");
    write_standing(page, context, entry);
    write_comparison(page, context, entry, comparisons);
    write_decisions_of(page, context, entry);
    return end_page(context, std::move(page));
}

std::string decisions_page(const PageContext& context) {
    auto page = begin_list_page(context, "decisions.html", context.say("site.decided.list"),
                                context.say("site.decided.list.explain"));
    std::map<std::string_view, const PublicDecision*> decisions;
    for (const auto& entry : context.glossary.entries())
        if (entry.entry->consolidation)
            for (const auto& number : entry.entry->consolidation->decisions)
                if (const auto* decision = context.glossary.find_decision(number))
                    decisions.emplace(number, decision);
    if (decisions.empty()) page.element("p", context.say("site.decided.list.none"));
    if (!decisions.empty()) {
        page.markup("<ol class=\"decisions\">\n");
        for (const auto& [number, decision] : decisions) write_decision(page, context, *decision);
        page.markup("</ol>\n");
    }
    return end_page(context, std::move(page));
}

} // namespace migralex::web
