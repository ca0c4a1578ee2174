// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/own_pages.hpp"

#include <array>

namespace migralex::web {

namespace {

/// What search.js says to people: the names it knows the texts by, and their keys in the catalogue.
struct ScriptText {
    std::string_view name;
    std::string_view key;
};

constexpr std::array<ScriptText, 15> script_texts = {{{"one", "site.search.one"},
                                                      {"many", "site.search.many"},
                                                      {"similar", "site.search.similar"},
                                                      {"none", "site.search.none"},
                                                      {"matched", "site.search.matched"},
                                                      {"marked", "site.search.matched-marked"},
                                                      {"pejorative", "site.search.pejorative"},
                                                      {"quoted", "site.quoted"},
                                                      {"more", "site.search.more"},
                                                      {"failed", "site.search.failed"},
                                                      {"suggestions", "site.search.suggestions"},
                                                      {"suggestion-count", "site.search.suggestion-count"},
                                                      {"deprecated", "status.deprecated"},
                                                      {"superseded", "status.superseded"},
                                                      {"see", "site.see"}}};

} // namespace

/// The script finds its texts in data attributes, so that pages need no script of their own.
void write_script_texts(HtmlWriter& page, const PageContext& context) {
    page.attribute("data-terms", context.wording.tag());
    for (const auto& text : script_texts)
        page.markup(" data-").text(text.name).markup("=\"").text(context.say(text.key)).markup("\"");
    for (const auto& entry : message_catalogue())
        if (entry.key.starts_with("language."))
            page.markup(" data-language-")
                .text(entry.key.substr(9))
                .markup("=\"")
                .text(context.say(entry.key))
                .markup("\"");
}

std::string search_page(const PageContext& context) {
    auto page = begin_page(context, {.title = std::string(context.say("site.search.title")),
                                     .file = "search.html",
                                     .scripts = {"search-page.js"}});
    page.element("h1", context.say("site.search.title")).markup("\n");
    write_search_form(page, context);
    page.markup("<noscript><p class=\"missing\">").text(context.say("site.search.no-script"));
    page.markup(" <a href=\"a-z.html\">").text(context.say("site.az.title")).markup("</a></p></noscript>\n");
    page.markup("<section id=\"search\"").attribute("aria-label", context.say("site.search.results"));
    page.markup(">\n<p role=\"status\" id=\"search-status\"></p>\n<ol id=\"search-results\"></ol>\n");
    page.markup("<div id=\"search-help\" hidden><p>").text(context.say("site.search.help"));
    page.markup("</p><p><a href=\"a-z.html\">").text(context.say("site.az.title"));
    page.markup("</a> · <a href=\"themes.html\">").text(context.say("site.themes.title"));
    page.markup("</a> · <a href=\"browse.html\">").text(context.say("site.browse.title"));
    page.markup("</a></p></div>\n</section>\n");
    return end_page(context, std::move(page));
}

} // namespace migralex::web
