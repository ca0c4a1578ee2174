// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/links.hpp"
#include "web_export/lists.hpp"
#include "web_export/pieces.hpp"
#include "web_export/tables.hpp"

#include <algorithm>
#include <set>

namespace migralex::web {

namespace {

void write_entries(HtmlWriter& page, const PageContext& context, std::string_view code,
                   const std::vector<const PublicEntry*>& entries) {
    page.markup("<ul class=\"index\">\n");
    for (const auto* entry : entries) {
        page.markup("<li>");
        write_entry_link(page, context, *entry);
        if (!code.empty() && entry->entry->themes.front() != code)
            page.markup(" <span class=\"marks\">(")
                .text(context.say("site.themes.secondary"))
                .markup(")</span>");
        page.markup("</li>\n");
    }
    page.markup("</ul>\n");
}

std::string theme_page(const PageContext& context, std::string_view code,
                       const std::vector<const PublicEntry*>& entries) {
    const std::string name(theme_name(context, code));
    auto page =
        begin_page(context, {.title = context.say("site.theme.title", {name}), .file = theme_file(code)});
    page.element("h1", name).markup("\n<p class=\"marks\">").text(std::to_string(entries.size())).markup(" ");
    page.text(context.say("site.home.concepts")).markup(" · <a href=\"themes.html\">");
    page.text(context.say("site.themes.title")).markup("</a></p>\n");
    write_entries(page, context, code, entries);
    return end_page(context, std::move(page));
}

} // namespace

std::string_view theme_name(const PageContext& context, std::string_view code) {
    return code.empty() ? context.say("site.themes.other") : context.wording.theme(code);
}

std::string theme_file(std::string_view code) {
    return fragment("theme-", code) + ".html";
}

void write_theme_link(HtmlWriter& page, const PageContext& context, std::string_view code) {
    page.markup("<a").attribute("href", theme_file(code)).markup(">").text(context.wording.theme(code));
    page.markup("</a>");
}

std::vector<std::string_view> shown_themes(const PublicGlossary& glossary) {
    std::set<std::string_view> used;
    bool has_none = false;
    for (const auto& entry : glossary.entries()) {
        if (entry.entry->retirement) continue;
        used.insert(entry.entry->themes.begin(), entry.entry->themes.end());
        has_none = has_none || entry.entry->themes.empty();
    }
    std::vector<std::string_view> themes;
    for (const auto& code : glossary.publication().theme_order)
        if (used.erase(code) > 0) themes.emplace_back(code);
    used.erase(std::string_view());
    themes.insert(themes.end(), used.begin(), used.end());
    if (has_none) themes.emplace_back();
    return themes;
}

bool has_theme(const PublicEntry& entry, std::string_view code) {
    const auto& themes = entry.entry->themes;
    if (code.empty()) return themes.empty();
    return std::find(themes.begin(), themes.end(), code) != themes.end();
}

const std::vector<const PublicEntry*>& entries_in_order(const PageContext& context) {
    if (!context.in_order.empty()) return context.in_order;
    std::vector<std::pair<std::string, const PublicEntry*>> keyed;
    for (const auto& entry : context.glossary.entries())
        if (!entry.entry->retirement)
            keyed.emplace_back(
                context.wording.collator().sort_key(find_headline(entry, context.wording.tag()).term), &entry);
    std::stable_sort(keyed.begin(), keyed.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    for (const auto& [key, entry] : keyed) context.in_order.push_back(entry);
    return context.in_order;
}

std::vector<const PublicEntry*> entries_of_theme(const PageContext& context, std::string_view code) {
    std::vector<const PublicEntry*> entries;
    for (const auto* entry : entries_in_order(context))
        if (has_theme(*entry, code)) entries.push_back(entry);
    return entries;
}

void write_theme_pages(const PageContext& context, const TakePage& take) {
    auto list = begin_list_page(context, "themes.html", context.say("site.themes.title"),
                                context.say("site.themes.explain"));
    list.markup("<ul class=\"themes\">\n");
    for (const auto code : shown_themes(context.glossary)) {
        const auto entries = entries_of_theme(context, code);
        list.markup("<li><a").attribute("href", theme_file(code)).markup(">");
        list.text(theme_name(context, code)).markup("</a>&nbsp;<span class=\"count\">");
        list.text(std::to_string(entries.size())).markup("</span></li>\n");
        take(theme_file(code), theme_page(context, code, entries));
    }
    list.markup("</ul>\n");
    take("themes.html", end_page(context, std::move(list)));
}

} // namespace migralex::web
