// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/survey.hpp"

#include "model/registry.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace migralex::consolidation {

namespace {

bool is_accepted(const Acceptability& acceptability) {
    return acceptability.status <= AdministrativeStatus::admitted;
}

bool is_disputed(const TermSection& term) {
    if (term.is_pejorative) return false;
    return std::any_of(
        term.acceptability_elsewhere.begin(), term.acceptability_elsewhere.end(),
        [&](const auto& elsewhere) { return is_accepted(elsewhere) != is_accepted(term.acceptability); });
}

bool is_recommended_somewhere(const TermSection& term) {
    return !term.is_pejorative &&
           (is_accepted(term.acceptability) ||
            std::any_of(term.acceptability_elsewhere.begin(), term.acceptability_elsewhere.end(), is_accepted));
}

/// The glossaries that say what stands here.
template <typename Origins>
std::set<std::string_view> glossaries_of(const Origins& origins) {
    std::set<std::string_view> glossaries;
    for (const auto& origin : origins) glossaries.insert(id_prefix(origin));
    return glossaries;
}

RelationKind opposite(RelationKind kind) {
    switch (kind) {
    case RelationKind::broader: return RelationKind::narrower;
    case RelationKind::whole: return RelationKind::part;
    default: return kind;
    }
}

void find_contradicting_relations(const ConceptEntry& entry, std::vector<Contradiction>& found) {
    for (const auto& relation : entry.relations) {
        if (opposite(relation.kind) == relation.kind) continue;
        for (const auto& other : entry.relations)
            if (other.target == relation.target && other.kind == opposite(relation.kind))
                found.push_back({entry.id, {"contradiction.relation", {relation.target}}});
    }
}

void find_contradicting_terms(const ConceptEntry& entry, std::vector<Contradiction>& found) {
    for (const auto& section : entry.languages) {
        std::map<std::string, const TermSection*> accepted;
        for (const auto& term : section.terms)
            if (is_accepted(term.acceptability)) accepted.emplace(text::comparison_key(term.term), &term);
        for (const auto& term : section.terms)
            if (!is_accepted(term.acceptability))
                if (const auto other = accepted.find(text::comparison_key(term.term)); other != accepted.end())
                    found.push_back({term.id, {"contradiction.term", {term.term, other->second->id}}});
    }
}

} // namespace

std::vector<AcceptabilityDifference> differing_acceptability(const Glossary& continental) {
    std::vector<AcceptabilityDifference> found;
    for (const auto& entry : continental.entries)
        for (const auto& section : entry.languages)
            for (const auto& term : section.terms)
                if (is_disputed(term))
                    found.push_back(
                        {entry.id, term.id, section.language, term.term, term.acceptability_elsewhere});
    return found;
}

std::vector<FalseFriend> false_friends(const Glossary& continental) {
    struct Word {
        std::string_view shown;
        std::vector<std::pair<const ConceptEntry*, std::set<std::string_view>>> meanings;
    };
    std::unordered_map<std::string, Word> words;
    for (const auto& entry : continental.entries) {
        if (entry.retirement) continue;
        for (const auto& section : entry.languages)
            for (const auto& term : section.terms) {
                if (!is_recommended_somewhere(term)) continue;
                auto& word = words[text::comparison_key(term.term, text::Enye::folded)];
                if (word.shown.empty()) word.shown = term.term;
                if (word.meanings.empty() || word.meanings.back().first != &entry)
                    word.meanings.push_back({&entry, {}});
                word.meanings.back().second.insert(section.language);
            }
    }
    std::map<std::string_view, const Word*> sorted;
    for (const auto& [key, word] : words)
        if (word.meanings.size() > 1 && !key.empty()) sorted.emplace(key, &word);
    std::vector<FalseFriend> found;
    for (const auto& [key, word] : sorted) {
        found.push_back({std::string(word->shown), {}});
        for (const auto& [entry, languages] : word->meanings)
            found.back().meanings.push_back({entry->id, {languages.begin(), languages.end()}});
    }
    return found;
}

std::vector<Coverage> coverage(const Glossary& continental) {
    std::map<std::pair<std::string_view, std::string_view>, Coverage> counts;
    const auto of = [&](std::string_view language, std::string_view glossary) -> Coverage& {
        return counts
            .try_emplace({language, glossary}, Coverage{std::string(language), std::string(glossary), 0, 0})
            .first->second;
    };
    for (const auto& entry : continental.entries) {
        if (entry.retirement) continue;
        for (const auto& section : entry.languages) {
            std::set<std::string_view> with_terms;
            std::set<std::string_view> with_definitions;
            for (const auto& term : section.terms) with_terms.merge(glossaries_of(term.origins));
            for (const auto& definition : section.definitions)
                with_definitions.insert(id_prefix(definition.origin));
            for (const auto glossary : with_terms) ++of(section.language, glossary).terms;
            for (const auto glossary : with_definitions) ++of(section.language, glossary).definitions;
        }
    }
    std::vector<Coverage> result;
    for (auto& [place, count] : counts) result.push_back(std::move(count));
    return result;
}

std::vector<Contradiction> contradictions(const std::vector<Glossary>& subregional,
                                          const Glossary& continental) {
    std::vector<Contradiction> found;
    for (const auto& entry : continental.entries) find_contradicting_relations(entry, found);
    for (const auto& glossary : subregional)
        for (const auto& entry : glossary.entries)
            if (!entry.retirement) find_contradicting_terms(entry, found);
    return found;
}

} // namespace migralex::consolidation
