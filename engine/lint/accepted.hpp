// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.hpp"
#include "model/decision.hpp"

#include <span>
#include <string>
#include <vector>

namespace migralex::lint {

/// A finding that a body has accepted, and by which decision.
struct AcceptedFinding {
    Finding finding;
    std::string decision;
};

/// Takes out of `findings` those that a decision of kind `accept` is about: its code, and one of its entries.
/// The decisions are those in force. Where an acceptance has nothing left to accept, a note says so, at its
/// place, if `all_are_checked`.
[[nodiscard]] std::vector<AcceptedFinding>
take_accepted(std::vector<Finding>& findings, std::span<const Decision> decisions, bool all_are_checked);

} // namespace migralex::lint
