// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/spelling.hpp"

#include <algorithm>
#include <vector>

namespace migralex::text {

namespace {

constexpr std::size_t bits = 64;

std::size_t difference(std::size_t left, std::size_t right) {
    return left > right ? left - right : right - left;
}

} // namespace

TypingDistance::TypingDistance(std::string_view typed, std::size_t most) : typed_(typed), most_(most) {
    if (typed.size() > bits) return;
    for (std::size_t i = 0; i < typed.size(); ++i)
        places_[static_cast<unsigned char>(typed[i])] |= std::uint64_t{1} << i;
}

std::size_t TypingDistance::to(std::string_view word) const {
    if (difference(word.size(), typed_.size()) > most_) return most_ + 1;
    if (typed_.empty()) return word.size();
    return std::min(typed_.size() <= bits ? by_bits(word) : by_rows(word), most_ + 1);
}

/// Of neighbours in a column of the table (one row a letter of `typed_`) only the differences are kept: where
/// it rises and where it falls.
std::size_t TypingDistance::by_bits(std::string_view word) const {
    const auto last = std::uint64_t{1} << (typed_.size() - 1);
    auto distance = typed_.size();
    std::uint64_t rises = ~std::uint64_t{0};
    std::uint64_t falls = 0;
    std::uint64_t diagonal = 0;
    std::uint64_t places_before = 0;
    for (const char letter : word) {
        const auto places = places_[static_cast<unsigned char>(letter)];
        const auto changed_round = ((~diagonal & places) << 1U) & places_before;
        diagonal = (((places & rises) + rises) ^ rises) | places | falls | changed_round;
        auto right = falls | ~(diagonal | rises);
        auto left = diagonal & rises;
        if ((right & last) != 0) ++distance;
        if ((left & last) != 0) --distance;
        right = right << 1U | 1U;
        left <<= 1U;
        rises = left | ~(diagonal | right);
        falls = right & diagonal;
        places_before = places;
    }
    return distance;
}

/// For words that nobody types.
std::size_t TypingDistance::by_rows(std::string_view word) const {
    const auto columns = typed_.size() + 1;
    std::vector<std::size_t> above_that(columns);
    std::vector<std::size_t> above(columns);
    std::vector<std::size_t> own(columns);
    for (std::size_t i = 0; i < columns; ++i) own[i] = i;
    for (std::size_t row = 1; row <= word.size(); ++row) {
        std::swap(above_that, above);
        std::swap(above, own);
        own[0] = row;
        for (std::size_t i = 1; i < columns; ++i) {
            const auto replaced = above[i - 1] + (typed_[i - 1] == word[row - 1] ? 0 : 1);
            own[i] = std::min({replaced, above[i] + 1, own[i - 1] + 1});
            if (row > 1 && i > 1 && typed_[i - 1] == word[row - 2] && typed_[i - 2] == word[row - 1])
                own[i] = std::min(own[i], above_that[i - 2] + 1);
        }
    }
    return own.back();
}

std::size_t typing_distance(std::string_view typed, std::string_view word, std::size_t most) {
    return TypingDistance(typed, most).to(word);
}

} // namespace migralex::text
