// SPDX-License-Identifier: GPL-3.0-or-later
// On the page of an entry: which country uses which term, and what its law calls the concept.
#include "web_export/entry_page.hpp"
#include "web_export/pieces.hpp"
#include "web_export/tables.hpp"

#include <algorithm>
#include <map>

namespace migralex::web {

namespace {

struct Use {
    const TermSection* term = nullptr;
    const LanguageSection* section = nullptr;
    bool is_legal = false;
};

using UsesByPlace = std::map<std::string_view, std::vector<Use>>;

void add_use(std::vector<Use>& uses, const Use& use) {
    const auto found =
        std::find_if(uses.begin(), uses.end(), [&](const auto& other) { return other.term == use.term; });
    if (found == uses.end())
        uses.push_back(use);
    else
        found->is_legal = found->is_legal || use.is_legal;
}

UsesByPlace gather(const PublicEntry& entry) {
    UsesByPlace places;
    for (const auto* section : entry.sections)
        for (const auto& term : section->terms) {
            if (term.is_pejorative) continue;
            for (const auto& country : term.countries) add_use(places[country], {&term, section, false});
            for (const auto& law : term.laws) add_use(places[law.country], {&term, section, true});
        }
    return places;
}

void write_use(HtmlWriter& page, const PageContext& context, const Use& use) {
    page.markup("<li>");
    write_term(page, context, use.term->term, use.section->language);
    std::string marks;
    if (use.section->language != context.wording.tag())
        marks = context.wording.language_name(use.section->language);
    if (is_advised_against(*use.term))
        marks.append(marks.empty() ? "" : " · ")
            .append(context.say("status." + std::string(to_string(use.term->acceptability.status))));
    if (use.is_legal) marks.append(marks.empty() ? "" : " · ").append(context.say("site.mark.legal"));
    if (!marks.empty()) page.markup(" <span class=\"marks\">(").text(marks).markup(")</span>");
    page.markup("</li>");
}

} // namespace

void write_usage_by_country(HtmlWriter& page, const PageContext& context, const PublicEntry& entry) {
    const auto uses = gather(entry);
    if (uses.empty()) return;
    std::vector<std::string_view> places;
    for (const auto& [code, terms] : uses) places.push_back(code);
    context.wording.sort_places(places);
    begin_section(page, "countries", context.say("site.usage-by-country"));
    page.markup("<dl class=\"relations\">\n");
    for (const auto code : places) {
        page.element("dt", context.wording.place(code)).markup("<dd><ul>");
        for (const auto& use : uses.at(code)) write_use(page, context, use);
        page.markup("</ul></dd>\n");
    }
    page.markup("</dl>\n");
    end_section(page);
}

} // namespace migralex::web
