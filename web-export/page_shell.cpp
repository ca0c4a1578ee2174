// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/page_shell.hpp"

#include "web_export/links.hpp"

#include <array>

namespace migralex::web {

namespace {

/// Bytes of most pages, with what allocating costs.
constexpr std::size_t usual_page = 16000;

struct NavigationItem {
    std::string_view key;
    std::string_view file;
};

constexpr std::array<NavigationItem, 6> navigation = {{{"site.nav.search", "search.html"},
                                                       {"site.nav.az", "a-z.html"},
                                                       {"site.nav.themes", "themes.html"},
                                                       {"site.nav.countries", "countries.html"},
                                                       {"site.nav.browse", "browse.html"},
                                                       {"site.nav.about", "about.html"}}};

void write_addresses(HtmlWriter& page, const PageContext& context, const PageFrame& frame) {
    if (context.publication().site_address.empty() || !context.glossary.edition().is_released() ||
        !frame.is_listed)
        return;
    const auto address = [&](std::string_view language) {
        return page_address(context.publication(), language, frame.file);
    };
    page.markup("<link rel=\"canonical\"").attribute("href", address(context.wording.tag())).markup(">\n");
    if (!frame.has_translations) return;
    for (const auto& language : site_languages)
        page.markup("<link rel=\"alternate\"")
            .attribute("hreflang", language.tag)
            .attribute("href", address(language.tag))
            .markup(">\n");
}

void write_head(HtmlWriter& page, const PageContext& context, const PageFrame& frame) {
    const std::string site(context.wording.site_title());
    page.markup("<!DOCTYPE html>\n<html").attribute("lang", context.wording.interface_tag());
    if (context.wording.falls_back()) page.attribute("data-terms", context.wording.tag());
    page.markup(">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<meta name=\"color-scheme\" content=\"light dark\">\n"
                "<meta name=\"referrer\" content=\"no-referrer\">\n");
    page.element("title", frame.title.empty() ? site : context.say("site.title-and-site", {frame.title, site}));
    page.markup("\n");
    if (!context.glossary.edition().is_released() || !frame.is_listed)
        page.markup("<meta name=\"robots\" content=\"noindex\">\n");
    write_addresses(page, context, frame);
    page.markup("<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"../assets/site.css\">\n");
    if (!frame.scripts.empty())
        page.markup("<script src=\"../assets/search.js\" defer></script>\n"
                    "<script src=\"../assets/index.js\" defer></script>\n");
    for (const auto script : frame.scripts)
        page.markup("<script src=\"../assets/").text(script).markup("\" defer></script>\n");
    if (!frame.data_file.empty())
        page.markup("<link rel=\"alternate\" type=\"application/ld+json\" href=\"../data/entries/")
            .text(frame.data_file)
            .markup(".jsonld\">\n");
    page.append(frame.more_head).markup("</head>\n");
}

void write_languages(HtmlWriter& page, const PageContext& context, const PageFrame& frame) {
    page.markup("<nav class=\"languages\"").attribute("aria-label", context.say("site.languages.label"));
    page.markup("><ul>");
    for (const auto& language : site_languages) {
        const auto tag = language.tag;
        const auto name = context.say("site.own-name." + std::string(tag));
        page.markup("<li><a").attribute("lang", tag).attribute("hreflang", tag);
        page.markup(" href=\"../").text(tag).markup("/");
        page.text(frame.has_translations ? std::string_view(frame.file) : std::string_view("a-z.html"));
        page.markup("\"");
        if (tag == context.wording.tag()) page.markup(" aria-current=\"true\"");
        page.markup(">").text(name).markup("</a></li>");
    }
    page.markup("</ul></nav>\n");
}

void write_navigation(HtmlWriter& page, const PageContext& context, const PageFrame& frame) {
    page.markup("<nav class=\"sections\"")
        .attribute("aria-label", context.say("site.nav.label"))
        .markup("><ul>");
    for (const auto& item : navigation) {
        page.markup("<li><a").attribute("href", item.file);
        if (item.file == frame.file) page.markup(" aria-current=\"page\"");
        page.markup(">").text(context.say(item.key)).markup("</a></li>");
    }
    page.markup("</ul></nav>\n");
}

void write_contact(HtmlWriter& page, const PageContext& context) {
    const auto link = contact_link(context.publication().contact);
    if (link.empty()) return;
    page.markup("<p><a").attribute("href", link).markup(">").text(context.say("site.propose-change"));
    page.markup("</a></p>\n");
}

void write_act(HtmlWriter& page, const PageContext& context) {
    const auto& edition = context.glossary.edition();
    if (edition.body.empty() || !edition.is_released()) return;
    const std::string body(context.wording.body(edition.body));
    page.markup(" ").text(edition.document.empty() ? context.say("site.edition.released-by", {body})
                                                   : context.say("site.edition.act", {body, edition.document}));
}

/// What must be known before anything else is read: that this is no edition, that the interface is in another
/// language than the terms.
void write_banner(HtmlWriter& page, const PageContext& context) {
    const auto& edition = context.glossary.edition();
    if (edition.is_for_comment) {
        page.markup("<p class=\"preview\" role=\"note\">").text(context.say("site.comment.banner"));
        page.markup("</p>\n<p class=\"watermark\" aria-hidden=\"true\">")
            .text(context.say("site.comment.watermark"))
            .markup("</p>\n");
    } else if (edition.is_preview) {
        page.markup("<p class=\"preview\" role=\"note\">")
            .text(context.say("site.preview.banner"))
            .markup("</p>\n");
    }
}

void write_fallback(HtmlWriter& page, const PageContext& context) {
    if (!context.wording.falls_back()) return;
    const auto tag = std::string(context.wording.tag());
    page.markup("<p class=\"fallback\" role=\"note\"><span").attribute("lang", tag).markup(">");
    page.text(context.say("site.fallback." + tag + ".own")).markup("</span> ");
    page.text(context.say("site.fallback." + tag)).markup("</p>\n");
}

} // namespace

HtmlWriter begin_page(const PageContext& context, const PageFrame& frame) {
    HtmlWriter page;
    page.expect(usual_page);
    write_head(page, context, frame);
    page.markup("<body><a class=\"skip\" href=\"#content\">").text(context.say("site.skip")).markup("</a>\n");
    write_banner(page, context);
    page.markup("<header class=\"site\">\n<div class=\"bar\">");
    // The home page bears the title as its heading.
    if (!frame.title.empty())
        page.markup("<p class=\"site-title\"><a href=\"index.html\">")
            .text(context.wording.site_title())
            .markup("</a></p>\n");
    write_languages(page, context, frame);
    page.markup("</div>\n");
    write_navigation(page, context, frame);
    page.markup("<p class=\"standing\">").text(context.say("site.standing"));
    page.markup("</p>\n");
    write_fallback(page, context);
    page.markup("</header>\n<main id=\"content\" tabindex=\"-1\">\n");
    return page;
}

std::string end_page(const PageContext& context, HtmlWriter page) {
    page.markup("</main>\n<footer class=\"site\">\n<p>").text(edition_words(context)).markup(".");
    write_act(page, context);
    page.markup("</p>\n<p>").text(context.say("site.standing")).markup("</p>\n<p>");
    page.text(context.say("site.names-disclaimer")).markup("</p>\n");
    const auto& licence = context.publication().licence;
    if (!licence.empty()) page.element("p", context.say("site.licence", {licence})).markup("\n");
    write_contact(page, context);
    page.markup("</footer>\n</body>\n</html>\n");
    return page.take();
}

std::string edition_words(const PageContext& context) {
    const auto& edition = context.glossary.edition();
    const auto date = context.wording.date(edition.date);
    if (edition.is_for_comment)
        return date.empty() ? std::string(context.say("site.edition.comment-undated"))
                            : context.say("site.edition.comment", {date});
    if (edition.is_preview || edition.number.empty())
        return date.empty() ? std::string(context.say("site.edition.preview-undated"))
                            : context.say("site.edition.preview", {date});
    return date.empty() ? context.say("site.edition.undated", {edition.number})
                        : context.say("site.edition", {edition.number, date});
}

std::string page_address(const Publication& publication, std::string_view language, std::string_view file) {
    if (publication.site_address.empty()) return {};
    return publication.site_address + "/" + std::string(language) + "/" + std::string(file);
}

} // namespace migralex::web
