// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix of regional usage: a row a concept, a column a subregion.
#include "web_export/lists.hpp"
#include "web_export/pieces.hpp"
#include "web_export/tables.hpp"

#include <algorithm>
#include <map>

namespace migralex::web {

namespace {

using TermsByGlossary = std::map<std::string_view, std::vector<const TermSection*>>;

/// The recommended terms of an entry in the page's language, under each glossary that has them.
TermsByGlossary terms_by_glossary(const LanguageSection& section) {
    TermsByGlossary result;
    for (const auto& term : section.terms) {
        if (!term.is_recommended()) continue;
        for (const auto& origin : term.origins) {
            auto& terms = result[id_prefix(origin)];
            if (terms.empty() || terms.back() != &term) terms.push_back(&term);
        }
    }
    return result;
}

bool differ(const TermsByGlossary& terms) {
    return std::any_of(terms.begin(), terms.end(),
                       [&](const auto& item) { return item.second != terms.begin()->second; });
}

/// Where a term is used, if that says more than the column it stands in: places of the glossary, and of no
/// other.
std::vector<std::string> places_beyond(const PageContext& context, const TermSection& term,
                                       std::string_view prefix) {
    auto places = term.countries;
    const auto belongs = [](const GlossaryDescription& glossary, const std::string& place) {
        return place == glossary.region || std::find(glossary.countries.begin(), glossary.countries.end(),
                                                     place) != glossary.countries.end();
    };
    std::erase_if(places, [&](const auto& place) {
        const auto* own = find_glossary(context.publication(), prefix);
        if (own && belongs(*own, place)) return place == own->region;
        const auto& all = context.publication().glossaries;
        return std::any_of(all.begin(), all.end(), [&](const auto& other) { return belongs(other, place); });
    });
    return places;
}

void write_cell(HtmlWriter& page, const PageContext& context, const TermsByGlossary& terms,
                std::string_view prefix, std::string_view language) {
    const auto found = terms.find(prefix);
    page.markup("<td>");
    if (found == terms.end()) {
        page.markup("<span class=\"marks\">").text(context.say("site.usage.absent")).markup("</span>");
    } else {
        page.markup("<ul>");
        for (const auto* term : found->second) {
            page.markup("<li>");
            write_term(page, context, term->term, language);
            const auto places = places_beyond(context, *term, prefix);
            if (!places.empty())
                page.markup(" <span class=\"marks\">(").text(context.wording.places(places)).markup(")</span>");
            page.markup("</li>");
        }
        page.markup("</ul>");
    }
    page.markup("</td>");
}

/// The concepts of a theme whose terms the subregions do not share.
HtmlWriter rows_of_theme(const PageContext& context, std::string_view theme) {
    HtmlWriter rows;
    for (const auto* entry : entries_of_theme(context, theme)) {
        if (!theme.empty() && entry->entry->themes.front() != theme) continue;
        const auto* section = find_section(*entry, context.wording.tag());
        const auto terms = section ? terms_by_glossary(*section) : TermsByGlossary();
        if (terms.size() < 2 || !differ(terms)) continue;
        rows.markup("<tr><th scope=\"row\">");
        write_entry_link(rows, context, *entry);
        rows.markup("</th>");
        for (const auto prefix : context.wording.glossaries())
            write_cell(rows, context, terms, prefix, section->language);
        rows.markup("</tr>\n");
    }
    return rows;
}

std::vector<std::string_view> columns_of_matrix(const PageContext& context) {
    std::vector<std::string_view> columns = {context.say("site.column.concept")};
    for (const auto prefix : context.wording.glossaries())
        columns.push_back(context.wording.glossary_of(prefix));
    return columns;
}

} // namespace

std::string usage_page(const PageContext& context) {
    const std::string language(context.wording.language_name(context.wording.tag()));
    auto page = begin_list_page(context, "usage.html", context.say("site.usage.title"),
                                context.say("site.usage.explain", {language}));
    const auto columns = columns_of_matrix(context);
    HtmlWriter groups;
    for (const auto theme : shown_themes(context.glossary)) {
        const auto rows = rows_of_theme(context, theme);
        if (rows.empty()) continue;
        begin_group(groups, theme_name(context, theme), columns.size());
        groups.append(rows);
        end_group(groups);
    }
    if (groups.empty()) {
        page.element("p", context.say("site.usage.none"));
    } else {
        begin_grouped_table(page, context.say("site.usage.title"), columns);
        page.append(groups);
        end_grouped_table(page);
    }
    return end_page(context, std::move(page));
}

} // namespace migralex::web
