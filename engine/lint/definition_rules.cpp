// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/checks.hpp"
#include "text/fingerprint.hpp"

#include <algorithm>

namespace migralex::lint {

namespace {

void check_rendering(Check& check, const Spot& spot, const Definition& definition) {
    if (definition.role != DefinitionRole::rendering) return;
    const auto anchor = find_anchor(spot.entry);
    if (anchor && text::fingerprint(anchor->definition->text.plain) != definition.renders)
        check.report("rendering-stale", spot, {spot.section->language, anchor->section->language});
}

void check_review(Check& check, const ConceptEntry& entry, const LanguageSection& section) {
    if (section.review.state != ReviewState::validated || !check.input().publication) return;
    const auto& bodies = check.input().publication->bodies;
    const auto body = bodies.find(section.review.body);
    const auto& prefix = check.input().description->prefix;
    const bool may_validate =
        body != bodies.end() && std::find(body->second.may_validate.begin(), body->second.may_validate.end(),
                                          prefix) != body->second.may_validate.end();
    if (!may_validate || section.review.document.empty() || section.review.date.empty())
        check.report("validated-without-act", Spot{entry}, {section.language});
}

/// A file from elsewhere has no anchors: nobody there was asked for them.
void check_anchor(Check& check, const ConceptEntry& entry) {
    std::size_t anchors = 0;
    std::size_t definitions = 0;
    for (const auto& section : entry.languages)
        for (const auto& definition : section.definitions) {
            ++definitions;
            anchors += definition.role == DefinitionRole::anchor;
        }
    if (definitions > 0 && anchors == 0 && check.input().description)
        check.report("anchor-missing", Spot{entry});
    if (anchors > 1) check.report("anchor-several", Spot{entry}, {std::to_string(anchors)});
}

} // namespace

void check_definitions(Check& check, const ConceptEntry& entry) {
    if (const auto* description = check.input().description)
        for (const auto& language : description->definition_languages) {
            const auto* section = find_language(entry, language);
            if (!section || section->definitions.empty())
                check.report("definition-missing", Spot{entry}, {language});
        }
    for (const auto& section : entry.languages) {
        check_review(check, entry, section);
        for (const auto& definition : section.definitions) {
            const Spot spot{entry, &section};
            check_text(check, spot, definition.text.plain);
            check_source(check, spot, definition);
            check_rendering(check, spot, definition);
        }
    }
    check_anchor(check, entry);
}

} // namespace migralex::lint
