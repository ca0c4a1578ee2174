// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/print_pages.hpp"

#include "web_export/entry_page.hpp"
#include "web_export/links.hpp"
#include "web_export/pieces.hpp"
#include "web_export/tables.hpp"

#include <algorithm>

namespace migralex::web {

namespace {

using Entries = std::vector<const PublicEntry*>;

/// `name{content:"text"}`, a corner of the printed page.
void write_corner(HtmlWriter& style, Markup corner, std::string_view text) {
    style.markup("@").markup(corner).markup("{content:\"").text(css_escaped(text)).markup("\"}");
}

/// Running heads: the glossary and its edition, the theme that the page is about. They name the edition on
/// every sheet, since sheets get parted from one another.
HtmlWriter running_heads(const PageContext& context, const std::vector<PrintPart>& parts) {
    HtmlWriter style;
    style.markup("<style>\n@page{");
    write_corner(style, "top-left", context.wording.site_title());
    write_corner(style, "top-right", edition_words(context));
    write_corner(style, "bottom-left", context.say("site.standing"));
    style.markup("}\n@page:first{@top-left{content:none}@top-right{content:none}@bottom-left{content:none}"
                 "@bottom-right{content:none}}\n");
    for (std::size_t i = 0; i < parts.size(); ++i) {
        style.markup("@page part").text(std::to_string(i)).markup("{");
        write_corner(style, "top-right", theme_name(context, parts[i].first));
        style.markup("}\n");
    }
    style.markup("</style>\n");
    return style;
}

void write_title_leaf(HtmlWriter& page, const PageContext& context, std::string_view part) {
    page.markup("<section class=\"title-leaf\">\n").element("h1", context.wording.site_title());
    if (!part.empty()) page.markup("\n<p class=\"part\">").text(part).markup("</p>");
    page.markup("\n<p class=\"edition\">").text(edition_words(context)).markup("</p>\n<p>");
    page.text(context.say("site.standing")).markup("</p>\n<p>").text(context.say("site.names-disclaimer"));
    page.markup("</p>\n");
    if (!context.publication().licence.empty())
        page.element("p", context.say("site.licence", {context.publication().licence}));
    page.markup("\n</section>\n");
}

void write_equivalents(HtmlWriter& page, const PublicEntry& entry, std::string_view headline_language) {
    HtmlWriter equivalents;
    for (const auto* section : entry.sections) {
        const auto* term = find_preferred_term(*section);
        if (!term || section->language == headline_language) continue;
        if (!equivalents.empty()) equivalents.markup(" · ");
        equivalents.markup("<span class=\"tag\">").text(section->language).markup("</span> <bdi");
        equivalents.attribute("lang", section->language).markup(">").text(term->term).markup("</bdi>");
    }
    if (!equivalents.empty()) page.markup("<p class=\"other-terms\">").append(equivalents).markup("</p>\n");
}

void write_printed_entry(HtmlWriter& page, const PageContext& context, const PublicEntry& entry) {
    const auto headline = find_headline(entry, context.wording.tag());
    page.markup("<article class=\"printed\"").attribute("id", entry.entry->id).markup(">\n<h3>");
    write_term(page, context, headline.term, headline.language);
    page.markup(" <span class=\"id\">").text(entry.entry->id).markup("</span></h3>\n");
    write_equivalents(page, entry, headline.language);
    if (const auto lead = find_lead(context, entry)) {
        page.markup("<p class=\"definition\" dir=\"auto\"");
        write_language(page, context, lead->section->language);
        page.markup(">").text(lead->definition->text.plain).markup("</p>\n<p class=\"source\">");
        page.text(source_words(context, lead->definition->source)).markup("</p>\n");
    }
    if (entry.entry->consolidation)
        page.markup("<p class=\"marks\">")
            .text(context.say("site.harmonized." +
                              std::string(to_string(entry.entry->consolidation->harmonization))))
            .markup("</p>\n");
    page.markup("</article>\n");
}

void write_contents(HtmlWriter& page, const PageContext& context, const std::vector<PrintPart>& parts) {
    page.markup("<nav class=\"contents\" aria-labelledby=\"contents\">\n<h2 id=\"contents\">");
    page.text(context.say("site.print.contents")).markup("</h2>\n<ol>\n");
    for (const auto& [theme, entries] : parts) {
        page.markup("<li><a").attribute("href", "#" + fragment("part-", theme)).markup(">");
        page.text(theme_name(context, theme));
        page.markup("</a> <span class=\"count\">").text(std::to_string(entries.size()));
        page.markup("</span></li>\n");
    }
    page.markup("</ol>\n</nav>\n");
}

/// In print each concept stands once, under its primary theme.
Entries printed_entries(const PageContext& context, std::string_view theme, bool is_whole) {
    auto entries = entries_of_theme(context, theme);
    if (is_whole && !theme.empty())
        std::erase_if(entries, [&](const auto* entry) { return entry->entry->themes.front() != theme; });
    return entries;
}

void write_link(HtmlWriter& page, std::string_view file, std::string_view name) {
    page.markup("<li><a").attribute("href", file).markup(">").text(name).markup("</a></li>\n");
}

} // namespace

std::string PrintPages::list() const {
    auto list = begin_list_page(context_, "print.html", context_.say("site.print.title"),
                                context_.say("site.print.explain-list"));
    list.markup("<ul class=\"plain\">\n");
    write_link(list, print_file_of_all, context_.say("site.print.whole"));
    for (const auto theme : themes_) write_link(list, print_file(theme), theme_name(context_, theme));
    list.markup("</ul>\n");
    return end_page(context_, std::move(list));
}

std::string PrintPages::whole() {
    return page(print_file_of_all, {}, themes_);
}

std::string PrintPages::of_theme(std::string_view theme) {
    return page(print_file(theme), theme_name(context_, theme), {theme});
}

const HtmlWriter& PrintPages::printed(const PublicEntry& entry) {
    const auto [found, is_new] = printed_.try_emplace(&entry);
    if (is_new) write_printed_entry(found->second, context_, entry);
    return found->second;
}

/// The running head of its printed pages is the one that `running_heads` wrote under the same number.
void PrintPages::write_part(HtmlWriter& page, const PrintPart& part, std::size_t number) {
    page.markup("<div class=\"theme-part\"").attribute("style", "page:part" + std::to_string(number));
    page.markup(">\n<h2").attribute("id", fragment("part-", part.first)).markup(">");
    page.text(theme_name(context_, part.first)).markup("</h2>\n<div class=\"columns\">\n");
    for (const auto* entry : part.second) page.append(printed(*entry));
    page.markup("</div>\n</div>\n");
}

std::string PrintPages::page(const std::string& file, std::string_view name,
                             const std::vector<std::string_view>& themes) {
    const auto title = name.empty() ? std::string(context_.say("site.print.whole")) : std::string(name);
    std::vector<PrintPart> parts;
    for (const auto theme : themes) {
        auto entries = printed_entries(context_, theme, name.empty());
        if (!entries.empty()) parts.emplace_back(theme, std::move(entries));
    }
    auto page = begin_page(
        context_,
        {.title = title, .file = file, .is_listed = false, .more_head = running_heads(context_, parts)});
    page.markup("<div class=\"print-edition\">\n");
    write_title_leaf(page, context_, name);
    page.markup("<p class=\"hint\">").text(context_.say("site.print.explain")).markup("</p>\n");
    if (parts.size() > 1) write_contents(page, context_, parts);
    for (std::size_t i = 0; i < parts.size(); ++i) write_part(page, parts[i], i);
    page.markup("</div>\n");
    return end_page(context_, std::move(page));
}

std::string print_file(std::string_view theme) {
    return "print-" + theme_file(theme);
}

} // namespace migralex::web
