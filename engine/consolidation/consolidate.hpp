// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.hpp"
#include "consolidation/differences.hpp"
#include "consolidation/groups.hpp"
#include "consolidation/survey.hpp"
#include "model/decision.hpp"
#include "model/glossary.hpp"
#include "model/registry.hpp"

#include <string>
#include <vector>

namespace migralex::consolidation {

/// All that consolidation depends on. There is no clock and no file among it.
struct ConsolidationInput {
    /// The subregional glossaries, in any order.
    std::vector<Glossary> glossaries;
    /// With its source registry.
    Publication publication;
    std::vector<Decision> ledger;
    std::vector<GivenIdentifier> identifiers;
    /// Whether the report gives the evidence of every proposed match: for people to read, and a third of the
    /// time.
    bool explains_proposals = false;
};

/// A decision whose texts have changed since: it stands, and somebody should look again.
struct Unconfirmed {
    std::string decision;
    std::string entry;

    bool operator==(const Unconfirmed&) const = default;
};

/// The work list of the committee.
struct ConsolidationReport {
    /// Flaws of the ledger; with an error among them there is no result.
    std::vector<Finding> findings;
    /// What is worth most to answer comes first (docs/matching.md).
    std::vector<Match> questions;
    /// Questions that a decision puts off.
    std::vector<Match> deferred;
    /// What the matcher put together, with its evidence; empty unless the input asks for it.
    std::vector<Match> proposals;
    std::vector<Unconfirmed> to_be_confirmed;
    std::vector<Contradiction> contradictions;
    /// By concept, then language.
    std::vector<DefinitionDifference> differences;
    std::vector<AcceptabilityDifference> differing_acceptability;
    std::vector<FalseFriend> false_friends;
    std::vector<Coverage> coverage;
    std::size_t concepts = 0;
    std::size_t merged_groups = 0;
    std::size_t agreed = 0;
    std::size_t provisional = 0;
    std::size_t not_harmonized = 0;
    std::size_t one_subregion = 0;

    [[nodiscard]] bool has_errors() const;
};

struct ConsolidationResult {
    /// The subregional ones as they were consolidated: in the order of their ids, without drafts.
    std::vector<Glossary> glossaries;
    Glossary continental;
    std::vector<GivenIdentifier> identifiers;
    ConsolidationReport report;
};

/// Consolidates subregional glossaries under the ledger: the same input gives the same result, whatever its
/// order.
[[nodiscard]] ConsolidationResult consolidate(ConsolidationInput input);

} // namespace migralex::consolidation
