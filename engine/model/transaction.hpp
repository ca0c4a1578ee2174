// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/preserved.hpp"

#include <string>

namespace migralex {

/// Who did what to an entry or a term, and when. The type is a word of ISO 30042 ("origination",
/// "modification") or of our module ("importation", "withdrawal", "approval", and "correction" for an editorial
/// correction, which leaves validated what was validated).
struct Transaction {
    std::string type;
    /// xs:date or xs:dateTime as the file has it.
    std::string date;
    std::string responsibility;
    Preserved preserved;

    bool operator==(const Transaction&) const = default;
};

} // namespace migralex
