// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/known_terms.hpp"

#include "text/fold.hpp"

#include <algorithm>

namespace migralex::workspace {

namespace {

std::string folded(std::string_view term) {
    return text::fold(text::normalize(term), text::Enye::kept);
}

} // namespace

bool KnownTerms::has(const ConceptEntry& entry, std::string_view term, const std::string& language) {
    const auto* section = find_language(entry, language);
    const auto words = folded(term);
    return section && std::any_of(section->terms.begin(), section->terms.end(),
                                  [&](const auto& other) { return folded(other.term) == words; });
}

void KnownTerms::note(Ids& ids, const ConceptEntry& entry, const std::string& language) {
    const auto* section = entry.retirement ? nullptr : find_language(entry, language);
    if (!section) return;
    for (const auto& term : section->terms) ids.emplace(folded(term.term), entry.id);
}

void KnownTerms::note(const ConceptEntry& entry) {
    for (auto& [language, ids] : ids_) note(ids, entry, language);
}

const ConceptEntry* KnownTerms::entry_with(std::string_view term, const std::string& language,
                                           std::string_view except) {
    const auto [place, is_new] = ids_.try_emplace(language);
    auto& ids = place->second;
    if (is_new)
        for (const auto& entry : glossary_.entries) note(ids, entry, language);
    const ConceptEntry* first = nullptr;
    const auto [begin, end] = ids.equal_range(folded(term));
    for (auto known = begin; known != end; ++known) {
        if (known->second == except || (first && !id_less(known->second, first->id))) continue;
        // It may have lost the term since, or be gone.
        const auto* entry = find_entry(glossary_, known->second);
        if (entry && !entry->retirement && has(*entry, term, language)) first = entry;
    }
    return first;
}

} // namespace migralex::workspace
