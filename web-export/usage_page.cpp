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
            if (!term->countries.empty())
                page.markup(" <span class=\"marks\">(")
                    .text(context.wording.places(term->countries))
                    .markup(")</span>");
            page.markup("</li>");
        }
        page.markup("</ul>");
    }
    page.markup("</td>");
}

void begin_matrix(HtmlWriter& page, const PageContext& context) {
    page.markup("<div class=\"table\" role=\"group\" tabindex=\"0\"")
        .attribute("aria-label", context.say("site.usage.title"));
    page.markup(">\n<table class=\"matrix\">\n<thead><tr><th scope=\"col\">")
        .text(context.say("site.column.concept"))
        .markup("</th>");
    for (const auto prefix : context.wording.glossaries())
        page.markup("<th scope=\"col\">").text(context.wording.glossary_of(prefix)).markup("</th>");
    page.markup("</tr></thead>\n<tbody>\n");
}

} // namespace

std::string usage_page(const PageContext& context) {
    const std::string language(context.wording.language_name(context.wording.tag()));
    auto page = begin_list_page(context, "usage.html", context.say("site.usage.title"),
                                context.say("site.usage.explain", {language}));
    HtmlWriter rows;
    for (const auto theme : shown_themes(context.glossary))
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
    if (rows.empty()) {
        page.element("p", context.say("site.usage.none"));
    } else {
        begin_matrix(page, context);
        page.append(rows);
        end_table(page);
    }
    return end_page(context, std::move(page));
}

} // namespace migralex::web
