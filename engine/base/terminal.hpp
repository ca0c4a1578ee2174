// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>

namespace migralex {

/// The columns of the terminal that standard output goes to; empty if it goes elsewhere.
[[nodiscard]] std::optional<std::size_t> terminal_columns();

} // namespace migralex
