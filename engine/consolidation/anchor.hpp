// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/ledger.hpp"
#include "model/concept_entry.hpp"
#include "model/registry.hpp"

#include <string>
#include <vector>

namespace migralex::consolidation {

struct AnchorChoice {
    /// Null if no member has an anchor definition.
    const ConceptEntry* member = nullptr;
    /// Key of the message catalogue: by which rule.
    std::string reason;
    /// The decision that chose it, if one did; borrowed from the ledger.
    const Decision* decision = nullptr;
};

/// Chooses whose anchor the continental entry takes: a decision; else the one linked in most languages; else
/// the source of widest reach; else the most advanced review; else the first id (design §5). `members` are
/// sorted by id; drafts are not considered.
[[nodiscard]] AnchorChoice choose_anchor(const std::vector<const ConceptEntry*>& members, const Ledger& ledger,
                                         const SourceRegistry& sources);

} // namespace migralex::consolidation
