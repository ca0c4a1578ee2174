// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/citation.hpp"

#include <algorithm>

namespace migralex::web {

namespace {

/// Who stands for the edition: the body that released it, else the glossary itself.
std::string author_of(const PageContext& context) {
    const auto& edition = context.glossary.edition();
    return std::string(edition.body.empty() ? context.wording.site_title()
                                            : context.wording.body(edition.body));
}

std::string year_of(const PageContext& context) {
    const auto& date = context.glossary.edition().date;
    return date.size() < 4 ? std::string(context.say("site.cite.undated")) : date.substr(0, 4);
}

/// Braces and backslashes are BibTeX's own; a designation keeps its words without them.
std::string bibtex_text(std::string_view text) {
    std::string result;
    for (const auto c : text) {
        if (c == '{' || c == '}' || c == '\\' || c == '\n' || c == '\r') continue;
        if (c == '&' || c == '%' || c == '#' || c == '_' || c == '$') result += '\\';
        result += c;
    }
    return result;
}

std::string bibtex_of(const PageContext& context, const PublicEntry& entry, std::string_view term,
                      const std::string& address) {
    std::string key = entry.entry->id;
    key.erase(std::remove_if(key.begin(), key.end(), [](char c) { return c == '.' || c == '_'; }), key.end());
    std::string text = "@incollection{" + key + ",\n";
    const auto field = [&](std::string_view name, std::string_view value) {
        if (!value.empty())
            text.append("  ").append(name).append(" = {").append(bibtex_text(value)).append("},\n");
    };
    field("author", "{" + author_of(context) + "}");
    field("title", std::string(term) + " (" + entry.entry->id + ")");
    field("booktitle", context.wording.site_title());
    field("edition", edition_words(context));
    const auto& date = context.glossary.edition().date;
    if (date.size() >= 4) field("year", date.substr(0, 4));
    field("language", context.wording.interface_tag());
    field("url", address);
    field("note", context.say("site.standing"));
    return text + "}";
}

} // namespace

Citations citations_of(const PageContext& context, const PublicEntry& entry) {
    const auto& id = entry.entry->id;
    const std::string term(find_headline(entry, context.wording.tag()).term);
    const std::string title(context.wording.site_title());
    const std::string standing(context.say("site.standing"));
    const auto address = page_address(context.publication(), context.wording.tag(), id + ".html");
    const auto with_address = [&](std::string text) { return address.empty() ? text : text + " " + address; };
    Citations citations;
    citations.sentence = with_address(context.say(
        "site.cite.entry", {context.say("site.quoted", {term}), id, title, edition_words(context), standing}));
    citations.apa =
        with_address(context.say("site.cite.apa-form", {author_of(context), year_of(context), term, id, title,
                                                        edition_words(context), standing}));
    citations.bibtex = bibtex_of(context, entry, term, address);
    return citations;
}

} // namespace migralex::web
