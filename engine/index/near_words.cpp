// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/near_words.hpp"

#include "index/entry_table.hpp"
#include "text/spelling.hpp"

#include <algorithm>
#include <tuple>

namespace migralex::index {

namespace {

/// 26 bits for letters and bytes of other characters, 6 for the length.
constexpr unsigned letter_bits = 26;
constexpr std::uint32_t letter_mask = (1U << letter_bits) - 1;
constexpr std::uint32_t longest_told = 63;
/// Nobody mistypes words above this.
constexpr std::size_t longest_mistyped = 100;

bool has_more_bits(std::uint32_t bits, std::size_t most) {
    for (; most > 0 && bits != 0; --most) bits &= bits - 1;
    return bits != 0;
}

/// False for most pairs that are more than `most` errors apart, and never for others.
bool may_be_near(std::uint32_t left, std::uint32_t right, std::size_t most) {
    const auto left_length = left >> letter_bits;
    const auto right_length = right >> letter_bits;
    const auto apart = left_length > right_length ? left_length - right_length : right_length - left_length;
    return apart <= most && !has_more_bits(left & ~right & letter_mask, most) &&
           !has_more_bits(right & ~left & letter_mask, most);
}

} // namespace

std::uint32_t letters_of(std::string_view word) {
    std::uint32_t letters = 0;
    for (const char c : word) {
        const auto byte = static_cast<unsigned char>(c);
        letters |= 1U << (byte >= 'a' && byte <= 'z' ? byte - 'a' : byte % letter_bits);
    }
    const auto length = static_cast<std::uint32_t>(std::min<std::size_t>(word.size(), longest_told));
    return letters | length << letter_bits;
}

std::vector<NearWord> find_near_words(const EntryTable& table, std::string_view typed, std::size_t most,
                                      std::size_t limit) {
    std::vector<NearWord> found;
    if (typed.size() > longest_mistyped) return found;
    const auto letters = letters_of(typed);
    text::TypingDistance distance(typed, most);
    const auto& words = table.words();
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!may_be_near(letters, table.letters(i), most)) continue;
        const auto word = words.text(i);
        if (distance.read(0, word) && distance.distance() <= most)
            found.push_back({std::string(word), distance.distance(), words.list(i).size()});
    }
    const auto better = [](const NearWord& left, const NearWord& right) {
        return std::tuple(left.distance, right.count, std::string_view(left.word)) <
               std::tuple(right.distance, left.count, std::string_view(right.word));
    };
    std::sort(found.begin(), found.end(), better);
    if (found.size() > limit) found.resize(limit);
    return found;
}

} // namespace migralex::index
