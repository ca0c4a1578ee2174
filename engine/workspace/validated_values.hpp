// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/concept_entry.hpp"
#include "workspace/add_and_remove.hpp"

#include <string>

/// What a body validated of an entry and a change has re-opened: definition, preferred terms, relations.
namespace migralex::workspace {

/// Compares an entry before and after a change. A section that the change has re-opened keeps what was
/// validated of it, one that stays open keeps what was validated first, one that is validated anew keeps
/// nothing.
void keep_validated_values(const ConceptEntry& before, ConceptEntry& after);

/// What was validated of the language stands again, with its body, document and date; what was added beside it
/// stays. Recorded with the reason. Throws RequestError without a reason, or if nothing of it was re-opened.
void reject_change(ConceptEntry& entry, const std::string& language, const EditRecord& record);

} // namespace migralex::workspace
