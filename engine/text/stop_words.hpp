// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace migralex::text {

/// Whether a folded word only joins other words ("de", "of", "nan"): articles, prepositions and conjunctions of
/// es, en, pt, fr, nl and ht. Negations ("no", "sin", "non", "without") are none: they change the concept. With
/// an empty language, whether it is one in any of them.
[[nodiscard]] bool is_stop_word(std::string_view folded_word, std::string_view language = {});

/// All of them, of all languages, sorted, each once.
[[nodiscard]] std::vector<std::string_view> stop_words();

} // namespace migralex::text
