// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/entry_page.hpp"

#include "web_export/data_files.hpp"
#include "web_export/pieces.hpp"

namespace migralex::web {

namespace {

std::string page_file(std::string_view id) {
    return std::string(id) + ".html";
}

void write_replacement(HtmlWriter& page, const PageContext& context, const std::string& replaced_by) {
    const auto* replacement = context.glossary.find(replaced_by);
    if (!replacement) {
        page.element("p", context.say("site.retired.not-replaced")).markup("\n");
        return;
    }
    page.markup("<p>").text(context.say("site.retired.replaced-by")).markup(" ");
    write_entry_link(page, context, *replacement);
    page.markup(" (").text(replaced_by).markup(")</p>\n");
}

} // namespace

std::string entry_page(const PageContext& context, const PublicEntry& entry) {
    const std::string title(find_headline(entry, context.wording.tag()).term);
    auto page = begin_page(
        context,
        {.title = title,
         .file = page_file(entry.entry->id),
         .data_file = context.glossary.content().has_downloads && has_data(entry) ? entry.entry->id : ""});
    page.markup("<article class=\"entry\">\n");
    write_lead(page, context, entry);
    write_terms(page, context, entry);
    write_definitions(page, context, entry);
    write_usage_by_country(page, context, entry);
    write_notes(page, context, entry);
    write_relations(page, context, entry);
    write_provenance(page, context, entry);
    write_history(page, context, entry);
    write_citation(page, context, entry);
    write_data_links(page, context, entry);
    write_pejorative_terms(page, context, entry);
    page.markup("</article>\n");
    return end_page(context, std::move(page));
}

std::string retired_page(const PageContext& context, const PublicEntry& entry) {
    const auto& id = entry.entry->id;
    const auto title = context.say("site.retired.title", {id});
    auto page = begin_page(context, {.title = title, .file = page_file(id), .is_listed = false});
    page.element("h1", title).markup("\n").element("p", context.say("site.retired.explain")).markup("\n");
    const auto& retirement = *entry.entry->retirement;
    if (!retirement.reason.empty())
        page.markup("<p dir=\"auto\">")
            .text(context.say("site.retired.reason", {retirement.reason}))
            .markup("</p>\n");
    write_replacement(page, context, retirement.replaced_by);
    return end_page(context, std::move(page));
}

std::string alias_page(const PageContext& context, std::string_view alias, const PublicEntry& entry) {
    const auto title = context.say("site.alias.title", {std::string(alias)});
    auto page = begin_page(context, {.title = title, .file = page_file(alias), .is_listed = false});
    page.element("h1", title).markup("\n<p>").text(context.say("site.alias.explain")).markup(" ");
    write_entry_link(page, context, entry);
    page.markup(" (").text(entry.entry->id).markup(")</p>\n");
    return end_page(context, std::move(page));
}

} // namespace migralex::web
