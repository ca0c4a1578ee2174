// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The forms in which designations and queries are compared. All come from text/words.hpp; here ligatures are
/// opened, too, since people type "main d'oeuvre".
namespace migralex::index {

/// Folded words with one blank between, ñ kept.
[[nodiscard]] std::string kept_key(std::string_view designation);

/// The same with ñ as n: what a keyboard without it types.
[[nodiscard]] std::string folded_key(std::string_view kept_key);

/// The words of a key; views into it. `words` is cleared first.
void words_of_key(std::string_view key, std::vector<std::string_view>& words);
[[nodiscard]] std::vector<std::string_view> words_of_key(std::string_view key);

/// The key without its blanks: "CA-4", "CA 4" and "CA4" are one, and so are "D.R.R." and "DRR".
[[nodiscard]] std::string joined_key(std::string_view key);

} // namespace migralex::index
