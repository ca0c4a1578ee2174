// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace migralex::web {

/// One of our scripts as it is sent: without comment lines, indentation, and blanks beside punctuation. It
/// knows no JavaScript beyond what ours are written in: texts in double quotes that end on their line, comments
/// on lines of their own; a line with a regular expression or a template keeps its blanks.
[[nodiscard]] std::string compact_script(std::string_view script);

} // namespace migralex::web
