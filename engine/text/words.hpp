// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/fold.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace migralex::text {

/// A word of a text: its folded form, and where it stands in bytes.
struct Word {
    std::string folded;
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const Word&) const = default;
};

/// The words of a text by ICU's word boundaries (Unicode UAX #29), folded; punctuation and blanks are no words.
/// What hyphens and apostrophes join is several words: "non-refoulement" and "d'asile" are two each, so that
/// people find them by any half.
[[nodiscard]] std::vector<Word> words(std::string_view text, Enye enye = Enye::folded);

/// The same words one by one, for those who need neither their places nor strings of their own. `take` may not
/// keep the view.
void for_each_word(std::string_view text, Enye enye, const std::function<void(std::string_view)>& take);

/// The folded words with one blank between: equal keys mean equal designations but for case, accents,
/// punctuation and spacing.
[[nodiscard]] std::string comparison_key(std::string_view text, Enye enye = Enye::kept);

/// The Snowball stem of a folded word (es, en, pt, fr, nl). Languages without a stemmer (ht) keep the word.
[[nodiscard]] std::string stem(std::string_view folded_word, std::string_view language);

} // namespace migralex::text
