// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/tables.hpp"

#include "web_export/links.hpp"

namespace migralex::web {

namespace {

/// Where a row becomes a card, the style sheet sets these names before its cells: said once, not in every cell.
void write_names_for_cards(HtmlWriter& page, const std::vector<std::string_view>& columns) {
    page.markup(" class=\"cards-on-phones\" style=\"");
    for (std::size_t i = 0; i < columns.size(); ++i)
        page.markup("--c").text(std::to_string(i + 1)).markup(":'").text(css_escaped(columns[i])).markup("';");
    page.markup("\"");
}

void write_head(HtmlWriter& page, std::string_view label, const std::vector<std::string_view>& columns) {
    page.markup("<div class=\"table\" role=\"group\" tabindex=\"0\"").attribute("aria-label", label);
    page.markup(">\n<table");
    if (columns.size() > 2) write_names_for_cards(page, columns);
    page.markup(">\n<thead><tr>");
    for (const auto column : columns) page.markup("<th scope=\"col\">").text(column).markup("</th>");
    page.markup("</tr></thead>\n");
}

} // namespace

void begin_table(HtmlWriter& page, const PageContext& context, std::string_view label,
                 std::initializer_list<std::string_view> columns) {
    std::vector<std::string_view> names;
    for (const auto column : columns) names.push_back(context.say(column));
    write_head(page, label, names);
    page.markup("<tbody>\n");
}

void end_table(HtmlWriter& page) {
    page.markup("</tbody>\n</table>\n</div>\n");
}

void begin_grouped_table(HtmlWriter& page, std::string_view label,
                         const std::vector<std::string_view>& columns) {
    write_head(page, label, columns);
}

void begin_group(HtmlWriter& page, std::string_view heading, std::size_t columns) {
    page.markup("<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\"")
        .attribute("colspan", std::to_string(columns))
        .markup(">")
        .text(heading)
        .markup("</th></tr>\n");
}

void end_group(HtmlWriter& page) {
    page.markup("</tbody>\n");
}

void end_grouped_table(HtmlWriter& page) {
    page.markup("</table>\n</div>\n");
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
