// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/query.hpp"

#include <vector>
#include <xapian.h>

namespace migralex::index {

/// Answers a query from a database that Index built. Xapian's errors pass through.
[[nodiscard]] std::vector<Hit> run_query(const Xapian::Database& database, const Query& query);

} // namespace migralex::index
