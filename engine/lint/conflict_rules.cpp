// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/checks.hpp"

#include <set>
#include <utility>

namespace migralex::lint {

/// What a merge left open, each field once; retired entries may have such fields, too.
void check_conflicts(Check& check, const ConceptEntry& entry) {
    std::set<std::pair<std::string, std::string>> seen;
    for (const auto& version : entry.conflicts)
        if (seen.emplace(version.field, version.place).second)
            check.report("unresolved-conflict", entry.id, entry.id, {version.field, version.place});
}

} // namespace migralex::lint
