// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/links.hpp"
#include "web_export/lists.hpp"
#include "web_export/pieces.hpp"

#include <algorithm>
#include <array>

namespace migralex::web {

namespace {

struct StateWords {
    std::string_view state;
    std::string_view key;
};

constexpr std::array<StateWords, 5> states = {{{"in force", "site.state.in-force"},
                                               {"in force, amended", "site.state.amended"},
                                               {"not in force", "site.state.not-in-force"},
                                               {"repealed", "site.state.repealed"},
                                               {"to verify", "site.state.to-verify"}}};

std::string_view state_words(const PageContext& context, std::string_view state) {
    for (const auto& words : states)
        if (words.state == state) return context.say(words.key);
    return {};
}

std::string_view rights_words(const PageContext& context, SourceRights rights) {
    switch (rights) {
    case SourceRights::public_act: return context.say("site.rights.public");
    case SourceRights::permission: return context.say("site.rights.permission");
    case SourceRights::is_protected: break;
    }
    return context.say("site.rights.protected");
}

std::string authentic_languages(const PageContext& context, const Source& source) {
    std::string names;
    for (const auto& language : source.authentic_languages)
        names.append(names.empty() ? "" : ", ").append(context.wording.language_name(language));
    return names.empty() ? names : context.say("site.sources.authentic", {names});
}

std::string facts_of(const PageContext& context, const Source& source) {
    std::string facts;
    const auto add = [&](std::string_view fact) {
        if (!fact.empty()) facts.append(facts.empty() ? "" : " · ").append(fact);
    };
    add(context.wording.body(source.body));
    if (!source.country.empty()) add(context.wording.place(source.country));
    add(context.wording.date(source.date));
    add(state_words(context, source.state));
    if (!source.version.empty()) add(context.say("site.sources.version", {source.version}));
    add(authentic_languages(context, source));
    add(rights_words(context, source.rights));
    return facts;
}

/// A source of a thousand entries is not listed with all of them.
constexpr std::size_t most_citing = 100;

void write_citing(HtmlWriter& page, const PageContext& context,
                  const std::vector<const PublicEntry*>& entries) {
    const auto words = entries.size() == 1
                           ? std::string(context.say("site.sources.cited-by-one"))
                           : context.say("site.sources.cited-by", {std::to_string(entries.size())});
    if (entries.size() > most_citing) {
        page.markup("<p class=\"detail\">").text(words).markup("</p>");
        return;
    }
    page.markup("<details><summary>").text(words).markup("</summary><ul class=\"index\">");
    for (const auto* entry : entries) {
        page.markup("<li>");
        write_entry_link(page, context, *entry);
        page.markup("</li>");
    }
    page.markup("</ul></details>");
}

void write_source_item(HtmlWriter& page, const PageContext& context, std::string_view id, const Source* source,
                       const std::vector<const PublicEntry*>& citing) {
    page.markup("<li").attribute("id", fragment("source-", id)).markup("><cite");
    const auto title = source ? find_name(source->title, context.wording.interface_tag()) : NameInLanguage{};
    write_language(page, context, title.language);
    page.markup(">").text(title.name.empty() ? id : title.name).markup("</cite><p class=\"detail\">");
    page.text(source ? facts_of(context, *source) : std::string(context.say("site.sources.unregistered")));
    page.markup("</p>");
    if (source && is_safe_link(source->link))
        page.markup("<p class=\"link\"><a rel=\"external\"")
            .attribute("href", source->link)
            .markup(">")
            .text(source->link)
            .markup("</a></p>");
    write_citing(page, context, citing);
    page.markup("</li>\n");
}

struct ListedSource {
    std::string key;
    std::string_view id;
    const Source* source = nullptr;
};

std::vector<ListedSource> ordered_sources(const PageContext& context) {
    std::vector<ListedSource> listed;
    for (const auto& [id, entries] : context.glossary.citing_entries()) {
        const auto found = context.publication().sources.find(id);
        const auto* source = found == context.publication().sources.end() ? nullptr : &found->second;
        const auto title =
            source ? name_in(source->title, context.wording.interface_tag()) : std::string_view();
        listed.push_back({context.wording.collator().sort_key(title.empty() ? id : title), id, source});
    }
    std::stable_sort(listed.begin(), listed.end(),
                     [](const auto& left, const auto& right) { return left.key < right.key; });
    return listed;
}

} // namespace

std::string sources_page(const PageContext& context) {
    auto page =
        begin_page(context, {.title = std::string(context.say("site.sources.title")), .file = "sources.html"});
    page.element("h1", context.say("site.sources.title")).markup("\n");
    const auto listed = ordered_sources(context);
    page.element("p", context.say(listed.empty() ? "site.sources.empty" : "site.sources.explain")).markup("\n");
    page.markup("<ul class=\"sources\">\n");
    const auto& citing = context.glossary.citing_entries();
    for (const auto& source : listed)
        write_source_item(page, context, source.id, source.source, citing.at(source.id));
    page.markup("</ul>\n");
    return end_page(context, std::move(page));
}

} // namespace migralex::web
