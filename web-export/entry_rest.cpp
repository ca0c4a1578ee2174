// SPDX-License-Identifier: GPL-3.0-or-later
// What follows terms and definitions: notes, relations, where the entry comes from, how to cite it.
#include "web_export/citation.hpp"
#include "web_export/data_files.hpp"
#include "web_export/entry_page.hpp"
#include "web_export/links.hpp"
#include "web_export/lists.hpp"
#include "web_export/pieces.hpp"
#include "web_export/tables.hpp"

#include <algorithm>
#include <array>

namespace migralex::web {

namespace {

std::string note_label(const PageContext& context, const Note& note) {
    std::string label(context.say("note." + std::string(to_string(note.kind))));
    const auto attribute = [&](std::string_view words) {
        if (!words.empty()) label.append(" · ").append(words);
    };
    if (!note.country.empty()) attribute(context.wording.place(note.country));
    if (!note.origin.empty()) attribute(context.wording.glossary_of(note.origin));
    return label;
}

void write_note(HtmlWriter& page, const PageContext& context, const Note& note) {
    page.markup("<div class=\"note\"><h3>").text(note_label(context, note)).markup("</h3>\n<p dir=\"auto\"");
    write_language(page, context, note.language);
    page.markup(">").text(note.text.plain).markup("</p>\n");
    if (!note.source.empty()) {
        page.markup("<p class=\"source\">");
        page.text(context.say("site.labelled", {std::string(context.say("site.source")), ""}));
        write_source(page, context, note.source);
        page.markup("</p>\n");
    }
    page.markup("</div>\n");
}

bool is_in_page_language(const PageContext& context, const Note& note) {
    const auto language = std::string_view(note.language).substr(0, note.language.find('-'));
    return language.empty() || language == context.wording.tag() || language == context.wording.interface_tag();
}

void write_relations_of_kind(HtmlWriter& page, const PageContext& context, const ConceptEntry& entry,
                             RelationKind kind) {
    HtmlWriter links;
    for (const auto& relation : entry.relations) {
        const auto* target = relation.kind == kind ? context.glossary.find(relation.target) : nullptr;
        if (!target || target->entry->retirement) continue;
        links.markup("<li>");
        write_entry_link(links, context, *target);
        links.markup("</li>");
    }
    if (links.empty()) return;
    page.element("dt", context.say("relation." + std::string(to_string(kind))));
    page.markup("<dd><ul>").append(links).markup("</ul></dd>\n");
}

/// The primary theme stands at the head of the page; all of them here, where there are several.
void write_all_themes(HtmlWriter& page, const PageContext& context, const ConceptEntry& entry) {
    if (entry.themes.size() < 2) return;
    page.element("dt", context.say("site.nav.themes")).markup("<dd><ul>");
    for (const auto& theme : entry.themes) {
        page.markup("<li>");
        write_theme_link(page, context, theme);
        page.markup("</li>");
    }
    page.markup("</ul></dd>\n");
}

void write_references(HtmlWriter& page, const PageContext& context, const ConceptEntry& entry) {
    if (entry.external_references.empty()) return;
    page.element("h3", context.say("site.references")).markup("\n<ul>\n");
    for (const auto& reference : entry.external_references) {
        const auto& words = reference.text.empty() ? reference.target : reference.text;
        page.markup("<li dir=\"auto\">");
        if (is_safe_link(reference.target))
            page.markup("<a rel=\"external\"")
                .attribute("href", reference.target)
                .markup(">")
                .text(words)
                .markup("</a>");
        else
            page.text(words);
        page.markup("</li>\n");
    }
    page.markup("</ul>\n");
}

std::string joined(const std::vector<std::string>& parts) {
    std::string result;
    for (const auto& part : parts) result += (result.empty() ? "" : ", ") + part;
    return result;
}

std::string member_words(const PageContext& context, const Consolidation& consolidation) {
    std::vector<std::string> members;
    for (const auto& member : consolidation.members)
        members.push_back(member + " (" + std::string(context.wording.glossary_of(member)) + ")");
    return joined(members);
}

void write_choice(HtmlWriter& page, const PageContext& context, const Consolidation& consolidation) {
    if (!consolidation.members.empty())
        page.element("p", context.say("site.provenance.members", {member_words(context, consolidation)}))
            .markup("\n");
    const auto reason = context.wording.find_label(consolidation.anchor_reason);
    if (!consolidation.anchor_member.empty() && !reason.empty())
        page.element("p",
                     context.say("site.provenance.anchor", {consolidation.anchor_member, std::string(reason)}))
            .markup("\n");
    if (consolidation.decisions.empty())
        page.element("p", context.say("site.provenance.no-decision")).markup("\n");
    else
        page.element("p", context.say("site.provenance.decisions", {joined(consolidation.decisions)}))
            .markup("\n");
}

} // namespace

void write_notes(HtmlWriter& page, const PageContext& context, const PublicEntry& entry) {
    HtmlWriter own;
    HtmlWriter others;
    for (const auto& note : entry.entry->notes)
        write_note(is_in_page_language(context, note) ? own : others, context, note);
    if (own.empty() && others.empty()) return;
    page.markup("<section aria-labelledby=\"notes\">\n<h2 id=\"notes\">").text(context.say("site.notes"));
    page.markup("</h2>\n").append(own);
    if (!others.empty()) {
        page.markup("<details><summary>").text(context.say("site.notes.more")).markup("</summary>\n");
        page.append(others).markup("</details>\n");
    }
    page.markup("</section>\n");
}

void write_relations(HtmlWriter& page, const PageContext& context, const PublicEntry& entry) {
    constexpr std::array kinds = {RelationKind::broader, RelationKind::narrower,   RelationKind::whole,
                                  RelationKind::part,    RelationKind::associated, RelationKind::overlap,
                                  RelationKind::distinct};
    HtmlWriter groups;
    for (const auto kind : kinds) write_relations_of_kind(groups, context, *entry.entry, kind);
    write_all_themes(groups, context, *entry.entry);
    if (groups.empty()) return;
    page.markup("<section aria-labelledby=\"relations\">\n<h2 id=\"relations\">")
        .text(context.say("site.relations"));
    page.markup("</h2>\n<dl class=\"relations\">\n").append(groups).markup("</dl>\n</section>\n");
}

void write_provenance(HtmlWriter& page, const PageContext& context, const PublicEntry& entry) {
    HtmlWriter facts;
    if (entry.entry->consolidation) write_choice(facts, context, *entry.entry->consolidation);
    if (!entry.entry->aliases.empty())
        facts.element("p", context.say("site.provenance.aliases", {joined(entry.entry->aliases)})).markup("\n");
    write_references(facts, context, *entry.entry);
    if (facts.empty()) return;
    page.markup("<section class=\"provenance\" aria-labelledby=\"provenance\">\n<h2 id=\"provenance\">");
    page.text(context.say("site.provenance")).markup("</h2>\n").append(facts).markup("</section>\n");
}

void write_history(HtmlWriter& page, const PageContext& context, const PublicEntry& entry) {
    const auto& id = entry.entry->id;
    const auto holds = [&](const std::vector<std::string>& ids) {
        return std::find(ids.begin(), ids.end(), id) != ids.end();
    };
    HtmlWriter items;
    for (const auto& edition : context.glossary.content().editions) {
        const bool is_added = holds(edition.added);
        if (!is_added && !holds(edition.amended)) continue;
        items.element("li", context.say(is_added ? "site.history.added" : "site.history.amended",
                                        {edition.number, context.wording.date(edition.date)}));
    }
    begin_section(page, "history", context.say("site.history"));
    if (items.empty()) page.element("p", context.say("site.history.none"));
    if (!items.empty()) page.markup("<ul class=\"plain\">").append(items).markup("</ul>\n");
    end_section(page);
}

void write_citation(HtmlWriter& page, const PageContext& context, const PublicEntry& entry) {
    const auto citations = citations_of(context, entry);
    begin_section(page, "cite", context.say("site.cite"));
    page.markup("<dl class=\"citations\">\n<dt>").text(context.say("site.cite.sentence"));
    page.markup("</dt><dd class=\"citation\" dir=\"auto\">").text(citations.sentence).markup("</dd>\n<dt>");
    page.text(context.say("site.cite.apa")).markup("</dt><dd class=\"citation\" dir=\"auto\">");
    page.text(citations.apa).markup("</dd>\n<dt>").text(context.say("site.cite.bibtex"));
    page.markup("</dt><dd><pre class=\"citation\" tabindex=\"0\">").text(citations.bibtex);
    page.markup("</pre></dd>\n</dl>\n");
    end_section(page);
}

void write_data_links(HtmlWriter& page, const PageContext& context, const PublicEntry& entry) {
    const auto& id = entry.entry->id;
    const auto change = change_link(context, context.say("site.change.subject", {id, edition_words(context)}));
    const bool is_offered = context.glossary.content().has_downloads && has_data(entry);
    if (change.empty() && !is_offered) return;
    page.markup("<p class=\"actions\">");
    if (!change.empty())
        page.markup("<a")
            .attribute("href", change)
            .markup(">")
            .text(context.say("site.propose-change"))
            .markup("</a> ");
    if (is_offered) {
        page.markup("<span>").text(
            context.say("site.labelled", {std::string(context.say("site.entry.data")), ""}));
        page.markup("<a href=\"../data/entries/").text(id).markup(".tbx\" download>TBX</a> ");
        page.markup("<a href=\"../data/entries/").text(id).markup(".jsonld\" download>JSON-LD</a></span>");
    }
    page.markup("</p>\n");
}

} // namespace migralex::web
