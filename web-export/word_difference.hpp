// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace migralex::web {

/// A piece of a text: words, and what stands between them.
struct TextPiece {
    std::string_view text;
    /// Whether the text compared with lacks its word.
    bool is_own = false;
};

/// The text in pieces that join to the whole of it, each word marked that is no part of the longest common
/// sequence of folded words with `other` (Hunt and McIlroy's difference, by words). Texts of more than 2000
/// words are not compared: nothing is marked.
[[nodiscard]] std::vector<TextPiece> mark_own_words(std::string_view text, std::string_view other);

} // namespace migralex::web
