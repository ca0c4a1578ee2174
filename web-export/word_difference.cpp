// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/word_difference.hpp"

#include "text/words.hpp"

#include <algorithm>
#include <cstdint>

namespace migralex::web {

namespace {

constexpr std::size_t most_words = 2000;

using Words = std::vector<text::Word>;

/// lengths[i][j]: of the longest common sequence of left from i and right from j.
std::vector<std::vector<std::uint16_t>> common_lengths(const Words& left, const Words& right) {
    std::vector<std::vector<std::uint16_t>> lengths(left.size() + 1,
                                                    std::vector<std::uint16_t>(right.size() + 1, 0));
    for (auto i = left.size(); i-- > 0;)
        for (auto j = right.size(); j-- > 0;)
            lengths[i][j] = left[i].folded == right[j].folded
                                ? static_cast<std::uint16_t>(lengths[i + 1][j + 1] + 1)
                                : std::max(lengths[i + 1][j], lengths[i][j + 1]);
    return lengths;
}

/// Which words of `left` are common to both.
std::vector<bool> common_words(const Words& left, const Words& right) {
    std::vector<bool> is_common(left.size(), false);
    const auto lengths = common_lengths(left, right);
    for (std::size_t i = 0, j = 0; i < left.size() && j < right.size();) {
        if (left[i].folded == right[j].folded) {
            is_common[i] = true;
            ++i, ++j;
        } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
    return is_common;
}

} // namespace

std::vector<TextPiece> mark_own_words(std::string_view text, std::string_view other) {
    const auto words = text::words(text);
    const auto others = text::words(other);
    if (words.size() > most_words || others.size() > most_words) return {{text}};
    const auto is_common = common_words(words, others);
    std::vector<TextPiece> pieces;
    std::size_t end = 0;
    const auto add = [&](std::size_t from, std::size_t to, bool is_own) {
        if (from >= to) return;
        if (!pieces.empty() && !pieces.back().is_own && !is_own)
            pieces.back().text = {pieces.back().text.data(), pieces.back().text.size() + (to - from)};
        else
            pieces.push_back({text.substr(from, to - from), is_own});
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].begin < end) continue; // parts of one word of the text ("d'asile") share its place
        add(end, words[i].begin, false);
        add(words[i].begin, words[i].end, !is_common[i]);
        end = words[i].end;
    }
    add(end, text.size(), false);
    return pieces;
}

} // namespace migralex::web
