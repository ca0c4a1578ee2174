// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/ledger.hpp"
#include "consolidation/match.hpp"
#include "model/decision.hpp"
#include "model/glossary.hpp"

#include <string>
#include <vector>

namespace migralex::consolidation {

/// Entries that are taken for one concept: at most one of each glossary, sorted by id.
using Group = std::vector<std::string>;

struct Grouping {
    /// Every entry is in exactly one group; sorted by first member.
    std::vector<Group> groups;
    /// Matches that did join groups, those inside groups that were joined before included.
    std::vector<Match> proposals;
    /// Matches that would have joined groups but may not without a decision: questions for the committee, one
    /// for two groups, what is worth most first.
    std::vector<Match> questions;
};

/// Builds groups: what was decided to be the same (says_same) first, then released
/// groups, which bind later matchers, then proposed matches, best first. What an edition has shown as two
/// concepts is joined by decision only; the matcher's other opinion is a question. What was decided to be
/// different never comes together; neither do two entries of one glossary.
[[nodiscard]] Grouping group_entries(const std::vector<Glossary>& glossaries, const Ledger& ledger,
                                     const std::vector<GivenIdentifier>& given,
                                     const std::vector<Match>& matches);

} // namespace migralex::consolidation
