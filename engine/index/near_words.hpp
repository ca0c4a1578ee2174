// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace migralex::index {

class EntryTable;

/// Longer words are no words: nobody types them.
inline constexpr std::size_t longest_word = 250;

/// Words of this length and more nobody mistypes.
inline constexpr std::size_t longest_spelled = 64;

/// Which letters a folded word holds, a bit each, and which it holds more than once. One typing error takes
/// away or brings one of these bits at most, so two words that differ in more need not be compared.
struct Letters {
    std::uint32_t once = 0;
    std::uint32_t twice = 0;
};
[[nodiscard]] Letters letters_of(std::string_view word);

struct NearWord {
    std::string word;
    std::size_t distance = 0;
    /// In how many entries it stands.
    std::size_t count = 0;
};

/// The words of designations at most `most` typing errors away, nearest first, then the more frequent; at most
/// `limit`.
[[nodiscard]] std::vector<NearWord> find_near_words(const EntryTable& table, std::string_view typed,
                                                    std::size_t most, std::size_t limit);

} // namespace migralex::index
