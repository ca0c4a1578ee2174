// SPDX-License-Identifier: GPL-3.0-or-later
// How far the consolidation has come, in two pictures and the same figures in tables.
#include "web_export/lists.hpp"
#include "web_export/own_pages.hpp"
#include "web_export/pieces.hpp"
#include "web_export/tables.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace migralex::web {

namespace {

constexpr std::array<Harmonization, 4> harmonizations = {Harmonization::agreed, Harmonization::provisional,
                                                         Harmonization::not_harmonized,
                                                         Harmonization::one_subregion};

/// Concepts of a subregion that have something in a language.
using Coverage = std::map<std::string_view, std::map<std::string_view, std::size_t>>;

struct Overview {
    std::size_t concepts = 0;
    std::array<std::size_t, harmonizations.size()> by_harmonization{};
    std::map<std::string_view, std::size_t> members;
    Coverage terms;
    Coverage definitions;
    std::vector<std::string_view> languages;
};

void count_coverage(Overview& overview, const PublicEntry& entry) {
    for (const auto* section : entry.sections) {
        std::set<std::string_view> with_term;
        std::set<std::string_view> with_definition;
        for (const auto& term : section->terms)
            if (term.is_recommended())
                for (const auto& origin : term.origins) with_term.insert(id_prefix(origin));
        for (const auto& definition : section->definitions)
            if (!definition.origin.empty()) with_definition.insert(id_prefix(definition.origin));
        for (const auto prefix : with_term) ++overview.terms[prefix][section->language];
        for (const auto prefix : with_definition) ++overview.definitions[prefix][section->language];
        if (std::find(overview.languages.begin(), overview.languages.end(), section->language) ==
            overview.languages.end())
            overview.languages.emplace_back(section->language);
    }
}

Overview count(const PublicGlossary& glossary) {
    Overview overview;
    for (const auto& entry : glossary.entries()) {
        if (entry.entry->retirement) continue;
        ++overview.concepts;
        count_coverage(overview, entry);
        if (!entry.entry->consolidation) continue;
        ++overview.by_harmonization[static_cast<std::size_t>(entry.entry->consolidation->harmonization)];
        std::set<std::string_view> prefixes;
        for (const auto& member : entry.entry->consolidation->members) prefixes.insert(id_prefix(member));
        for (const auto prefix : prefixes) ++overview.members[prefix];
    }
    // In the order in which people read them, which is that of any entry that has them all.
    const auto rank = [](std::string_view language) {
        constexpr std::array<std::string_view, 6> order = {"es", "en", "pt", "fr", "nl", "ht"};
        return std::make_pair(std::find(order.begin(), order.end(), language) - order.begin(), language);
    };
    std::sort(overview.languages.begin(), overview.languages.end(),
              [&](auto left, auto right) { return rank(left) < rank(right); });
    return overview;
}

std::string percent(const PageContext& context, std::size_t part, std::size_t whole) {
    return context.say("site.overview.percent",
                       {std::to_string(whole == 0 ? 0 : (100 * part + whole / 2) / whole)});
}

/// One bar in parts. The figures stand below in a table, so the picture is hidden from screen readers.
void write_bar(HtmlWriter& page, const Overview& overview) {
    page.markup("<svg class=\"bar-picture\" viewBox=\"0 0 1000 48\" preserveAspectRatio=\"none\" "
                "aria-hidden=\"true\" focusable=\"false\">");
    std::size_t before = 0;
    for (const auto harmonization : harmonizations) {
        const auto part = overview.by_harmonization[static_cast<std::size_t>(harmonization)];
        if (part == 0 || overview.concepts == 0) continue;
        const auto from = 1000 * before / overview.concepts;
        const auto to = 1000 * (before + part) / overview.concepts;
        page.markup("<rect").attribute("class", "part-" + std::string(to_string(harmonization)));
        page.attribute("x", std::to_string(from)).attribute("width", std::to_string(to - from));
        page.markup(" y=\"0\" height=\"48\"/>");
        before += part;
    }
    page.markup("</svg>\n");
}

void write_harmonization(HtmlWriter& page, const PageContext& context, const Overview& overview) {
    begin_section(page, "harmonization", context.say("site.overview.harmonization"));
    write_bar(page, overview);
    page.markup("<dl class=\"legend\">\n");
    for (const auto harmonization : harmonizations) {
        const auto part = overview.by_harmonization[static_cast<std::size_t>(harmonization)];
        page.markup("<div><dt><span class=\"key part-").text(to_string(harmonization)).markup("\"></span>");
        page.text(context.say("site.harmonized." + std::string(to_string(harmonization)))).markup("</dt><dd>");
        page.text(std::to_string(part)).markup(" <span class=\"marks\">");
        page.text(percent(context, part, overview.concepts)).markup("</span></dd></div>\n");
    }
    page.markup("</dl>\n");
    end_section(page);
}

void write_share(HtmlWriter& page, std::size_t part, std::size_t whole) {
    page.markup("<td>").text(std::to_string(part));
    page.markup("<svg class=\"meter\" viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" "
                "aria-hidden=\"true\" focusable=\"false\"><rect class=\"ground\" width=\"100\" "
                "height=\"6\"/><rect class=\"full\" height=\"6\"")
        .attribute("width", std::to_string(whole == 0 ? 0 : 100 * part / whole))
        .markup("/></svg></td>");
}

std::size_t cell(const Coverage& coverage, std::string_view prefix, std::string_view language) {
    const auto row = coverage.find(prefix);
    if (row == coverage.end()) return 0;
    const auto found = row->second.find(language);
    return found == row->second.end() ? 0 : found->second;
}

/// A row a language, a column a subregion: there are few subregions, so that it fits a phone.
void write_coverage(HtmlWriter& page, const PageContext& context, const Overview& overview,
                    const Coverage& coverage, std::string_view title) {
    const auto& glossaries = context.wording.glossaries();
    const auto concepts = [&](std::string_view prefix) {
        const auto found = overview.members.find(prefix);
        return found == overview.members.end() ? 0 : found->second;
    };
    page.markup("<div class=\"table\" role=\"group\" tabindex=\"0\"").attribute("aria-label", title);
    page.markup(">\n<table class=\"coverage\">\n<thead><tr><th scope=\"col\">");
    page.text(context.say("site.column.language")).markup("</th>");
    for (const auto prefix : glossaries)
        page.markup("<th scope=\"col\">").text(context.wording.glossary_of(prefix)).markup("</th>");
    page.markup("</tr></thead>\n<tbody>\n");
    for (const auto language : overview.languages) {
        page.markup("<tr><th scope=\"row\">").text(context.wording.language_name(language)).markup("</th>");
        for (const auto prefix : glossaries)
            write_share(page, cell(coverage, prefix, language), concepts(prefix));
        page.markup("</tr>\n");
    }
    page.markup("<tr class=\"sum\"><th scope=\"row\">").text(context.say("site.overview.all")).markup("</th>");
    for (const auto prefix : glossaries)
        page.markup("<td>").text(std::to_string(concepts(prefix))).markup("</td>");
    page.markup("</tr>\n");
    end_table(page);
}

void write_differing(HtmlWriter& page, const PageContext& context) {
    HtmlWriter groups;
    for (const auto theme : shown_themes(context.glossary)) {
        HtmlWriter items;
        for (const auto* entry : entries_of_theme(context, theme)) {
            const auto& consolidation = entry->entry->consolidation;
            if (!consolidation || consolidation->harmonization != Harmonization::not_harmonized) continue;
            if (!theme.empty() && entry->entry->themes.front() != theme) continue;
            items.markup("<li>");
            write_entry_link(items, context, *entry);
            items.markup("</li>\n");
        }
        if (items.empty()) continue;
        groups.element("h3", theme_name(context, theme)).markup("\n<ul class=\"index\">\n");
        groups.append(items).markup("</ul>\n");
    }
    if (groups.empty()) return;
    begin_section(page, "differ", context.say("site.overview.differ"));
    page.append(groups);
    end_section(page);
}

} // namespace

std::string overview_page(const PageContext& context) {
    const auto overview = count(context.glossary);
    auto page = begin_list_page(context, "overview.html", context.say("site.overview.title"),
                                context.say("site.overview.explain"));
    write_harmonization(page, context, overview);
    begin_section(page, "terms", context.say("site.overview.coverage"));
    write_coverage(page, context, overview, overview.terms, context.say("site.overview.coverage"));
    end_section(page);
    begin_section(page, "definitions", context.say("site.overview.definitions"));
    write_coverage(page, context, overview, overview.definitions, context.say("site.overview.definitions"));
    end_section(page);
    write_differing(page, context);
    return end_page(context, std::move(page));
}

} // namespace migralex::web
