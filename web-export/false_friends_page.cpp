// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/words.hpp"
#include "web_export/lists.hpp"
#include "web_export/pieces.hpp"
#include "web_export/tables.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace migralex::web {

namespace {

struct Meaning {
    const PublicEntry* entry = nullptr;
    std::set<std::string_view> languages;
};

struct SameWord {
    std::string_view shown;
    std::vector<Meaning> meanings;
};

using SameWords = std::map<std::string, SameWord>;

void add_meaning(SameWord& word, const PublicEntry& entry, std::string_view language) {
    for (auto& meaning : word.meanings)
        if (meaning.entry == &entry) {
            meaning.languages.insert(language);
            return;
        }
    word.meanings.push_back({&entry, {language}});
}

/// Words of the same form, marks apart ("tráfico", "trafico"), of more than one concept, that the page's
/// language has a part in.
SameWords same_words(const PageContext& context) {
    SameWords words;
    for_each_term(context.glossary, [&](const auto& entry, const auto& section, const auto& term) {
        auto& word = words[text::comparison_key(term.term, text::Enye::folded)];
        if (word.shown.empty() || section.language == context.wording.tag()) word.shown = term.term;
        add_meaning(word, entry, section.language);
    });
    std::erase_if(words, [&](const auto& item) {
        const auto& meanings = item.second.meanings;
        return meanings.size() < 2 || std::none_of(meanings.begin(), meanings.end(), [&](const auto& meaning) {
                   return meaning.languages.contains(context.wording.tag());
               });
    });
    return words;
}

std::string languages_of(const PageContext& context, const Meaning& meaning) {
    std::string names;
    for (const auto language : meaning.languages)
        names.append(names.empty() ? "" : ", ").append(context.wording.language_name(language));
    return names;
}

void write_same_words(HtmlWriter& page, const PageContext& context) {
    begin_section(page, "words", context.say("site.friends.words"));
    const auto words = same_words(context);
    if (words.empty()) {
        page.element("p", context.say("site.friends.none"));
    } else {
        begin_table(page, context, context.say("site.friends.words"),
                    {"site.column.word", "site.column.meanings"});
        for (const auto& [key, word] : words) {
            page.markup("<tr><th scope=\"row\"><bdi>").text(word.shown).markup("</bdi></th><td><ul>");
            for (const auto& meaning : word.meanings) {
                page.markup("<li>");
                write_entry_link(page, context, *meaning.entry);
                page.markup(" <span class=\"marks\">(")
                    .text(languages_of(context, meaning))
                    .markup(")</span></li>");
            }
            page.markup("</ul></td></tr>\n");
        }
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
