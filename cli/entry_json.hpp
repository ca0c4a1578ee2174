// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/concept_entry.hpp"

#include <nlohmann/json.hpp>

namespace migralex::commands {

/// The entry as `show --json` gives it; documented in docs/json.md and stable.
[[nodiscard]] nlohmann::ordered_json to_json(const ConceptEntry& entry);

/// As commands print it: indented, and what is no UTF-8 (a file name may be anything) as U+FFFD.
[[nodiscard]] std::string format_json(const nlohmann::ordered_json& json);

} // namespace migralex::commands
