// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <unordered_map>

namespace migralex::consolidation {

/// By folded word: how much it tells concepts apart, 0 to 1.
using WordWeights = std::unordered_map<std::string_view, float>;

/// The words of a language that many definitions of the field share ("person", "State"); all others weigh 1.
/// The table is fixed (common_words.inc): weights counted in the glossaries at hand would move every group with
/// one edit. Empty for a language that it does not have.
[[nodiscard]] const WordWeights& word_weights(std::string_view language);

} // namespace migralex::consolidation
