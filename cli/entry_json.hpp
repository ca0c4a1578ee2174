// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/concept_entry.hpp"

#include <nlohmann/json.hpp>

namespace migralex::commands {

/// The entry as `show --json` gives it; documented in docs/json.md and stable.
[[nodiscard]] nlohmann::ordered_json to_json(const ConceptEntry& entry);

} // namespace migralex::commands
