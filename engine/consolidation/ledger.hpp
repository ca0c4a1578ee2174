// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.hpp"
#include "model/decision.hpp"
#include "model/glossary.hpp"
#include "model/registry.hpp"

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace migralex::consolidation {

/// Two entry ids in id order.
using Pair = std::pair<std::string, std::string>;

[[nodiscard]] Pair make_pair_of(std::string_view left, std::string_view right);

/// The ledger as it stands today: records that nothing supersedes, checked against bodies and entries.
struct Ledger {
    /// In force, by number.
    std::vector<Decision> decisions;
    /// Errors (unregistered bodies, repeated numbers, unknown entries, circles, contradictions) and records
    /// whose texts have changed since ("to be confirmed", notes).
    std::vector<Finding> findings;
};

/// Codes of two findings that reports list apart: decisions that contradict each other, and texts that have
/// changed since they were decided upon.
inline constexpr std::string_view finding_of_contradiction = "LED-08";
inline constexpr std::string_view finding_of_changed_texts = "LED-10";

/// Reads the records together. With an error among the findings the ledger must not be applied.
[[nodiscard]] Ledger settle_ledger(const std::vector<Decision>& records,
                                   const std::vector<Glossary>& glossaries, const Publication& publication);

/// What a decision of this kind fixes about an entry: designations, acceptability and definitions for `same`
/// and `different`, the anchor text and its source for `anchor`.
[[nodiscard]] std::string decision_fingerprint(DecisionKind kind, const ConceptEntry& entry);

/// Number of a decision: its date and six digits of a hash over everything it says.
[[nodiscard]] std::string decision_number(const Decision& decision);

/// Whether a decision of this kind holds only if its entries are one concept: choosing one anchor, one term or
/// one theme for several entries says so, like keeping their variants or recording a reservation.
[[nodiscard]] bool says_same(DecisionKind kind);

/// All pairs of the entries of decisions of one kind.
[[nodiscard]] std::set<Pair> pairs_of(const Ledger& ledger, DecisionKind kind);

} // namespace migralex::consolidation
