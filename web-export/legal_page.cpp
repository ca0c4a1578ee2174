// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/lists.hpp"
#include "web_export/pieces.hpp"
#include "web_export/tables.hpp"

#include <algorithm>
#include <map>

namespace migralex::web {

namespace {

struct Category {
    std::string key;
    const PublicEntry* entry = nullptr;
    const LanguageSection* section = nullptr;
    const TermSection* term = nullptr;
    const NationalLaw* law = nullptr;
};

using CategoriesByCountry = std::map<std::string_view, std::vector<Category>>;

CategoriesByCountry gather(const PageContext& context) {
    CategoriesByCountry countries;
    for_each_term(context.glossary, [&](const auto& entry, const auto& section, const auto& term) {
        for (const auto& law : term.laws)
            countries[law.country].push_back(
                {context.wording.collator().sort_key(term.term), &entry, &section, &term, &law});
    });
    for (auto& [country, categories] : countries)
        std::stable_sort(categories.begin(), categories.end(),
                         [](const auto& left, const auto& right) { return left.key < right.key; });
    return countries;
}

void write_category(HtmlWriter& page, const PageContext& context, const Category& category) {
    page.markup("<tr><th scope=\"row\">");
    write_term(page, context, category.term->term, category.section->language);
    page.markup("</th><td>");
    write_source(page, context, category.law->source);
    page.markup("</td><td>")
        .text(context.say("law-relation." + std::string(to_string(category.law->relation))))
        .markup("</td><td>");
    write_entry_link(page, context, *category.entry);
    page.markup("</td></tr>\n");
}

} // namespace

std::string legal_page(const PageContext& context) {
    const auto countries = gather(context);
    auto page = begin_list_page(context, "legal.html", context.say("site.legal.title"),
                                context.say(countries.empty() ? "site.legal.none" : "site.legal.explain"));
    if (countries.empty()) return end_page(context, std::move(page));
    std::vector<std::string_view> codes;
    for (const auto& [code, categories] : countries) codes.push_back(code);
    context.wording.sort_places(codes);
    const std::vector<std::string_view> columns = {
        context.say("site.column.category"), context.say("site.column.law"),
        context.say("site.column.relation"), context.say("site.column.concept")};
    begin_grouped_table(page, context.say("site.legal.title"), columns);
    for (const auto code : codes) {
        begin_group(page, context.wording.place(code), columns.size());
        for (const auto& category : countries.at(code)) write_category(page, context, category);
        end_group(page);
    }
    end_grouped_table(page);
    return end_page(context, std::move(page));
}

} // namespace migralex::web
