// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace migralex::exchange {

/// From which day a workbook counts (ECMA-376, date1904).
enum class DateSystem { since_1900, since_1904 };

/// The format code of one of the numbers that need none written (ECMA-376 part 1, 18.8.30); "General" of
/// others.
[[nodiscard]] std::string_view built_in_format(unsigned id);

/// A number as the person sees it in a cell of this format: "5.1", "2026-05-03", "12,5 %". A day whose form
/// depends on the computer (format 14, names of months) is written as ISO 8601 does.
[[nodiscard]] std::string shown_number(std::string_view number, std::string_view format, DateSystem system);

} // namespace migralex::exchange
