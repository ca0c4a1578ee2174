// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/links.hpp"
#include "web_export/own_pages.hpp"

#include <span>

namespace migralex::web {

namespace {

void write_section(HtmlWriter& page, const PageContext& context, std::string_view heading,
                   std::initializer_list<std::string_view> paragraphs) {
    page.element("h2", context.say(heading)).markup("\n");
    for (const auto paragraph : paragraphs) page.element("p", context.say(paragraph)).markup("\n");
}

/// One scale: what it measures, and its values in their order.
void write_scale(HtmlWriter& page, const PageContext& context, std::string_view key,
                 std::initializer_list<std::string_view> values) {
    page.markup("<dt>").text(context.say(key)).markup("</dt>\n<dd><p>");
    page.text(context.say(std::string(key) + ".text")).markup("</p>");
    if (values.size() > 0) {
        page.markup("<ul>");
        for (const auto value : values) page.element("li", context.say(value));
        page.markup("</ul>");
    }
    page.markup("</dd>\n");
}

void write_scales(HtmlWriter& page, const PageContext& context) {
    page.element("h2", context.say("site.about.scales")).markup("\n<dl class=\"scales\">\n");
    write_scale(page, context, "site.about.scale.acceptability",
                {"status.preferred", "status.admitted", "status.deprecated", "status.superseded"});
    write_scale(page, context, "site.about.scale.review",
                {"review.proposed", "review.nationalComment", "review.validated"});
    write_scale(page, context, "site.about.scale.harmonization", {});
    write_scale(page, context, "site.about.scale.check", {"check.verified", "check.toVerify"});
    page.markup("</dl>\n");
}

void write_licence(HtmlWriter& page, const PageContext& context) {
    const auto& licence = context.publication().licence;
    page.element("h2", context.say("site.about.licence")).markup("\n");
    page.element("p", licence.empty() ? std::string(context.say("site.about.licence.none"))
                                      : context.say("site.about.licence.text", {licence}));
    page.markup("\n");
}

void write_contact(HtmlWriter& page, const PageContext& context) {
    const auto& contact = context.publication().contact;
    if (contact.empty()) return;
    page.markup("<p>").text(context.say("site.about.change.to")).markup(" ");
    const auto link = contact_link(contact);
    if (link.empty())
        page.text(contact);
    else
        page.markup("<a").attribute("href", link).markup(">").text(contact).markup("</a>");
    page.markup("</p>\n");
}

} // namespace

std::string about_page(const PageContext& context) {
    auto page =
        begin_page(context, {.title = std::string(context.say("site.about.title")), .file = "about.html"});
    page.element("h1", context.say("site.about.title")).markup("\n");
    write_section(page, context, "site.about.standing",
                  {"site.standing", "site.about.standing.text", "site.names-disclaimer"});
    write_section(page, context, "site.about.method",
                  {"site.about.method.1", "site.about.method.2", "site.about.method.3"});
    write_scales(page, context);
    write_section(page, context, "site.about.change", {"site.about.change.text"});
    write_contact(page, context);
    write_licence(page, context);
    write_section(page, context, "site.about.privacy", {"site.about.privacy.text"});
    return end_page(context, std::move(page));
}

} // namespace migralex::web
