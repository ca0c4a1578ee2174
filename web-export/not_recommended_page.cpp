// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/lists.hpp"
#include "web_export/pieces.hpp"
#include "web_export/tables.hpp"

#include <algorithm>

namespace migralex::web {

namespace {

struct Advised {
    std::string key;
    const PublicEntry* entry = nullptr;
    const LanguageSection* section = nullptr;
    const TermSection* term = nullptr;
};

std::vector<Advised> advised_terms(const PageContext& context) {
    std::vector<Advised> terms;
    for_each_term(context.glossary, [&](const auto& entry, const auto& section, const auto& term) {
        const bool is_shown = section.language == context.wording.tag() && is_advised_against(term);
        if (is_shown)
            terms.push_back({context.wording.collator().sort_key(term.term), &entry, &section, &term});
    });
    std::stable_sort(terms.begin(), terms.end(),
                     [](const auto& left, const auto& right) { return left.key < right.key; });
    return terms;
}

} // namespace

std::string not_recommended_page(const PageContext& context) {
    auto page = begin_list_page(context, "not-recommended.html", context.say("site.advised.title"),
                                context.say("site.advised.explain"));
    const auto terms = advised_terms(context);
    if (terms.empty()) page.element("p", context.say("site.az.empty"));
    if (!terms.empty()) {
        begin_table(page, context, context.say("site.advised.title"),
                    {"site.column.term", "site.column.instead", "site.column.by"});
        for (const auto& advised : terms) {
            page.markup("<tr><th scope=\"row\">");
            write_term(page, context, advised.term->term, advised.section->language);
            page.markup("</th><td>");
            write_entry_link(page, context, *advised.entry);
            page.markup("</td><td>").text(who_says(context, advised.term->acceptability));
            page.markup("</td></tr>\n");
        }
        end_table(page);
    }
    return end_page(context, std::move(page));
}

} // namespace migralex::web
