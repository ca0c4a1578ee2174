// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/spelling.hpp"

#include <algorithm>

namespace migralex::text {

TypingDistance::TypingDistance(std::string_view typed, std::size_t most) : typed_(typed), most_(most) {
    // A word longer than this by more than `most` is too far, so no more rows than these are ever needed.
    table_.assign((typed.size() + most + 2) * (typed.size() + 1), most + 1);
    word_.assign(typed.size() + most + 1, '\0');
    for (std::size_t column = 0; column <= typed.size(); ++column) cell(0, column) = std::min(column, most + 1);
}

/// False if no word that goes on from here can be near.
bool TypingDistance::add_row(char letter) {
    const auto row = rows_ + 1;
    const auto first = row > most_ ? row - most_ : 1;
    const auto last = std::min(typed_.size(), row + most_);
    cell(row, first - 1) = first == 1 ? std::min(row, most_ + 1) : most_ + 1;
    auto least = cell(row, first - 1);
    for (auto column = first; column <= last; ++column) {
        auto cost = cell(row - 1, column - 1) + (typed_[column - 1] == letter ? 0 : 1);
        if (column < row + most_) cost = std::min(cost, cell(row - 1, column) + 1);
        cost = std::min(cost, cell(row, column - 1) + 1);
        if (row > 1 && column > 1 && typed_[column - 1] == word_[row - 2] && typed_[column - 2] == letter)
            cost = std::min(cost, cell(row - 2, column - 2) + 1);
        cell(row, column) = std::min(cost, most_ + 1);
        least = std::min(least, cell(row, column));
    }
    if (last < typed_.size()) cell(row, last + 1) = most_ + 1;
    word_[row - 1] = letter;
    rows_ = row;
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
    if (rows_ + most_ < typed_.size()) return most_ + 1;
    return table_[rows_ * (typed_.size() + 1) + typed_.size()];
}

std::size_t typing_distance(std::string_view typed, std::string_view word, std::size_t most) {
    TypingDistance reader(typed, most);
    return reader.read(0, word) ? reader.distance() : most + 1;
}

} // namespace migralex::text
