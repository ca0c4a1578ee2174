// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace migralex::text {

/// A run of one text that stands in the other one too, in the same order, or does not.
struct Passage {
    std::string text;
    bool is_common = false;

    bool operator==(const Passage&) const = default;
};

/// `text` in passages, so that those that are not common are what it says otherwise than `other`: the longest
/// common subsequence of words, compared folded. The passages joined are `text`. Texts of more than two
/// thousand words are one passage each, common if they are equal.
[[nodiscard]] std::vector<Passage> passages(std::string_view text, std::string_view other);

} // namespace migralex::text
