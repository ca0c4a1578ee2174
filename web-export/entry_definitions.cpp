// SPDX-License-Identifier: GPL-3.0-or-later
// The definitions of the subregions, side by side and as equals, each under the label of its glossary.
#include "web_export/entry_page.hpp"
#include "web_export/pieces.hpp"

#include <algorithm>

namespace migralex::web {

namespace {

using Definitions = std::vector<LanguageAndDefinition>;

/// The definitions that come from one glossary (an empty prefix: from no subregional one), the page's language
/// first.
Definitions definitions_of(const PageContext& context, const PublicEntry& entry, std::string_view prefix) {
    Definitions definitions;
    for (const auto* section : sections_beginning_with(entry, context.wording.tag()))
        for (const auto& definition : section->definitions)
            if (id_prefix(definition.origin) == prefix) definitions.push_back({section, &definition});
    return definitions;
}

/// How many stand openly: those in the page's language; if there are none, the anchor, put first.
std::size_t bring_forward(const PageContext& context, Definitions& definitions) {
    const auto own = std::count_if(definitions.begin(), definitions.end(), [&](const auto& shown) {
        return shown.section->language == context.wording.tag();
    });
    if (own > 0) return static_cast<std::size_t>(own);
    std::stable_partition(definitions.begin(), definitions.end(),
                          [](const auto& shown) { return shown.definition->role == DefinitionRole::anchor; });
    return std::min<std::size_t>(1, definitions.size());
}

void write_shown(HtmlWriter& page, const PageContext& context, const PublicEntry& entry,
                 const LanguageAndDefinition& shown) {
    page.markup("<div class=\"version\">\n<p class=\"language\">");
    page.text(context.wording.language_name(shown.section->language));
    const auto anchor = find_public_anchor(entry);
    if (anchor && anchor->definition == shown.definition)
        page.markup(" · ").text(context.say("site.role.anchor"));
    page.markup("</p>\n");
    write_definition(page, context, entry, *shown.section, *shown.definition);
    page.markup("<p class=\"review\">")
        .text(review_words(context, shown.section->review))
        .markup("</p>\n</div>\n");
}

void write_folded(HtmlWriter& page, const PageContext& context, const PublicEntry& entry,
                  const Definitions& definitions, std::size_t first) {
    if (first >= definitions.size()) return;
    page.markup("<details><summary>").text(context.say("site.more-languages"));
    page.markup(" (").text(std::to_string(definitions.size() - first)).markup(")</summary>\n");
    for (auto i = first; i < definitions.size(); ++i) write_shown(page, context, entry, definitions[i]);
    page.markup("</details>\n");
}

void write_card(HtmlWriter& page, const PageContext& context, const PublicEntry& entry,
                std::string_view prefix) {
    auto definitions = definitions_of(context, entry, prefix);
    if (definitions.empty()) return;
    const auto open = bring_forward(context, definitions);
    page.markup("<div class=\"card\">\n");
    page.element("h3", prefix.empty() ? context.say("site.agreed-text") : context.wording.glossary_of(prefix));
    page.markup("\n");
    for (std::size_t i = 0; i < open; ++i) write_shown(page, context, entry, definitions[i]);
    write_folded(page, context, entry, definitions, open);
    page.markup("</div>\n");
}

void write_side_by_side(HtmlWriter& page, const PageContext& context, const PublicEntry& entry,
                        const std::vector<std::string_view>& glossaries) {
    page.markup("<section aria-labelledby=\"definitions\">\n<h2 id=\"definitions\">");
    page.text(context.say("site.subregional")).markup("</h2>\n<div class=\"cards\">\n");
    write_card(page, context, entry, {});
    for (const auto prefix : glossaries) write_card(page, context, entry, prefix);
    page.markup("</div>\n</section>\n");
}

/// Where one glossary alone defines the concept, what is left to show is its other languages.
void write_other_languages(HtmlWriter& page, const PageContext& context, const PublicEntry& entry) {
    const auto lead = find_lead(context, entry);
    HtmlWriter versions;
    for (const auto* section : entry.sections)
        for (const auto& definition : section->definitions)
            if (!lead || lead->definition != &definition)
                write_shown(versions, context, entry, {section, &definition});
    if (versions.empty()) return;
    page.markup("<section aria-labelledby=\"definitions\">\n<h2 id=\"definitions\">");
    page.text(context.say("site.other-languages")).markup("</h2>\n").append(versions).markup("</section>\n");
}

} // namespace

void write_definitions(HtmlWriter& page, const PageContext& context, const PublicEntry& entry) {
    auto glossaries = defining_glossaries(entry);
    context.wording.sort_glossaries(glossaries);
    const bool has_agreed_text = !glossaries.empty() && !definitions_of(context, entry, {}).empty();
    if (glossaries.size() + (has_agreed_text ? 1 : 0) > 1)
        write_side_by_side(page, context, entry, glossaries);
    else
        write_other_languages(page, context, entry);
}

} // namespace migralex::web
