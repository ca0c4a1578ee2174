// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/apply_decisions.hpp"

#include "model/glossary.hpp"

#include <algorithm>

namespace migralex::consolidation {

namespace {

bool is_about(const Decision& decision, const std::string& id) {
    return std::find(decision.entries.begin(), decision.entries.end(), id) != decision.entries.end();
}

bool is_about(const Decision& decision, const Consolidation& consolidation) {
    return std::any_of(consolidation.members.begin(), consolidation.members.end(),
                       [&](const std::string& member) { return is_about(decision, member); });
}

void put_theme_first(ConceptEntry& entry, const std::string& theme) {
    std::erase(entry.themes, theme);
    entry.themes.insert(entry.themes.begin(), theme);
}

void keep_variants(Consolidation& consolidation, const Decision& decision) {
    consolidation.harmonization = Harmonization::not_harmonized;
    consolidation.decision = decision.number;
    consolidation.body = decision.body;
    consolidation.date = decision.date;
}

void add_reservation(ConceptEntry& entry, const Decision& decision) {
    Note note;
    note.kind = NoteKind::national;
    note.language = decision.language;
    note.text = decision.choice;
    note.country = decision.country;
    note.origin = decision.number;
    entry.notes.push_back(std::move(note));
}

RelationKind converse(RelationKind kind) {
    switch (kind) {
    case RelationKind::broader: return RelationKind::narrower;
    case RelationKind::narrower: return RelationKind::broader;
    case RelationKind::whole: return RelationKind::part;
    case RelationKind::part: return RelationKind::whole;
    default: return kind;
    }
}

/// "A broader B" in the ledger says that A is the broader concept: B's entry shows A as its broader concept.
std::optional<RelationKind> shown_at_second(std::string_view word) {
    if (word == "broader") return RelationKind::broader;
    if (word == "narrower") return RelationKind::narrower;
    if (word == "part") return RelationKind::part;
    if (word == "whole") return RelationKind::whole;
    if (word == "associated") return RelationKind::associated;
    if (word == "overlap") return RelationKind::overlap;
    return std::nullopt;
}

void add_relation(ConceptEntry& entry, RelationKind kind, const std::string& target,
                  const std::string& origin) {
    if (target == entry.id) return;
    for (auto& relation : entry.relations)
        if (relation.kind == kind && relation.target == target) {
            relation.origins.push_back(origin);
            return;
        }
    entry.relations.push_back({kind, target, {origin}, {}});
}

void relate(ConceptEntry& entry, const Decision& decision, const MergeContext& context) {
    const auto kind = shown_at_second(decision.relation);
    if (!kind || decision.entries.size() < 2) return;
    const auto first = context.continental_id.find(decision.entries[0]);
    const auto second = context.continental_id.find(decision.entries[1]);
    if (first == context.continental_id.end() || second == context.continental_id.end()) return;
    if (second->second == entry.id) add_relation(entry, *kind, first->second, decision.number);
    if (first->second == entry.id) add_relation(entry, converse(*kind), second->second, decision.number);
}

void retire(ConceptEntry& entry, const Decision& decision) {
    const auto& members = entry.consolidation->members;
    // A concept is retired as a whole: a member that the decision does not name keeps it alive.
    if (std::all_of(members.begin(), members.end(),
                    [&](const auto& member) { return is_about(decision, member); }))
        entry.retirement = Retirement{decision.reason, {}};
}

} // namespace

void apply_decisions(ConceptEntry& entry, const MergeContext& context) {
    for (const auto& decision : context.ledger.decisions) {
        if (!is_about(decision, *entry.consolidation)) continue;
        switch (decision.kind) {
        case DecisionKind::theme: put_theme_first(entry, decision.choice); break;
        case DecisionKind::related: relate(entry, decision, context); break;
        case DecisionKind::keep_variants: keep_variants(*entry.consolidation, decision); break;
        case DecisionKind::reservation: add_reservation(entry, decision); break;
        case DecisionKind::retire: retire(entry, decision); break;
        case DecisionKind::same:
        case DecisionKind::different:
        case DecisionKind::split:
        case DecisionKind::anchor:
        case DecisionKind::term:
        case DecisionKind::defer:
        case DecisionKind::accept: break;
        }
    }
    std::stable_sort(entry.relations.begin(), entry.relations.end(), [](const auto& a, const auto& b) {
        return a.kind != b.kind ? a.kind < b.kind : id_less(a.target, b.target);
    });
}

std::string deferred_until(const Ledger& ledger, const Pair& pair) {
    for (const auto& decision : ledger.decisions)
        if (decision.kind == DecisionKind::defer && is_about(decision, pair.first) &&
            is_about(decision, pair.second))
            return decision.until;
    return {};
}

} // namespace migralex::consolidation
