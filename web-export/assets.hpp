// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace migralex::web {

/// A file of web-export/assets as it was when the program was built ("site.css", "search.js"); empty if there
/// is no such file. Defined in a source file made by cmake/embed.cmake.
[[nodiscard]] std::string_view asset(std::string_view file);

/// The hash of the sources that pages and data are made by (cmake/stamp.cmake).
[[nodiscard]] std::string_view sources_stamp();

} // namespace migralex::web
