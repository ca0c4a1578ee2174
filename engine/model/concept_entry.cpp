// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/concept_entry.hpp"

#include "model/enumeration.hpp"

#include <algorithm>
#include <utility>

namespace migralex {

namespace {

constexpr auto by_language = [](const LanguageSection& section, std::string_view language) {
    return section.language < language;
};

bool belongs_to_anchor_member(const ConceptEntry& entry, const Definition& definition) {
    return !entry.consolidation || definition.origin == entry.consolidation->anchor_member;
}

} // namespace

MIGRALEX_DEFINE_WORDS(RelationKind, relation_kind, "broaderConceptGeneric", "subordinateConceptGeneric",
                      "superordinateConceptPartitive", "subordinateConceptPartitive", "associatedConcept",
                      "distinctConcept", "overlappingConcept")

const LanguageSection* find_language(const ConceptEntry& entry, std::string_view language) {
    for (const auto& section : entry.languages)
        if (section.language == language) return &section;
    return nullptr;
}

LanguageSection* find_language(ConceptEntry& entry, std::string_view language) {
    return const_cast<LanguageSection*>(find_language(std::as_const(entry), language));
}

LanguageSection& language_section(ConceptEntry& entry, std::string_view language) {
    if (auto* section = find_language(entry, language)) return *section;
    const auto place = std::lower_bound(entry.languages.begin(), entry.languages.end(), language, by_language);
    auto& section = *entry.languages.insert(place, LanguageSection{});
    section.language = language;
    return section;
}

std::optional<LanguageAndDefinition> find_anchor(const ConceptEntry& entry) {
    for (const auto& section : entry.languages)
        for (const auto& definition : section.definitions)
            if (definition.role == DefinitionRole::anchor && belongs_to_anchor_member(entry, definition))
                return LanguageAndDefinition{&section, &definition};
    return std::nullopt;
}

const Definition* find_linked_definition(const ConceptEntry& entry, std::string_view language) {
    const auto* section = find_language(entry, language);
    if (!section) return nullptr;
    for (const auto& definition : section->definitions)
        if (definition.role != DefinitionRole::unlinked && belongs_to_anchor_member(entry, definition))
            return &definition;
    return nullptr;
}

} // namespace migralex
