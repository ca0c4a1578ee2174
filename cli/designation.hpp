// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/message.hpp"
#include "model/concept_entry.hpp"

#include <string>

namespace migralex::commands {

/// The name by which people know an entry: its preferred term, in their language if there is one; empty if the
/// entry recommends none.
[[nodiscard]] std::string designation_of(const ConceptEntry& entry, InterfaceLanguage language);

} // namespace migralex::commands
