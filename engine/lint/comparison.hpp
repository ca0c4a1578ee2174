// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lint/analysis.hpp"

#include <vector>

namespace migralex::lint {

/// Entries that say the same, or say of the same term different things: within a glossary and across. `checks`
/// by the number of the glossary; each finding goes to the glossary it stands in.
void compare_entries(std::vector<Check>& checks, const Analysis& analysis, const Surroundings& surroundings);

} // namespace migralex::lint
