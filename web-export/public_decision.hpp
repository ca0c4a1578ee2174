// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/decision.hpp"

#include <string>
#include <vector>

namespace migralex::web {

/// What the public may see of a decision of the ledger. Votes, dissent and names have no place in it, so that
/// no page can show them.
struct PublicDecision {
    std::string number;
    std::string date;
    std::string body;
    std::string meeting;
    DecisionKind kind = DecisionKind::same;
    std::vector<std::string> entries;
    std::string choice;
    std::string relation;
    std::string language;
    std::string country;
    std::string until;
    std::string reason;
    std::vector<std::string> supersedes;
};

[[nodiscard]] PublicDecision public_part(const Decision& decision);

} // namespace migralex::web
