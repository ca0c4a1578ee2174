// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/decision.hpp"

#include "model/enumeration.hpp"

namespace migralex {

MIGRALEX_DEFINE_WORDS(DecisionKind, decision_kind, "same", "different", "related", "split", "anchor", "term",
                      "theme", "keep-variants", "reservation", "defer", "retire", "accept")
MIGRALEX_DEFINE_WORDS(IdentifierState, identifier_state, "current", "merged", "split", "retired")

} // namespace migralex
