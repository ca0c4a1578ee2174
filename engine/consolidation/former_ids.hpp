// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.hpp"
#include "model/decision.hpp"
#include "model/glossary.hpp"

#include <vector>

namespace migralex::consolidation {

/// Records with the ids that their entries have today.
struct CurrentRecords {
    std::vector<Decision> records;
    std::vector<Finding> findings;
};

/// The ledger is never rewritten, but an entry that two branches gave one id is renumbered when they meet, and
/// keeps the id as a former one. A record that names such an id means the entry whose fingerprint it recorded,
/// whoever bears the id today. If the texts of both have changed since, it stands for the one that bears the
/// id, and a warning (LED-12) names all it may mean.
[[nodiscard]] CurrentRecords follow_former_ids(const std::vector<Decision>& records,
                                               const std::vector<Glossary>& glossaries);

} // namespace migralex::consolidation
