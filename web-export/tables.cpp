// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/tables.hpp"

namespace migralex::web {

void begin_table(HtmlWriter& page, const PageContext& context, std::string_view label,
                 std::initializer_list<std::string_view> columns) {
    page.markup("<div class=\"table\" role=\"group\" tabindex=\"0\"").attribute("aria-label", label);
    page.markup(">\n<table>\n<thead><tr>");
    for (const auto column : columns)
        page.markup("<th scope=\"col\">").text(context.say(column)).markup("</th>");
    page.markup("</tr></thead>\n<tbody>\n");
}

void end_table(HtmlWriter& page) {
    page.markup("</tbody>\n</table>\n</div>\n");
}

void begin_section(HtmlWriter& page, Markup id, std::string_view heading) {
    page.markup("<section").attribute("aria-labelledby", id.text).markup(">\n<h2");
    page.attribute("id", id.text).markup(">").text(heading).markup("</h2>\n");
}

void end_section(HtmlWriter& page) {
    page.markup("</section>\n");
}

HtmlWriter begin_list_page(const PageContext& context, std::string_view file, std::string_view title,
                           std::string_view explanation) {
    auto page = begin_page(context, {.title = std::string(title), .file = std::string(file)});
    page.element("h1", title).markup("\n");
    if (!explanation.empty()) page.element("p", explanation).markup("\n");
    return page;
}

} // namespace migralex::web
