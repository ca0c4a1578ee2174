// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.hpp"
#include "consolidation/groups.hpp"
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
};

struct ConsolidationReport {
    /// Flaws of the ledger; with an error among them there is no result.
    std::vector<Finding> findings;
    std::vector<Match> questions;
    /// Questions that a decision puts off.
    std::vector<Match> deferred;
    std::size_t concepts = 0;
    std::size_t merged_groups = 0;
    std::size_t agreed = 0;
    std::size_t provisional = 0;
    std::size_t not_harmonized = 0;
    std::size_t one_subregion = 0;

    [[nodiscard]] bool has_errors() const;
};

struct ConsolidationResult {
    Glossary continental;
    std::vector<GivenIdentifier> identifiers;
    ConsolidationReport report;
};

/// Consolidates subregional glossaries under the ledger: the same input gives the same result, whatever its
/// order.
[[nodiscard]] ConsolidationResult consolidate(ConsolidationInput input);

} // namespace migralex::consolidation
