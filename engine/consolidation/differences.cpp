// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/differences.hpp"

#include <algorithm>

namespace migralex::consolidation {

namespace {

/// Less in common than this is another definition.
constexpr double alike = 0.5;

const Definition* definition_of(const LanguageSection& section, std::string_view member) {
    for (const auto& definition : section.definitions)
        if (definition.origin == member) return &definition;
    return nullptr;
}

} // namespace

std::vector<DefinitionDifference> differences_of(const ConceptEntry& continental,
                                                 const std::string& anchor_member, DefinitionReader& reader) {
    std::vector<DefinitionDifference> differences;
    for (const auto& section : continental.languages) {
        if (section.definitions.size() < 2) continue;
        const auto* reference = definition_of(section, anchor_member);
        if (!reference) reference = &section.definitions.front();
        const auto read = reader.read(reference->text.plain, section.language);
        for (const auto& definition : section.definitions) {
            if (definition.origin == reference->origin) continue;
            const auto compared = compare(read, reader.read(definition.text.plain, section.language),
                                          reference->source == definition.source);
            differences.push_back({continental.id, section.language, reference->origin, definition.origin,
                                   compared.kind, compared.share});
        }
    }
    return differences;
}

bool definitions_differ(const std::vector<DefinitionDifference>& differences,
                        const std::string& anchor_member) {
    return std::any_of(differences.begin(), differences.end(), [&](const auto& difference) {
        return difference.reference == anchor_member && difference.share < alike;
    });
}

const Definition* find_definition_of(const ConceptEntry& continental, std::string_view language,
                                     std::string_view member) {
    const auto* section = find_language(continental, language);
    return section ? definition_of(*section, member) : nullptr;
}

} // namespace migralex::consolidation
