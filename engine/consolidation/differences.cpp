// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/differences.hpp"

#include "text/words.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace migralex::consolidation {

namespace {

constexpr std::size_t shortest_weighty_word = 4;
constexpr double alike = 0.5;

std::set<std::string> weighty_stems(std::string_view text, std::string_view language) {
    std::set<std::string> stems;
    for (const auto& word : text::words(text))
        if (word.folded.size() >= shortest_weighty_word) stems.insert(text::stem(word.folded, language));
    return stems;
}

const Definition* definition_of(const LanguageSection& section, const std::string& member) {
    for (const auto& definition : section.definitions)
        if (definition.origin == member) return &definition;
    return nullptr;
}

} // namespace

double shared_words(std::string_view left, std::string_view right, std::string_view language) {
    const auto a = weighty_stems(left, language);
    const auto b = weighty_stems(right, language);
    if (a.empty() && b.empty()) return 1;
    std::vector<std::string> common;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
    return static_cast<double>(common.size()) / static_cast<double>(a.size() + b.size() - common.size());
}

bool definitions_differ(const ConceptEntry& continental, const std::string& anchor_member) {
    for (const auto& section : continental.languages) {
        const auto* anchor = definition_of(section, anchor_member);
        if (!anchor) continue;
        for (const auto& definition : section.definitions)
            if (definition.origin != anchor_member &&
                shared_words(anchor->text.plain, definition.text.plain, section.language) < alike)
                return true;
    }
    return false;
}

} // namespace migralex::consolidation
