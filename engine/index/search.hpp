// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/query.hpp"
#include "index/snapshot.hpp"

#include <vector>

namespace migralex::index {

/// Answers a query. DamagedRecord passes through, and FileError if a server does not answer.
[[nodiscard]] Answer run_query(const Snapshot& snapshot, const Query& query);

/// Designations that begin with what was typed so far, alphabetically; preferred and admitted ones only.
[[nodiscard]] std::vector<Suggestion> complete(const Snapshot& snapshot, const Query& query);

} // namespace migralex::index
