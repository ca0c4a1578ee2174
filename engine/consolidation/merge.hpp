// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/anchor.hpp"
#include "consolidation/differences.hpp"
#include "model/concept_entry.hpp"
#include "model/registry.hpp"

#include <map>
#include <string>
#include <vector>

namespace migralex::consolidation {

/// Everything merging needs to know beside the members; borrowed for the time of the call.
struct MergeContext {
    const Publication& publication;
    const Ledger& ledger;
    /// The continental id of every subregional entry.
    const std::map<std::string, std::string>& continental_id;
    /// Reads the definitions of all entries.
    DefinitionReader& definitions;
};

/// A continental entry, and how the definitions in it stand to one another.
struct MergedEntry {
    ConceptEntry entry;
    std::vector<DefinitionDifference> differences;
};

/// Makes the continental entry of a group. Every text of its members that is not a draft is in it, with the
/// entry or term section it came from; no text is cut or invented and no state rises: a review state is the
/// lowest, a term that one member advises against is not preferred. Transactions stay with the members.
/// `members` are sorted by id and not empty.
[[nodiscard]] MergedEntry merge_entries(const std::string& id, const std::vector<const ConceptEntry*>& members,
                                        const MergeContext& context);

} // namespace migralex::consolidation
