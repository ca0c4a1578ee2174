// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/merge.hpp"
#include "model/concept_entry.hpp"

namespace migralex::consolidation {

/// Applies to a merged entry the decisions that are about its content: `theme`, `related`, `keep-variants`,
/// `reservation` and `retire`. Grouping decisions (`same`, `different`, `split`), `anchor` and `term` have done
/// their work before; `defer` and `accept` are about questions and findings.
void apply_decisions(ConceptEntry& entry, const MergeContext& context);

/// Until when the ledger puts off the question about these two entries; empty if nobody did.
[[nodiscard]] std::string deferred_until(const Ledger& ledger, const Pair& pair);

} // namespace migralex::consolidation
