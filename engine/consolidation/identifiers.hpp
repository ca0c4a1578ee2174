// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/groups.hpp"
#include "model/decision.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace migralex::consolidation {

struct Identification {
    /// The continental id of each group, in the order of the groups.
    std::vector<std::string> ids;
    /// All identifiers ever given out, those of today among them, sorted.
    std::vector<GivenIdentifier> given;
};

/// Gives every group its identifier. A group keeps the id of the same members, else one whose members are most
/// like its own (a released one wins; of equals, the lower one); new numbers follow the highest ever given out.
/// An id that is in an edition goes by the members it had there, so that it never comes to stand for others
/// while decisions are taken and taken back. An id that no group keeps is marked merged, split or retired and
/// says what took its place; it never comes to stand for other members, but the same members get it back.
[[nodiscard]] Identification identify_groups(const std::vector<Group>& groups,
                                             const std::vector<GivenIdentifier>& given,
                                             std::string_view prefix);

} // namespace migralex::consolidation
