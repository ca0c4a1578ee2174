// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/anchor.hpp"

#include <algorithm>

namespace migralex::consolidation {

namespace {

struct Candidate {
    const ConceptEntry* entry = nullptr;
    std::size_t linked_languages = 0;
    SourceLevel level = SourceLevel::institutional;
    ReviewState review = ReviewState::draft;
};

Candidate make_candidate(const ConceptEntry& entry, const LanguageAndDefinition& anchor,
                         const SourceRegistry& sources) {
    Candidate candidate{&entry, 0, SourceLevel::institutional, anchor.section->review.state};
    for (const auto& section : entry.languages)
        if (section.review.state != ReviewState::draft && find_linked_definition(entry, section.language))
            ++candidate.linked_languages;
    if (const auto source = sources.find(anchor.definition->source.source); source != sources.end())
        candidate.level = source->second.level;
    return candidate;
}

std::vector<Candidate> find_candidates(const std::vector<const ConceptEntry*>& members,
                                       const SourceRegistry& sources) {
    std::vector<Candidate> candidates;
    for (const auto* member : members)
        if (const auto anchor = find_anchor(*member);
            anchor && anchor->section->review.state != ReviewState::draft)
            candidates.push_back(make_candidate(*member, *anchor, sources));
    return candidates;
}

/// Keeps the candidates for which `better` finds none better; true if that left some out.
template <typename Better>
bool narrow(std::vector<Candidate>& candidates, Better better) {
    const auto best = *std::min_element(candidates.begin(), candidates.end(), better);
    return std::erase_if(candidates, [&](const Candidate& candidate) { return better(best, candidate); }) > 0;
}

const Decision* find_anchor_decision(const Ledger& ledger, const std::string& member) {
    for (auto decision = ledger.decisions.rbegin(); decision != ledger.decisions.rend(); ++decision)
        if (decision->kind == DecisionKind::anchor && decision->choice == member) return &*decision;
    return nullptr;
}

} // namespace

AnchorChoice choose_anchor(const std::vector<const ConceptEntry*>& members, const Ledger& ledger,
                           const SourceRegistry& sources) {
    auto candidates = find_candidates(members, sources);
    if (candidates.empty()) return {};
    for (const auto& candidate : candidates)
        if (const auto* decision = find_anchor_decision(ledger, candidate.entry->id))
            return {candidate.entry, "anchor.reason.decision", decision};
    if (candidates.size() == 1) return {candidates.front().entry, "anchor.reason.only", nullptr};

    std::string reason;
    if (narrow(candidates,
               [](const auto& a, const auto& b) { return a.linked_languages > b.linked_languages; }))
        reason = "anchor.reason.coherence";
    if (candidates.size() > 1 &&
        narrow(candidates, [](const auto& a, const auto& b) { return a.level < b.level; }))
        reason = "anchor.reason.level";
    if (candidates.size() > 1 &&
        narrow(candidates, [](const auto& a, const auto& b) { return a.review > b.review; }))
        reason = "anchor.reason.review";
    // What decided in the end is the last rule that still had to tell candidates apart.
    if (candidates.size() > 1) reason = "anchor.reason.order";
    return {candidates.front().entry, reason, nullptr};
}

} // namespace migralex::consolidation
