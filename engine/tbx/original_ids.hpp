// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/concept_entry.hpp"

#include <string>

namespace migralex::tbx {

/// Gives an entry or a term section another id; the one it had stays beside it as `originalIdentifier`, and an
/// original one that it had before, behind that. The old id must not be empty.
void give_id(ConceptEntry& entry, std::string id);
void give_id(TermSection& term, std::string id);

} // namespace migralex::tbx
