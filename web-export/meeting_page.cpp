// SPDX-License-Identifier: GPL-3.0-or-later
// Meeting mode: two languages in large type, driven by the keyboard. meeting.js fills it.
#include "web_export/links.hpp"
#include "web_export/own_pages.hpp"

#include <array>

namespace migralex::web {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> script_texts = {
    {{"copied", "site.meeting.copied"},
     {"not-copied", "site.meeting.not-copied"},
     {"no-term", "site.meeting.no-term"},
     {"no-definition", "site.meeting.no-definition"},
     {"open", "site.meeting.open"},
     {"subregional", "site.meeting.subregional"},
     {"source", "site.source"}}};

void write_language_choice(HtmlWriter& page, const PageContext& context, Markup id, std::string_view key) {
    page.markup("<p><label").attribute("for", id.text).markup(">").text(context.say(key));
    page.markup("</label> <select").attribute("id", id.text).markup(">");
    for (const auto& language : site_languages) {
        page.markup("<option").attribute("value", language.tag).markup(">");
        page.text(context.wording.language_name(language.tag)).markup("</option>");
    }
    page.markup("</select></p>\n");
}

} // namespace

std::string meeting_page(const PageContext& context) {
    auto page = begin_page(context, {.title = std::string(context.say("site.meeting.title")),
                                     .file = "meeting.html",
                                     .scripts = {"combobox.js", "meeting.js"}});
    page.element("h1", context.say("site.meeting.title")).markup("\n<p class=\"hint\" id=\"hint\">");
    page.text(context.say("site.meeting.explain")).markup("</p>\n<noscript><p class=\"missing\">");
    page.text(context.say("site.search.no-script")).markup(" <a href=\"a-z.html\">");
    page.text(context.say("site.az.title"))
        .markup("</a></p></noscript>\n<div id=\"meeting\" class=\"meeting\"");
    for (const auto& [name, key] : script_texts)
        page.markup(" data-").text(name).markup("=\"").text(context.say(key)).markup("\"");
    for (const auto prefix : context.wording.glossaries())
        page.markup(" data-")
            .text(fragment("glossary-", prefix))
            .markup("=\"")
            .text(context.wording.glossary_of(prefix))
            .markup("\"");
    page.attribute(
        "data-citation",
        context.say("site.cite.entry", {"{0}", "{1}", std::string(context.wording.site_title()),
                                        edition_words(context), std::string(context.say("site.standing"))}));
    page.markup(">\n<div class=\"search\"><label for=\"q\">").text(context.say("site.home.search-label"));
    page.markup("</label>\n<div class=\"field\"><input id=\"q\" type=\"search\" maxlength=\"200\" "
                "autocomplete=\"off\" autocapitalize=\"none\" spellcheck=\"false\" aria-describedby=\"hint\"");
    write_script_texts(page, context);
    page.markup("></div></div>\n<div class=\"choices-of-language\">\n");
    write_language_choice(page, context, "first-language", "site.meeting.first");
    write_language_choice(page, context, "second-language", "site.meeting.second");
    page.markup(
        "</div>\n<div id=\"board\" class=\"board\" aria-live=\"polite\"></div>\n<p class=\"actions\" hidden>"
        "<button type=\"button\" id=\"copy\">");
    page.text(context.say("site.meeting.copy")).markup("</button> <a id=\"open\" href=\"a-z.html\">");
    page.text(context.say("site.meeting.open"))
        .markup("</a> <span role=\"status\" id=\"copied\"></span></p>\n");
    page.markup("<section aria-labelledby=\"recent-heading\" hidden>\n<h2 id=\"recent-heading\">");
    page.text(context.say("site.meeting.recent"))
        .markup("</h2>\n<ol id=\"recent\"></ol>\n</section>\n</div>\n");
    return end_page(context, std::move(page));
}

} // namespace migralex::web
