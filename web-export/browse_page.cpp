// SPDX-License-Identifier: GPL-3.0-or-later
// The table of contents of the site.
#include "web_export/own_pages.hpp"
#include "web_export/tables.hpp"

#include <array>

namespace migralex::web {

namespace {

struct BrowseItem {
    std::string_view file;
    std::string_view title;
    std::string_view explanation;
};

struct BrowseGroup {
    std::string_view title;
    std::array<BrowseItem, 4> items;
};

constexpr std::array<BrowseGroup, 4> groups = {
    {{"site.browse.language",
      {{{"a-z.html", "site.az.title", {}},
        {"themes.html", "site.themes.title", "site.themes.explain"},
        {"not-recommended.html", "site.advised.title", "site.advised.explain"},
        {"false-friends.html", "site.friends.title", "site.friends.explain"}}}},
     {"site.browse.region",
      {{{"countries.html", "site.countries.title", "site.countries.explain"},
        {"usage.html", "site.usage.title", {}},
        {"legal.html", "site.legal.title", "site.legal.explain"},
        {}}}},
     {"site.browse.work",
      {{{"overview.html", "site.overview.title", "site.overview.explain"},
        {"decisions.html", "site.decided.list", "site.decided.list.explain"},
        {"editions.html", "site.editions.title", "site.editions.explain"},
        {"sources.html", "site.sources.title", "site.sources.explain"}}}},
     {"site.browse.tools",
      {{{"meeting.html", "site.meeting.title", "site.meeting.explain"},
        {"print.html", "site.print.title", "site.print.explain-list"},
        {"downloads.html", "site.downloads.title", "site.downloads.explain"},
        {"about.html", "site.about.title", {}}}}}}};

} // namespace

std::string browse_page(const PageContext& context) {
    auto page = begin_list_page(context, "browse.html", context.say("site.browse.title"), {});
    page.markup("<div class=\"browse\">\n");
    for (const auto& group : groups) {
        page.markup("<section>\n").element("h2", context.say(group.title)).markup("\n<dl>\n");
        for (const auto& item : group.items) {
            if (item.file.empty()) continue;
            page.markup("<dt><a").attribute("href", item.file).markup(">").text(context.say(item.title));
            page.markup("</a></dt>");
            if (!item.explanation.empty()) page.element("dd", context.say(item.explanation));
            page.markup("\n");
        }
        page.markup("</dl>\n</section>\n");
    }
    page.markup("</div>\n");
    return end_page(context, std::move(page));
}

} // namespace migralex::web
