// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/links.hpp"
#include "web_export/lists.hpp"
#include "web_export/pieces.hpp"

#include <algorithm>

namespace migralex::web {

namespace {

constexpr std::size_t most_terms_on_one_page = 1500;

struct ListedTerm {
    std::string key;
    std::string initial;
    const TermSection* term = nullptr;
    const PublicEntry* entry = nullptr;
};

/// The terms under one letter.
struct Letter {
    std::string name;
    std::vector<const ListedTerm*> terms;
};

std::vector<ListedTerm> listed_terms(const PageContext& context) {
    std::vector<ListedTerm> terms;
    const auto& collator = context.wording.collator();
    for (const auto& entry : context.glossary.entries()) {
        const auto* section = entry.entry->retirement ? nullptr : find_section(entry, context.wording.tag());
        if (!section) continue;
        for (const auto& term : section->terms)
            if (!term.is_pejorative)
                terms.push_back({collator.sort_key(term.term), collator.initial(term.term), &term, &entry});
    }
    std::stable_sort(terms.begin(), terms.end(),
                     [](const auto& left, const auto& right) { return left.key < right.key; });
    return terms;
}

/// Consecutive terms with one initial; what does not begin with a letter comes first by collation.
std::vector<Letter> letters_of(const std::vector<ListedTerm>& terms) {
    std::vector<Letter> letters;
    for (const auto& term : terms) {
        const auto found = std::find_if(letters.rbegin(), letters.rend(),
                                        [&](const auto& letter) { return letter.name == term.initial; });
        if (found == letters.rend())
            letters.push_back({term.initial, {&term}});
        else
            found->terms.push_back(&term);
    }
    return letters;
}

std::string letter_file(std::string_view letter) {
    return fragment("a-z-", letter) + ".html";
}

void write_letter_links(HtmlWriter& page, const PageContext& context, const std::vector<Letter>& letters,
                        bool is_split) {
    page.markup("<nav class=\"letters\"")
        .attribute("aria-label", context.say("site.az.letters"))
        .markup("><ul>");
    for (const auto& letter : letters) {
        const auto link = is_split ? letter_file(letter.name) : "#" + fragment("letter-", letter.name);
        page.markup("<li><a").attribute("href", link).markup(">").text(letter.name).markup("</a></li>");
    }
    page.markup("</ul></nav>\n");
}

/// A term that is not recommended says so, and which one to use; one that names several concepts, the theme.
void write_listed_term(HtmlWriter& page, const PageContext& context, const ListedTerm& listed,
                       bool is_homonym) {
    page.markup("<li><a href=\"").text(listed.entry->entry->id).markup(".html\">");
    write_term(page, context, listed.term->term, {});
    page.markup("</a>");
    if (is_advised_against(*listed.term)) {
        const bool is_superseded = listed.term->acceptability.status == AdministrativeStatus::superseded;
        page.markup(" <span class=\"marks\">(");
        page.text(context.say(is_superseded ? "site.superseded-mark" : "site.not-recommended-mark"))
            .markup("; ");
        page.text(context.say("site.see")).markup(" ");
        const auto headline = find_headline(*listed.entry, context.wording.tag());
        write_term(page, context, headline.term, headline.language);
        page.markup(")</span>");
    } else if (is_homonym && !listed.entry->entry->themes.empty()) {
        page.markup(" <span class=\"marks\">(")
            .text(context.wording.theme(listed.entry->entry->themes.front()));
        page.markup(")</span>");
    }
    page.markup("</li>\n");
}

void write_terms_of(HtmlWriter& page, const PageContext& context, const Letter& letter) {
    page.markup("<ul class=\"index\">\n");
    for (std::size_t i = 0; i < letter.terms.size(); ++i) {
        const auto same = [&](std::size_t other) {
            return other < letter.terms.size() && letter.terms[other]->key == letter.terms[i]->key;
        };
        write_listed_term(page, context, *letter.terms[i], same(i + 1) || (i > 0 && same(i - 1)));
    }
    page.markup("</ul>\n");
}

void write_heading(HtmlWriter& page, const PageContext& context) {
    const std::string language(context.wording.language_name(context.wording.tag()));
    page.element("h1", context.say("site.az.title")).markup("\n<p>");
    page.text(context.say("site.az.explain", {language})).markup("</p>\n");
}

std::string whole_list(const PageContext& context, const std::vector<Letter>& letters) {
    auto page = begin_page(context, {.title = std::string(context.say("site.az.title")), .file = "a-z.html"});
    write_heading(page, context);
    if (letters.empty()) page.element("p", context.say("site.az.empty"));
    write_letter_links(page, context, letters, false);
    for (const auto& letter : letters) {
        page.markup("<h2").attribute("id", fragment("letter-", letter.name)).markup(">");
        page.text(letter.name).markup("</h2>\n");
        write_terms_of(page, context, letter);
    }
    return end_page(context, std::move(page));
}

std::string list_of_letters(const PageContext& context, const std::vector<Letter>& letters) {
    auto page = begin_page(context, {.title = std::string(context.say("site.az.title")), .file = "a-z.html"});
    write_heading(page, context);
    write_letter_links(page, context, letters, true);
    return end_page(context, std::move(page));
}

std::string letter_page(const PageContext& context, const std::vector<Letter>& letters, const Letter& letter) {
    const auto title = context.say("site.az.letter", {letter.name});
    auto page =
        begin_page(context, {.title = title, .file = letter_file(letter.name), .has_translations = false});
    page.element("h1", title).markup("\n");
    write_letter_links(page, context, letters, true);
    write_terms_of(page, context, letter);
    return end_page(context, std::move(page));
}

} // namespace

void write_term_list(const PageContext& context, const TakePage& take) {
    const auto terms = listed_terms(context);
    const auto letters = letters_of(terms);
    if (terms.size() <= most_terms_on_one_page) {
        take("a-z.html", whole_list(context, letters));
        return;
    }
    take("a-z.html", list_of_letters(context, letters));
    for (const auto& letter : letters) take(letter_file(letter.name), letter_page(context, letters, letter));
}

} // namespace migralex::web
