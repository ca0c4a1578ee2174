// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/spelling.hpp"

#include <algorithm>

namespace migralex::text {

TypingDistance::TypingDistance(std::string_view typed, std::size_t most)
    : typed_(typed), most_(static_cast<std::uint8_t>(std::min<std::size_t>(most, 254))) {
    // A word longer than this by more than `most` is too far, so no more rows than these are ever needed.
    table_.assign((typed.size() + most_ + 2) * (typed.size() + 1), static_cast<std::uint8_t>(most_ + 1));
    word_.assign(typed.size() + most_ + 1, '\0');
    for (std::size_t column = 0; column <= typed.size(); ++column)
        row(0)[column] = static_cast<std::uint8_t>(std::min<std::size_t>(column, most_ + 1U));
}

/// False if no word that goes on from here can be near.
bool TypingDistance::add_row(char letter) {
    const auto number = rows_ + 1;
    const auto too_far = static_cast<std::uint8_t>(most_ + 1);
    const auto first = number > most_ ? number - most_ : 1;
    const auto last = std::min(typed_.size(), number + most_);
    auto* const own = row(number);
    const auto* const above = row(number - 1);
    const auto* const above_that = number > 1 ? row(number - 2) : above;
    own[first - 1] = first == 1 ? static_cast<std::uint8_t>(std::min<std::size_t>(number, too_far)) : too_far;
    auto least = own[first - 1];
    for (auto column = first; column <= last; ++column) {
        unsigned cost = above[column - 1] + (typed_[column - 1] == letter ? 0U : 1U);
        if (column < number + most_) cost = std::min(cost, above[column] + 1U);
        cost = std::min(cost, own[column - 1] + 1U);
        if (number > 1 && column > 1 && typed_[column - 1] == word_[number - 2] && typed_[column - 2] == letter)
            cost = std::min(cost, above_that[column - 2] + 1U);
        own[column] = static_cast<std::uint8_t>(std::min<unsigned>(cost, too_far));
        least = std::min(least, own[column]);
    }
    if (last < typed_.size()) own[last + 1] = too_far;
    word_[number - 1] = letter;
    rows_ = number;
    return least <= most_;
}

bool TypingDistance::read(std::size_t shared, std::string_view rest) {
    rows_ = std::min(shared, rows_);
    for (const char letter : rest)
        if (rows_ == word_.size() || !add_row(letter)) return false;
    return true;
}

std::size_t TypingDistance::distance() const {
    // The band around the diagonal ends before the last column if the word is too short.
    if (rows_ + most_ < typed_.size()) return most_ + 1U;
    return table_[rows_ * (typed_.size() + 1) + typed_.size()];
}

std::size_t typing_distance(std::string_view typed, std::string_view word, std::size_t most) {
    TypingDistance reader(typed, most);
    return reader.read(0, word) ? reader.distance() : most + 1;
}

} // namespace migralex::text
