// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/own_pages.hpp"

namespace migralex::web {

namespace {

void write_alternatives(HtmlWriter& page, const PublicGlossary& glossary) {
    const auto& publication = glossary.publication();
    if (publication.site_address.empty() || !glossary.edition().is_released()) return;
    page.markup("<link rel=\"alternate\" hreflang=\"x-default\"");
    page.attribute("href", publication.site_address + "/index.html").markup(">\n");
    for (const auto& language : site_languages)
        page.markup("<link rel=\"alternate\"")
            .attribute("hreflang", language.tag)
            .attribute("href", page_address(publication, language.tag, "index.html"))
            .markup(">\n");
}

void write_choice(HtmlWriter& page, const PublicGlossary& glossary, SiteLanguage language) {
    const Wording wording(language, glossary.publication());
    const PageContext context{glossary, wording};
    const auto tag = wording.tag();
    page.markup("<li><a").attribute("lang", tag).attribute("hreflang", tag);
    page.markup(" href=\"").text(tag).markup("/index.html\"><span class=\"language\">");
    page.text(wording.say("site.own-name." + std::string(tag))).markup("</span></a>\n<div");
    page.attribute("lang", wording.interface_tag()).markup("><p class=\"title\">").text(wording.site_title());
    page.markup("</p>\n");
    if (wording.falls_back()) page.element("p", wording.say("site.fallback." + std::string(tag))).markup("\n");
    page.markup("<p>").text(wording.say("site.standing")).markup("</p>\n<p>");
    page.text(edition_words(context)).markup("</p></div></li>\n");
}

} // namespace

std::string language_choice_page(const PublicGlossary& glossary) {
    const Wording english({"en", InterfaceLanguage::en}, glossary.publication());
    HtmlWriter page;
    page.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<meta name=\"color-scheme\" content=\"light dark\">\n");
    page.element("title", english.site_title()).markup("\n");
    if (!glossary.edition().is_released()) page.markup("<meta name=\"robots\" content=\"noindex\">\n");
    write_alternatives(page, glossary);
    page.markup(
        "<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"assets/site.css\">\n</head>\n"
        "<body class=\"choice\">\n");
    if (!glossary.edition().is_released())
        page.markup("<p class=\"preview\" role=\"note\">")
            .text(
                english.say(glossary.edition().is_for_comment ? "site.comment.banner" : "site.preview.banner"))
            .markup("</p>\n");
    page.markup("<main>\n<h1 class=\"unseen\">Español · English · Português · Français · Nederlands · Kreyòl "
                "ayisyen</h1>\n<ul class=\"choices\">\n");
    for (const auto& language : site_languages) write_choice(page, glossary, language);
    page.markup("</ul>\n</main>\n</body>\n</html>\n");
    return page.take();
}

} // namespace migralex::web
