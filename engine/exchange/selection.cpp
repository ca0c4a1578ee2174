// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/selection.hpp"

namespace migralex::exchange {

std::vector<const LanguageSection*> public_sections(const ConceptEntry& entry) {
    std::vector<const LanguageSection*> sections;
    if (entry.retirement) return sections;
    for (const auto& section : entry.languages)
        if (section.review.state != ReviewState::draft) sections.push_back(&section);
    return sections;
}

std::string source_words(const Publication& publication, const SourceReference& reference,
                         std::string_view language) {
    const auto found = publication.sources.find(reference.source);
    const auto title = found == publication.sources.end() ? std::string_view(reference.source)
                                                          : name_in(found->second.title, language);
    std::string words(title.empty() ? std::string_view(reference.source) : title);
    if (!words.empty() && !reference.article.empty()) words += ", ";
    return words + reference.article;
}

std::string joined(const std::vector<std::string>& values, std::string_view separator) {
    std::string result;
    for (const auto& value : values) {
        if (!result.empty()) result += separator;
        result += value;
    }
    return result;
}

const Definition* linked_definition(const ConceptEntry& entry, const LanguageSection& section) {
    return find_linked_definition(entry, section.language);
}

} // namespace migralex::exchange
