// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/word_difference.hpp"

#include "text/words.hpp"

#include <algorithm>
#include <cstdint>

namespace migralex::text {

namespace {

constexpr std::size_t most_words = 2000;

/// Which words of `mine` are part of the longest common subsequence with `theirs`.
std::vector<bool> common_words(const std::vector<Word>& mine, const std::vector<Word>& theirs) {
    const auto width = theirs.size() + 1;
    std::vector<std::uint16_t> lengths((mine.size() + 1) * width);
    for (std::size_t i = mine.size(); i-- > 0;)
        for (std::size_t j = theirs.size(); j-- > 0;)
            lengths[i * width + j] = mine[i].folded == theirs[j].folded
                                         ? static_cast<std::uint16_t>(lengths[(i + 1) * width + j + 1] + 1)
                                         : std::max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    std::vector<bool> common(mine.size());
    for (std::size_t i = 0, j = 0; i < mine.size() && j < theirs.size();) {
        if (mine[i].folded == theirs[j].folded) {
            common[i] = true;
            ++i;
            ++j;
        } else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
    return common;
}

} // namespace

std::vector<Passage> passages(std::string_view text, std::string_view other) {
    const auto mine = words(text);
    const auto theirs = words(other);
    if (mine.empty() || mine.size() > most_words || theirs.size() > most_words)
        return {{std::string(text), text == other}};
    const auto common = common_words(mine, theirs);
    std::vector<Passage> result;
    std::size_t begin = 0;
    std::size_t end = 0;
    for (std::size_t i = 0; i < mine.size(); ++i) {
        // Parts of one word of the text ("rendez-vous") share its place; the first of them decides.
        if (i > 0 && mine[i].begin < end) continue;
        // Blanks and punctuation go with the word before, but stay outside a marked passage.
        const auto start = i == 0 ? 0 : mine[i].begin;
        if (result.empty() || result.back().is_common != common[i]) {
            if (!result.empty()) {
                const auto cut = result.back().is_common ? start : end;
                result.back().text = text.substr(begin, cut - begin);
                begin = cut;
            }
            result.push_back({{}, common[i]});
        }
        end = mine[i].end;
    }
    result.back().text = text.substr(begin);
    return result;
}

} // namespace migralex::text
