// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tbx/export.hpp"

#include <map>
#include <string>

namespace migralex::tbx {

/// Counts by category.
using Counts = std::map<std::string, std::size_t, std::less<>>;

/// What an export could not write as it is.
struct ExportTally {
    Counts carried;
    Counts lost;
    Counts left_out;
};

[[nodiscard]] std::vector<Loss> to_losses(const Counts& counts);

} // namespace migralex::tbx
