// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/links.hpp"
#include "web_export/lists.hpp"
#include "web_export/own_pages.hpp"
#include "web_export/pieces.hpp"

#include <map>
#include <set>

namespace migralex::web {

namespace {

struct Counts {
    std::size_t concepts = 0;
    std::size_t terms = 0;
    std::size_t agreed = 0;
    std::set<std::string_view> languages;
    std::map<std::string_view, std::size_t> entries_by_theme;
};

Counts count(const PublicGlossary& glossary) {
    Counts counts;
    for (const auto& entry : glossary.entries()) {
        if (entry.entry->retirement) continue;
        ++counts.concepts;
        if (entry.entry->consolidation && entry.entry->consolidation->harmonization == Harmonization::agreed)
            ++counts.agreed;
        for (const auto& theme : entry.entry->themes) ++counts.entries_by_theme[theme];
        for (const auto* section : entry.sections)
            for (const auto& term : section->terms) {
                if (term.is_pejorative) continue;
                ++counts.terms;
                counts.languages.insert(section->language);
            }
    }
    return counts;
}

void write_count(HtmlWriter& page, const PageContext& context, std::size_t number, std::string_view key) {
    page.markup("<div><dt>").text(context.say(key)).markup("</dt><dd>").text(std::to_string(number));
    page.markup("</dd></div>\n");
}

void write_counts(HtmlWriter& page, const PageContext& context, const Counts& counts) {
    page.markup("<section aria-labelledby=\"counts\">\n<h2 id=\"counts\">")
        .text(context.say("site.home.counts"));
    page.markup("</h2>\n<dl class=\"counts\">\n");
    write_count(page, context, counts.concepts, "site.home.concepts");
    write_count(page, context, counts.terms, "site.home.terms");
    write_count(page, context, counts.languages.size(), "site.home.languages");
    write_count(page, context, context.glossary.citing_entries().size(), "site.home.sources");
    write_count(page, context, counts.agreed, "site.home.agreed");
    page.markup("</dl>\n</section>\n");
}

void write_themes(HtmlWriter& page, const PageContext& context, const Counts& counts) {
    page.markup("<section aria-labelledby=\"themes\">\n<h2 id=\"themes\">")
        .text(context.say("site.nav.themes"));
    page.markup("</h2>\n<ul class=\"themes\">\n");
    for (const auto& code : context.publication().theme_order) {
        const auto found = counts.entries_by_theme.find(code);
        if (found == counts.entries_by_theme.end()) continue;
        page.markup("<li>");
        write_theme_link(page, context, code);
        page.markup("&nbsp;<span class=\"count\">");
        page.text(std::to_string(found->second)).markup("</span></li>\n");
    }
    page.markup("</ul>\n</section>\n");
}

void write_glossaries(HtmlWriter& page, const PageContext& context) {
    if (context.publication().glossaries.empty()) return;
    page.markup("<section aria-labelledby=\"glossaries\">\n<h2 id=\"glossaries\">");
    page.text(context.say("site.home.glossaries")).markup("</h2>\n<ul class=\"plain\">\n");
    for (const auto prefix : context.wording.glossaries())
        page.markup("<li>")
            .text(context.wording.glossary_of(prefix))
            .markup(" <span class=\"id\">")
            .text(prefix)
            .markup("</span></li>\n");
    page.markup("</ul>\n</section>\n");
}

void write_whole_citation(HtmlWriter& page, const PageContext& context) {
    page.markup("<section aria-labelledby=\"cite\">\n<h2 id=\"cite\">").text(context.say("site.cite"));
    page.markup("</h2>\n<p class=\"citation\">");
    page.text(context.say("site.cite.whole", {std::string(context.wording.site_title()), edition_words(context),
                                              std::string(context.say("site.standing"))}));
    const auto address = page_address(context.publication(), context.wording.tag(), "index.html");
    if (!address.empty()) page.markup(" ").text(address);
    page.markup("</p>\n</section>\n");
}

} // namespace

void write_search_form(HtmlWriter& page, const PageContext& context) {
    page.markup("<form class=\"search\" role=\"search\" action=\"search.html\" method=\"get\">\n"
                "<label for=\"q\">");
    page.text(context.say("site.home.search-label")).markup("</label>\n<div class=\"field\">");
    page.markup("<input id=\"q\" name=\"q\" type=\"search\" maxlength=\"200\" autocomplete=\"off\" "
                "autocapitalize=\"none\" spellcheck=\"false\" aria-describedby=\"hint\"");
    write_script_texts(page, context);
    page.markup("><button type=\"submit\">").text(context.say("site.search.button"));
    page.markup("</button></div>\n<p class=\"hint\" id=\"hint\">").text(context.say("site.home.search-hint"));
    page.markup("</p>\n</form>\n");
}

std::string home_page(const PageContext& context) {
    const auto counts = count(context.glossary);
    auto page = begin_page(context, {.title = {}, .file = "index.html", .scripts = {"combobox.js"}});
    page.markup("<div class=\"hero\">\n").element("h1", context.wording.site_title()).markup("\n");
    page.markup("<p class=\"standfirst\">").text(context.say("site.home.lead")).markup("</p>\n");
    page.markup("<p class=\"edition\">").text(edition_words(context)).markup("</p>\n");
    write_search_form(page, context);
    page.markup("</div>\n");
    write_themes(page, context, counts);
    write_counts(page, context, counts);
    write_glossaries(page, context);
    write_whole_citation(page, context);
    return end_page(context, std::move(page));
}

} // namespace migralex::web
