// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web_export/public_glossary.hpp"

#include <string>

namespace migralex::web {

/// assets/index-core.js: every term of every language, for search.js. One line a concept, tab-separated: its
/// page, then each term as a status digit, its language, ':' and the designation. The digits are 0 preferred,
/// 1 admitted, 2 not recommended, 3 superseded. A pejorative term is written as 9, its language, ':' and its
/// folded words: search.js answers to it when it is typed in full, and has nothing of it to show or complete.
[[nodiscard]] std::string search_index(const PublicGlossary& glossary);

} // namespace migralex::web
