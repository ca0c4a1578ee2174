// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/links.hpp"
#include "web_export/lists.hpp"
#include "web_export/pieces.hpp"

#include <algorithm>
#include <map>

namespace migralex::web {

namespace {

struct ListedEntry {
    std::string key;
    const PublicEntry* entry = nullptr;
};

using EntriesByTheme = std::map<std::string_view, std::vector<const PublicEntry*>>;

std::vector<ListedEntry> ordered_entries(const PageContext& context) {
    std::vector<ListedEntry> entries;
    for (const auto& entry : context.glossary.entries())
        if (!entry.entry->retirement)
            entries.push_back(
                {context.wording.collator().sort_key(find_headline(entry, context.wording.tag()).term),
                 &entry});
    std::stable_sort(entries.begin(), entries.end(),
                     [](const auto& left, const auto& right) { return left.key < right.key; });
    return entries;
}

/// Entries under each of their themes; under an empty code those without any.
EntriesByTheme entries_by_theme(const PageContext& context) {
    EntriesByTheme themes;
    for (const auto& listed : ordered_entries(context)) {
        for (const auto& theme : listed.entry->entry->themes) themes[theme].push_back(listed.entry);
        if (listed.entry->entry->themes.empty()) themes[{}].push_back(listed.entry);
    }
    return themes;
}

void write_theme(HtmlWriter& page, const PageContext& context, std::string_view code,
                 const std::vector<const PublicEntry*>& entries) {
    page.markup("<h2").attribute("id", fragment("theme-", code)).markup(">");
    page.text(code.empty() ? context.say("site.themes.other") : context.wording.theme(code));
    page.markup(" <span class=\"count\">").text(std::to_string(entries.size()));
    page.markup("</span></h2>\n<ul class=\"index\">\n");
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

} // namespace

std::string themes_page(const PageContext& context) {
    auto page =
        begin_page(context, {.title = std::string(context.say("site.themes.title")), .file = "themes.html"});
    page.element("h1", context.say("site.themes.title")).markup("\n");
    auto themes = entries_by_theme(context);
    for (const auto& code : context.publication().theme_order)
        if (const auto found = themes.find(code); found != themes.end()) {
            write_theme(page, context, code, found->second);
            themes.erase(found);
        }
    // What the manifest does not order, those without a theme last.
    for (const auto& [code, entries] : themes)
        if (!code.empty()) write_theme(page, context, code, entries);
    if (const auto found = themes.find({}); found != themes.end())
        write_theme(page, context, {}, found->second);
    return end_page(context, std::move(page));
}

} // namespace migralex::web
