// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lint/analysis.hpp"

#include <vector>

namespace migralex::lint {

/// Terms that begin with a capital though others of the glossaries begin with the same word in lower case: no
/// proper names. `checks` by the number of the glossary.
void check_capitals(std::vector<Check>& checks, const Analysis& analysis);

} // namespace migralex::lint
