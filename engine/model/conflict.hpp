// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text.hpp"

#include <string>

namespace migralex {

/// One of the versions of a field between which a merge could not choose. The field itself keeps what it had
/// before both changes, so that no side wins unasked; people choose later.
struct ConflictVersion {
    /// "definition", "source", "acceptability", ...: a field as people name it.
    std::string field;
    /// Where the field stands: a language ("es"), a term section ("CAR-0012.es.t2"); empty for the entry.
    std::string place;
    /// What this side says; empty if it took the value, or the item, away.
    Text text;
    /// Who said so and when ("Ana Pérez, 2026-11-28"), from the transactions of that side; may be empty.
    std::string side;

    bool operator==(const ConflictVersion&) const = default;
};

} // namespace migralex
