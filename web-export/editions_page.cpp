// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/own_pages.hpp"
#include "web_export/pieces.hpp"
#include "web_export/tables.hpp"

namespace migralex::web {

namespace {

/// The first edition adds everything; a list of it would say nothing.
constexpr std::size_t most_listed = 500;

void write_ids(HtmlWriter& page, const PageContext& context, std::string_view key,
               const std::vector<std::string>& ids, bool is_open) {
    if (ids.empty() || ids.size() > most_listed) return;
    page.markup(is_open ? Markup("<details open>") : Markup("<details>"));
    page.markup("<summary>").text(context.say(key)).markup(" (").text(std::to_string(ids.size()));
    page.markup(")</summary>\n<ul class=\"index\">\n");
    for (const auto& id : ids) {
        page.markup("<li>");
        if (const auto* entry = context.glossary.find(id)) {
            write_entry_link(page, context, *entry);
            page.markup(" ");
        }
        page.markup("<span class=\"id\">").text(id).markup("</span></li>\n");
    }
    page.markup("</ul>\n</details>\n");
}

void write_corrigenda(HtmlWriter& page, const PageContext& context, const EditionChanges& edition) {
    if (edition.corrigenda.empty()) return;
    page.element("h3", context.say("site.editions.corrigenda"));
    page.markup("\n<ul>\n");
    for (const auto& text : edition.corrigenda) page.element("li", text).markup("\n");
    page.markup("</ul>\n");
}

void write_edition(HtmlWriter& page, const PageContext& context, const EditionChanges& edition) {
    page.element("h2",
                 context.say("site.editions.heading", {edition.number, context.wording.date(edition.date)}));
    page.markup("\n<p>").text(
        context.say("site.editions.counts",
                    {std::to_string(edition.concepts), std::to_string(edition.added.size()),
                     std::to_string(edition.amended.size()), std::to_string(edition.withdrawn.size())}));
    page.markup(" ");
    const std::string body(context.wording.body(edition.body));
    page.text(edition.document.empty() ? context.say("site.edition.released-by", {body})
                                       : context.say("site.edition.act", {body, edition.document}));
    page.markup("</p>\n");
    write_corrigenda(page, context, edition);
    write_ids(page, context, "site.editions.amended", edition.amended, true);
    write_ids(page, context, "site.editions.withdrawn", edition.withdrawn, true);
    write_ids(page, context, "site.editions.added", edition.added, false);
}

} // namespace

std::string editions_page(const PageContext& context) {
    const auto& editions = context.glossary.content().editions;
    auto page = begin_list_page(context, "editions.html", context.say("site.editions.title"),
                                context.say(editions.empty() ? "site.editions.none" : "site.editions.explain"));
    for (auto edition = editions.rbegin(); edition != editions.rend(); ++edition)
        write_edition(page, context, *edition);
    if (context.glossary.content().has_downloads)
        page.markup("<p><a href=\"../feed.")
            .text(context.wording.interface_tag())
            .markup(".xml\">")
            .text(context.say("site.download.feed"))
            .markup("</a></p>\n");
    return end_page(context, std::move(page));
}

} // namespace migralex::web
