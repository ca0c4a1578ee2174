// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace migralex::consolidation {

/// Whether two folded designations are equal but for one slip inside one word of six letters or more: a letter
/// left out, put in, replaced, or two swapped; never the first one, for `emigrante` is no slip of `migrante`.
[[nodiscard]] bool differ_by_a_slip(std::string_view left, std::string_view right);

} // namespace migralex::consolidation
