// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/lists.hpp"
#include "web_export/pieces.hpp"
#include "web_export/tables.hpp"

#include <algorithm>
#include <set>

namespace migralex::web {

namespace {

struct Meaning {
    const PublicEntry* entry = nullptr;
    std::set<std::string_view> languages;
};

void add_meaning(std::vector<Meaning>& meanings, const TermPlace& placed) {
    for (auto& meaning : meanings)
        if (meaning.entry == placed.entry) {
            meaning.languages.insert(placed.section->language);
            return;
        }
    meanings.push_back({placed.entry, {placed.section->language}});
}

/// What a word means; nothing if the page's language has no part in it.
std::vector<Meaning> meanings_of(const PageContext& context, const SameWord& word) {
    std::vector<Meaning> meanings;
    for (const auto& placed : word) add_meaning(meanings, placed);
    if (std::none_of(meanings.begin(), meanings.end(),
                     [&](const auto& meaning) { return meaning.languages.contains(context.wording.tag()); }))
        meanings.clear();
    return meanings;
}

/// As the page's language writes it, where it does.
std::string_view shown_form(const PageContext& context, const SameWord& word) {
    const auto own = std::find_if(word.rbegin(), word.rend(), [&](const auto& placed) {
        return placed.section->language == context.wording.tag();
    });
    return own == word.rend() ? word.front().term->term : own->term->term;
}

std::string languages_of(const PageContext& context, const Meaning& meaning) {
    std::string names;
    for (const auto language : meaning.languages)
        names.append(names.empty() ? "" : ", ").append(context.wording.language_name(language));
    return names;
}

void write_same_words(HtmlWriter& page, const PageContext& context) {
    HtmlWriter rows;
    for (const auto& word : context.glossary.same_words()) {
        const auto meanings = meanings_of(context, word);
        if (meanings.empty()) continue;
        rows.markup("<tr><th scope=\"row\"><bdi>")
            .text(shown_form(context, word))
            .markup("</bdi></th><td><ul>");
        for (const auto& meaning : meanings) {
            rows.markup("<li>");
            write_entry_link(rows, context, *meaning.entry);
            rows.markup(" <span class=\"marks\">(")
                .text(languages_of(context, meaning))
                .markup(")</span></li>");
        }
        rows.markup("</ul></td></tr>\n");
    }
    begin_section(page, "words", context.say("site.friends.words"));
    if (rows.empty()) {
        page.element("p", context.say("site.friends.none"));
    } else {
        begin_table(page, context, context.say("site.friends.words"),
                    {"site.column.word", "site.column.meanings"});
        page.append(rows);
        end_table(page);
    }
    end_section(page);
}

void write_distinct(HtmlWriter& page, const PageContext& context) {
    std::set<std::pair<std::string_view, std::string_view>> seen;
    HtmlWriter items;
    for (const auto& entry : context.glossary.entries()) {
        if (entry.entry->retirement) continue;
        for (const auto& relation : entry.entry->relations) {
            const auto* other = context.glossary.find(relation.target);
            if (relation.kind != RelationKind::distinct || !other || other->entry->retirement) continue;
            const std::string_view id = entry.entry->id;
            const std::string_view target = relation.target;
            if (!seen.insert(std::minmax(id, target)).second) continue;
            items.markup("<li>");
            write_entry_link(items, context, entry);
            items.markup(" ≠ ");
            write_entry_link(items, context, *other);
            items.markup("</li>\n");
        }
    }
    begin_section(page, "pairs", context.say("site.friends.pairs"));
    if (items.empty()) page.element("p", context.say("site.friends.none"));
    if (!items.empty()) page.markup("<ul class=\"plain\">\n").append(items).markup("</ul>\n");
    end_section(page);
}

} // namespace

std::string false_friends_page(const PageContext& context) {
    auto page = begin_list_page(context, "false-friends.html", context.say("site.friends.title"),
                                context.say("site.friends.explain"));
    write_same_words(page, context);
    write_distinct(page, context);
    return end_page(context, std::move(page));
}

} // namespace migralex::web
