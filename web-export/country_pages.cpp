// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a country: terms in use there, what its laws call things, national notes.
#include "web_export/links.hpp"
#include "web_export/lists.hpp"
#include "web_export/pieces.hpp"
#include "web_export/tables.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

namespace migralex::web {

namespace {

struct PlacedTerm {
    const PublicEntry* entry = nullptr;
    const LanguageSection* section = nullptr;
    const TermSection* term = nullptr;
    const NationalLaw* law = nullptr;
    const Acceptability* acceptability = nullptr;
};

struct PlacedNote {
    const PublicEntry* entry = nullptr;
    const Note* note = nullptr;
};

struct CountryFacts {
    std::vector<PlacedTerm> terms;
    std::vector<PlacedTerm> laws;
    std::vector<PlacedTerm> judgements;
    std::vector<PlacedNote> notes;

    [[nodiscard]] std::size_t size() const {
        return terms.size() + laws.size() + judgements.size() + notes.size();
    }
};

using FactsByCountry = std::map<std::string_view, CountryFacts>;

/// Subregions are places of use, too, but have pages of their own kind (usage.html).
bool is_country(std::string_view code) {
    return code.size() == 2;
}

void gather_term(FactsByCountry& facts, const PlacedTerm& placed) {
    for (const auto& country : placed.term->countries)
        if (is_country(country)) facts[country].terms.push_back(placed);
    for (const auto& law : placed.term->laws) {
        if (!is_country(law.country)) continue;
        auto with_law = placed;
        with_law.law = &law;
        facts[law.country].laws.push_back(with_law);
    }
    for (const auto& judgement : placed.term->acceptability_elsewhere)
        for (const auto& country : judgement.where) {
            if (!is_country(country)) continue;
            auto judged = placed;
            judged.acceptability = &judgement;
            facts[country].judgements.push_back(judged);
        }
}

FactsByCountry gather(const PageContext& context) {
    FactsByCountry facts;
    for_each_term(context.glossary, [&](const auto& entry, const auto& section, const auto& term) {
        gather_term(facts, {&entry, &section, &term});
    });
    for (const auto& entry : context.glossary.entries()) {
        if (entry.entry->retirement) continue;
        for (const auto& note : entry.entry->notes)
            if (is_country(note.country)) facts[note.country].notes.push_back({&entry, &note});
    }
    return facts;
}

/// By language, that of the page first, then by term.
void sort_by_term(const PageContext& context, std::vector<PlacedTerm>& terms) {
    using Key = std::tuple<bool, std::string, std::string>;
    std::vector<std::pair<Key, PlacedTerm>> keyed;
    for (const auto& placed : terms) {
        const std::string_view language = placed.section->language;
        const auto& collator = context.wording.collator();
        keyed.emplace_back(
            Key(language != context.wording.tag(),
                collator.sort_key(context.wording.language_name(language)) + std::string(language),
                collator.sort_key(placed.term->term)),
            placed);
    }
    std::stable_sort(keyed.begin(), keyed.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    std::transform(keyed.begin(), keyed.end(), terms.begin(), [](const auto& pair) { return pair.second; });
}

void write_cells_of_term(HtmlWriter& page, const PageContext& context, const PlacedTerm& placed) {
    page.markup("<tr><th scope=\"row\">");
    write_term(page, context, placed.term->term, placed.section->language);
    if (is_advised_against(*placed.term))
        page.markup(" <span class=\"marks\">")
            .text(context.say("status." + std::string(to_string(placed.term->acceptability.status))))
            .markup("</span>");
    page.markup("</th><td>");
    write_entry_link(page, context, *placed.entry);
    page.markup("</td>");
}

/// Writes the cells of one row that come after the term and its concept.
using WriteCells = std::function<void(const PlacedTerm&)>;

/// A table of terms, those of the page's language first, each language in a group.
void write_table(HtmlWriter& page, const PageContext& context, Markup id, std::string_view title,
                 std::vector<PlacedTerm> terms, std::initializer_list<std::string_view> keys,
                 const WriteCells& write_cells) {
    if (terms.empty()) return;
    sort_by_term(context, terms);
    std::vector<std::string_view> columns;
    for (const auto key : keys) columns.push_back(context.say(key));
    begin_section(page, id, title);
    begin_grouped_table(page, title, columns);
    for (auto group = terms.begin(); group != terms.end();) {
        const auto language = group->section->language;
        begin_group(page, context.wording.language_name(language), columns.size());
        for (; group != terms.end() && group->section->language == language; ++group) {
            write_cells_of_term(page, context, *group);
            write_cells(*group);
            page.markup("</tr>\n");
        }
        end_group(page);
    }
    end_grouped_table(page);
    end_section(page);
}

void write_terms(HtmlWriter& page, const PageContext& context, const std::vector<PlacedTerm>& terms) {
    write_table(page, context, "terms", context.say("site.country.terms"), terms,
                {"site.column.term", "site.column.concept"}, [](const auto&) {});
}

void write_laws(HtmlWriter& page, const PageContext& context, const std::vector<PlacedTerm>& laws) {
    write_table(page, context, "laws", context.say("site.country.laws"), laws,
                {"site.column.category", "site.column.concept", "site.column.law", "site.column.relation"},
                [&](const auto& placed) {
                    page.markup("<td>");
                    write_source(page, context, placed.law->source);
                    page.markup("</td><td>")
                        .text(context.say("law-relation." + std::string(to_string(placed.law->relation))))
                        .markup("</td>");
                });
}

void write_judgements(HtmlWriter& page, const PageContext& context, const std::vector<PlacedTerm>& judgements) {
    write_table(page, context, "advised", context.say("site.country.advised"), judgements,
                {"site.column.term", "site.column.concept", "site.column.status", "site.column.by"},
                [&](const auto& placed) {
                    page.markup("<td>")
                        .text(context.say("status." + std::string(to_string(placed.acceptability->status))))
                        .markup("</td><td>")
                        .text(who_says(context, *placed.acceptability))
                        .markup("</td>");
                });
}

void write_notes(HtmlWriter& page, const PageContext& context, const std::vector<PlacedNote>& notes) {
    if (notes.empty()) return;
    begin_section(page, "notes", context.say("site.country.notes"));
    for (const auto& placed : notes) {
        page.markup("<div class=\"note\"><h3>");
        write_entry_link(page, context, *placed.entry);
        page.markup("</h3>\n<p dir=\"auto\"");
        write_language(page, context, placed.note->language);
        page.markup(">").text(placed.note->text.plain).markup("</p>");
        if (!placed.note->source.empty()) {
            page.markup("<p class=\"source\">");
            page.text(context.say("site.labelled", {std::string(context.say("site.source")), ""}));
            write_source(page, context, placed.note->source);
            page.markup("</p>");
        }
        page.markup("</div>\n");
    }
    end_section(page);
}

/// The subregional glossaries that a country belongs to: it may be several.
std::string glossaries_of(const PageContext& context, std::string_view code) {
    std::string titles;
    for (const auto prefix : context.wording.glossaries()) {
        const auto& countries = find_glossary(context.publication(), prefix)->countries;
        if (std::find(countries.begin(), countries.end(), code) == countries.end()) continue;
        titles.append(titles.empty() ? "" : ", ").append(context.wording.glossary_of(prefix));
    }
    return titles;
}

std::string country_file(std::string_view code) {
    return fragment("country-", code) + ".html";
}

std::string country_page(const PageContext& context, std::string_view code, const CountryFacts& facts) {
    auto page = begin_list_page(context, country_file(code), context.wording.place(code), {});
    page.markup("<p class=\"marks\">");
    const auto glossaries = glossaries_of(context, code);
    if (!glossaries.empty()) page.text(context.say("site.country.glossaries", {glossaries})).markup(" · ");
    page.markup("<a href=\"countries.html\">").text(context.say("site.countries.title")).markup("</a></p>\n");
    write_terms(page, context, facts.terms);
    write_laws(page, context, facts.laws);
    write_judgements(page, context, facts.judgements);
    write_notes(page, context, facts.notes);
    return end_page(context, std::move(page));
}

} // namespace

void write_country_pages(const PageContext& context, const TakePage& take) {
    const auto facts = gather(context);
    std::vector<std::string_view> codes;
    for (const auto& [code, known] : facts) codes.push_back(code);
    context.wording.sort_places(codes);
    auto list = begin_list_page(context, "countries.html", context.say("site.countries.title"),
                                context.say(codes.empty() ? "site.countries.empty" : "site.countries.explain"));
    list.markup("<ul class=\"index\">\n");
    for (const auto code : codes) {
        list.markup("<li><a").attribute("href", country_file(code)).markup(">");
        list.text(context.wording.place(code)).markup("</a>&nbsp;<span class=\"count\">");
        list.text(std::to_string(facts.at(code).size())).markup("</span></li>\n");
        take(country_file(code), country_page(context, code, facts.at(code)));
    }
    list.markup("</ul>\n");
    take("countries.html", end_page(context, std::move(list)));
}

} // namespace migralex::web
