// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/own_pages.hpp"

namespace migralex::web {

namespace {

void write_alternatives(HtmlWriter& page, const PublicGlossary& glossary) {
    const auto& publication = glossary.publication();
    if (publication.site_address.empty() || glossary.edition().is_preview) return;
    page.markup("<link rel=\"alternate\" hreflang=\"x-default\"");
    page.attribute("href", publication.site_address + "/index.html").markup(">\n");
    for (const auto language : interface_languages)
        page.markup("<link rel=\"alternate\"")
            .attribute("hreflang", to_string(language))
            .attribute("href", page_address(publication, to_string(language), "index.html"))
            .markup(">\n");
}

void write_choice(HtmlWriter& page, const PublicGlossary& glossary, InterfaceLanguage language) {
    const Wording wording(language, glossary.publication());
    const PageContext context{glossary, wording};
    const auto tag = wording.tag();
    page.markup("<li").attribute("lang", tag).markup("><a").attribute("hreflang", tag);
    page.markup(" href=\"").text(tag).markup("/index.html\"><span class=\"language\">");
    page.text(wording.say("site.own-name." + std::string(tag))).markup("</span> <span class=\"title\">");
    page.text(wording.site_title()).markup("</span></a>\n<p>").text(wording.say("site.standing"));
    page.markup("</p>\n<p>").text(edition_words(context)).markup("</p></li>\n");
}

} // namespace

std::string language_choice_page(const PublicGlossary& glossary) {
    const Wording english(InterfaceLanguage::en, glossary.publication());
    HtmlWriter page;
    page.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<meta name=\"color-scheme\" content=\"light dark\">\n");
    page.element("title", english.site_title()).markup("\n");
    if (glossary.edition().is_preview) page.markup("<meta name=\"robots\" content=\"noindex\">\n");
    write_alternatives(page, glossary);
    page.markup(
        "<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"assets/site.css\">\n</head>\n"
        "<body class=\"choice\">\n");
    if (glossary.edition().is_preview)
        page.markup("<p class=\"preview\" role=\"note\">")
            .text(english.say("site.preview.banner"))
            .markup("</p>\n");
    page.markup(
        "<main>\n<h1 class=\"unseen\">Español · English · Português · Français</h1>\n<ul class=\"choices\">\n");
    for (const auto language : interface_languages) write_choice(page, glossary, language);
    page.markup("</ul>\n</main>\n</body>\n</html>\n");
    return page.take();
}

} // namespace migralex::web
