// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/own_pages.hpp"
#include "web_export/tables.hpp"

namespace migralex::web {

std::string downloads_page(const PageContext& context, const std::vector<Download>& downloads) {
    auto page =
        begin_list_page(context, "downloads.html", context.say("site.downloads.title"),
                        context.say(downloads.empty() ? "site.downloads.none" : "site.downloads.explain"));
    if (downloads.empty()) return end_page(context, std::move(page));
    page.markup("<p>").text(context.say("site.standing")).markup("</p>\n");
    if (!context.publication().licence.empty())
        page.element("p", context.say("site.about.licence.text", {context.publication().licence})).markup("\n");
    if (context.publication().site_address.empty())
        page.element("p", context.say("site.downloads.no-address")).markup("\n");
    page.markup("<ul class=\"downloads\">\n");
    for (const auto& download : downloads) {
        page.markup("<li><a href=\"../data/").text(download.name).markup("\" download>").text(download.name);
        page.markup("</a> <span class=\"count\">");
        page.text(context.say("site.downloads.size", {std::to_string((download.bytes + 1023) / 1024)}));
        page.markup("</span><p class=\"detail\">").text(context.say(download.key)).markup("</p></li>\n");
    }
    page.markup("<li><a href=\"../data/manifest.json\">manifest.json</a><p class=\"detail\">");
    page.text(context.say("site.downloads.manifest")).markup("</p></li>\n<li><a href=\"../feed.");
    page.text(context.wording.interface_tag()).markup(".xml\">Atom</a><p class=\"detail\">");
    page.text(context.say("site.download.feed")).markup("</p></li>\n</ul>\n");
    return end_page(context, std::move(page));
}

} // namespace migralex::web
