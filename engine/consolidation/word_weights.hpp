// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace migralex::consolidation {

/// How much a folded word tells concepts apart, 0 to 1: little for words that many definitions of the field
/// share
/// ("person", "State"), 1 for all that are not in the table of the language. The table is fixed
/// (common_words.inc): weights counted in the glossaries at hand would move every group with one edit.
[[nodiscard]] double word_weight(std::string_view folded_word, std::string_view language);

} // namespace migralex::consolidation
