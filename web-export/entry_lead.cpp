// SPDX-License-Identifier: GPL-3.0-or-later
// The first screen of an entry: term, definition with its source, standing, edition, equivalents.
#include "web_export/decision_pages.hpp"
#include "web_export/entry_page.hpp"
#include "web_export/links.hpp"
#include "web_export/lists.hpp"
#include "web_export/pieces.hpp"

namespace migralex::web {

namespace {

/// Identifier and primary theme; the other themes stand with the relations.
void write_kicker(HtmlWriter& page, const PageContext& context, const ConceptEntry& entry) {
    page.markup("<p class=\"kicker\"><span class=\"id\">").text(entry.id).markup("</span>");
    if (!entry.themes.empty()) {
        page.markup(" · ");
        write_theme_link(page, context, entry.themes.front());
    }
    page.markup("</p>\n");
}

void write_title(HtmlWriter& page, const PageContext& context, const PublicEntry& entry) {
    const auto headline = find_headline(entry, context.wording.tag());
    page.markup("<h1>");
    write_term(page, context, headline.term, headline.language);
    page.markup("</h1>\n");
    if (headline.language == context.wording.tag()) return;
    const std::string language(context.wording.language_name(context.wording.tag()));
    page.markup("<p class=\"missing\">").text(context.say("site.entry.no-term", {language})).markup("</p>\n");
}

void write_equivalents(HtmlWriter& page, const PageContext& context, const PublicEntry& entry) {
    const auto headline_language = find_headline(entry, context.wording.tag()).language;
    HtmlWriter items;
    for (const auto* section : entry.sections) {
        const auto* term = find_preferred_term(*section);
        if (!term || section->language == headline_language) continue;
        items.markup("<li><a").attribute("href", "#" + fragment("terms-", section->language));
        items.markup("><span class=\"language\">").text(context.wording.language_name(section->language));
        items.markup("</span> ");
        write_term(items, context, term->term, section->language);
        items.markup("</a></li>");
    }
    if (items.empty()) return;
    page.markup("<ul class=\"equivalents\"").attribute("aria-label", context.say("site.entry.equivalents"));
    page.markup(">").append(items).markup("</ul>\n");
}

/// Under whose label the first definition stands.
std::string lead_label(const PageContext& context, const PublicEntry& entry, const LeadDefinition& lead) {
    const std::string glossary(context.wording.glossary_of(lead.definition->origin));
    // A subregion's own anchor is not the anchor of the concept.
    const auto anchor = find_public_anchor(entry);
    if (lead.is_linked || (anchor && anchor->definition->origin == lead.definition->origin)) {
        if (glossary.empty()) return std::string(context.say("site.entry.definition"));
        return context.say("site.entry.anchor-of", {glossary});
    }
    return glossary.empty() ? std::string(context.say("site.entry.definition"))
                            : context.say("site.entry.subregional-label", {glossary});
}

void write_lead_definition(HtmlWriter& page, const PageContext& context, const PublicEntry& entry) {
    const auto lead = find_lead(context, entry);
    if (!lead) {
        page.markup("<p class=\"missing\">").text(context.say("site.entry.no-definition")).markup("</p>\n");
        return;
    }
    if (!lead->is_linked) {
        const std::string language(context.wording.language_name(context.wording.tag()));
        page.markup("<p class=\"missing\">").text(context.say("site.entry.no-harmonized", {language}));
        page.markup("</p>\n");
    }
    page.element("h2", lead_label(context, entry, *lead)).markup("\n");
    write_definition(page, context, entry, *lead->section, *lead->definition);
}

/// Where the language has no rendering: in which language the chosen definition is.
void write_anchor_language(HtmlWriter& page, const PageContext& context, const PublicEntry& entry) {
    const auto anchor = find_public_anchor(entry);
    const auto lead = find_lead(context, entry);
    if (!anchor || !lead || lead->is_linked || lead->definition == anchor->definition) return;
    page.markup("<p>").text(context.say(
        "site.entry.anchor-in", {std::string(context.wording.language_name(anchor->section->language)),
                                 std::string(context.wording.glossary_of(anchor->definition->origin))}));
    page.markup("</p>\n");
}

std::string anchor_reason(const PageContext& context, const Consolidation& consolidation) {
    const auto reason = context.wording.find_label(consolidation.anchor_reason);
    return std::string(reason.empty() ? context.say("site.entry.reason-unrecorded") : reason);
}

std::string harmonization_words(const PageContext& context, const Consolidation& consolidation) {
    const auto key = "harmonization." + std::string(to_string(consolidation.harmonization));
    switch (consolidation.harmonization) {
    case Harmonization::agreed:
        return context.say(key, {std::string(context.wording.body(consolidation.body)),
                                 context.wording.date(consolidation.date), consolidation.decision});
    case Harmonization::provisional: return context.say(key, {anchor_reason(context, consolidation)});
    case Harmonization::not_harmonized: break;
    case Harmonization::one_subregion: {
        const auto member = consolidation.members.empty() ? std::string_view() : consolidation.members.front();
        return context.say(key, {std::string(context.wording.glossary_of(member))});
    }
    }
    return std::string(context.say(key));
}

void write_difference(HtmlWriter& page, const PageContext& context, const PublicEntry& entry) {
    auto glossaries = defining_glossaries(entry);
    context.wording.sort_glossaries(glossaries);
    if (glossaries.size() < 2) return;
    std::string titles;
    for (const auto prefix : glossaries) {
        if (!titles.empty()) titles += ", ";
        titles += context.wording.glossary_of(prefix);
    }
    page.markup("<p>").text(context.say("site.entry.differ", {std::to_string(glossaries.size()), titles}));
    page.markup(" <a href=\"#definitions\">").text(context.say("site.entry.compare")).markup("</a></p>\n");
}

} // namespace

std::optional<LeadDefinition> find_lead(const PageContext& context, const PublicEntry& entry) {
    const auto* section = find_section(entry, context.wording.tag());
    if (const auto* linked = find_public_definition(entry, context.wording.tag()))
        return LeadDefinition{section, linked, true};
    if (section && !section->definitions.empty()) return LeadDefinition{section, &section->definitions.front()};
    if (const auto* linked = find_public_definition(entry, context.wording.interface_tag()))
        return LeadDefinition{find_section(entry, context.wording.interface_tag()), linked};
    if (const auto anchor = find_public_anchor(entry))
        return LeadDefinition{anchor->section, anchor->definition};
    for (const auto* other : entry.sections)
        if (!other->definitions.empty()) return LeadDefinition{other, &other->definitions.front()};
    return std::nullopt;
}

void write_standing(HtmlWriter& page, const PageContext& context, const PublicEntry& entry) {
    page.markup("<div class=\"harmonization");
    if (const auto& consolidation = entry.entry->consolidation) {
        page.markup(" ").text(to_string(consolidation->harmonization)).markup("\">\n<p class=\"sentence\">");
        page.text(harmonization_words(context, *consolidation)).markup("</p>\n");
        write_anchor_language(page, context, entry);
        if (consolidation->harmonization == Harmonization::not_harmonized)
            write_difference(page, context, entry);
    } else {
        page.markup("\">\n");
    }
    page.markup("<p class=\"edition\">").text(edition_words(context)).markup("</p>\n</div>\n");
}

void write_lead(HtmlWriter& page, const PageContext& context, const PublicEntry& entry) {
    page.markup("<div class=\"lead\">\n");
    write_kicker(page, context, *entry.entry);
    write_title(page, context, entry);
    page.markup("<div class=\"answer\">\n");
    write_lead_definition(page, context, entry);
    write_standing(page, context, entry);
    if (has_decided_page(entry))
        page.markup("<p class=\"decided\"><a")
            .attribute("href", decided_file(entry))
            .markup(">")
            .text(context.say("site.decided.link"))
            .markup("</a></p>\n");
    page.markup("</div>\n");
    write_equivalents(page, context, entry);
    page.markup("</div>\n");
}

} // namespace migralex::web
