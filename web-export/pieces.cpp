// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/pieces.hpp"

#include "text/fingerprint.hpp"
#include "web_export/links.hpp"

namespace migralex::web {

namespace {

const Source* find_source(const PageContext& context, std::string_view id) {
    const auto found = context.publication().sources.find(id);
    return found == context.publication().sources.end() ? nullptr : &found->second;
}

void write_source_title(HtmlWriter& page, const PageContext& context, std::string_view id) {
    const auto* source = find_source(context, id);
    const auto title = source ? find_name(source->title, context.wording.interface_tag()) : NameInLanguage{};
    page.markup("<a").attribute("href", "sources.html#" + fragment("source-", id)).markup("><cite");
    write_language(page, context, title.language);
    page.markup(">").text(title.name.empty() ? id : title.name).markup("</cite></a>");
}

void add_part(std::string& line, std::string_view part) {
    if (part.empty()) return;
    if (!line.empty()) line += " · ";
    line += part;
}

bool is_stale(const PublicEntry& entry, const Definition& definition) {
    if (definition.role != DefinitionRole::rendering || definition.renders.empty()) return false;
    const auto anchor = find_public_anchor(entry);
    return anchor && anchor->definition->origin == definition.origin &&
           text::fingerprint(anchor->definition->text.plain) != definition.renders;
}

/// Whether the definition belongs to the member whose anchor the concept takes.
bool is_of_anchor_member(const PublicEntry& entry, const Definition& definition) {
    const auto& consolidation = entry.entry->consolidation;
    return !consolidation || consolidation->anchor_member == definition.origin;
}

std::string_view role_words(const PageContext& context, const PublicEntry& entry,
                            const Definition& definition) {
    if (definition.role == DefinitionRole::anchor) return {};
    if (definition.role == DefinitionRole::rendering && !is_of_anchor_member(entry, definition))
        return context.say("site.role.rendering-own");
    return context.say("site.role." + std::string(to_string(definition.role)));
}

/// Everything about a definition but its source: role, wording, check, place.
std::string definition_marks(const PageContext& context, const PublicEntry& entry,
                             const Definition& definition) {
    std::string marks;
    add_part(marks, role_words(context, entry, definition));
    if (is_stale(entry, definition)) add_part(marks, context.say("site.rendering-stale"));
    if (!definition.source.empty() || definition.source_relation != SourceRelation::unstated)
        add_part(marks,
                 context.say("relation-to-source." + std::string(to_string(definition.source_relation))));
    if (!definition.source.empty())
        add_part(marks, context.say("check." + std::string(to_string(definition.source_check))));
    if (!definition.valid_in.empty())
        add_part(marks, context.say("site.valid-in", {context.wording.places(definition.valid_in)}));
    return marks;
}

} // namespace

void write_language(HtmlWriter& page, const PageContext& context, std::string_view language) {
    if (!language.empty() && language != context.wording.interface_tag()) page.attribute("lang", language);
}

void write_term(HtmlWriter& page, const PageContext& context, std::string_view term,
                std::string_view language) {
    page.markup("<bdi");
    write_language(page, context, language);
    page.markup(">").text(term).markup("</bdi>");
}

void write_entry_link(HtmlWriter& page, const PageContext& context, const PublicEntry& entry) {
    const auto headline = find_headline(entry, context.wording.tag());
    page.markup("<a href=\"").text(entry.entry->id).markup(".html\">");
    write_term(page, context, headline.term, headline.language);
    page.markup("</a>");
}

void write_source(HtmlWriter& page, const PageContext& context, const SourceReference& reference) {
    if (reference.empty()) {
        page.text(context.say("site.source.none"));
        return;
    }
    if (!reference.source.empty()) write_source_title(page, context, reference.source);
    if (!reference.source.empty() && !reference.article.empty()) page.markup(", ");
    page.text(reference.article);
}

std::string source_words(const PageContext& context, const SourceReference& reference) {
    const auto* source = find_source(context, reference.source);
    const auto title = source ? name_in(source->title, context.wording.interface_tag()) : std::string_view();
    std::string words(title.empty() ? std::string_view(reference.source) : title);
    if (!words.empty() && !reference.article.empty()) words += ", ";
    words += reference.article;
    return words.empty() ? std::string(context.say("site.source.none")) : words;
}

std::string who_says(const PageContext& context, const Acceptability& acceptability) {
    if (!acceptability.source.empty()) return source_words(context, acceptability.source);
    if (!acceptability.origin.empty()) return std::string(context.wording.glossary_of(acceptability.origin));
    return std::string(context.say("site.glossary-itself"));
}

void write_definition(HtmlWriter& page, const PageContext& context, const PublicEntry& entry,
                      const LanguageSection& section, const Definition& definition) {
    page.markup("<p class=\"definition\" dir=\"auto\"");
    write_language(page, context, section.language);
    page.markup(">").text(definition.text.plain).markup("</p>\n<p class=\"source\">");
    if (!definition.source.empty())
        page.text(context.say("site.labelled", {std::string(context.say("site.source")), ""}));
    write_source(page, context, definition.source);
    const auto marks = definition_marks(context, entry, definition);
    if (!marks.empty()) page.markup(" <span class=\"marks\">· ").text(marks).markup("</span>");
    page.markup("</p>\n");
}

std::string review_words(const PageContext& context, const Review& review) {
    const std::string state(context.say("review." + std::string(to_string(review.state))));
    std::string by(context.wording.body(review.body));
    for (const auto& part : {review.document, context.wording.date(review.date)})
        if (!part.empty()) by += (by.empty() ? "" : ", ") + part;
    return by.empty() ? context.say("site.review", {state}) : context.say("site.review.by", {state, by});
}

std::string change_link(const PageContext& context, std::string_view subject) {
    auto link = contact_link(context.publication().contact);
    if (link.starts_with("mailto:") && link.find('?') == std::string::npos)
        link += "?subject=" + percent_encoded(subject);
    return link;
}

} // namespace migralex::web
