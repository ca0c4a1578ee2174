// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace migralex::text {

/// How many typing errors part two words: letters put in, left out, replaced, or two neighbours changed round
/// (optimal string alignment). It is meant for folded words, which are nearly all ASCII, and counts bytes.
///
/// Words are compared with `typed` one after the other; of a word that begins like the one before, only the
/// rest is looked at. So a sorted list costs little more than its distinct beginnings.
class TypingDistance {
  public:
    /// Distances above `most` (less than 255) are not told apart. `typed` is kept by reference and must outlive
    /// the object.
    TypingDistance(std::string_view typed, std::size_t most);

    /// Goes on with `rest` after the first `shared` bytes of the word before. False as soon as no word that
    /// begins with the bytes read can be near.
    bool read(std::size_t shared, std::string_view rest);

    /// How many bytes of the word were read.
    [[nodiscard]] std::size_t bytes_read() const {
        return rows_;
    }

    /// The distance of the word that was read whole; `most` + 1 if it is more than `most`.
    [[nodiscard]] std::size_t distance() const;

  private:
    /// One row a letter of the word, one column a letter of `typed`.
    [[nodiscard]] std::uint8_t* row(std::size_t number) {
        return table_.data() + number * (typed_.size() + 1);
    }
    bool add_row(char letter);

    std::string_view typed_;
    std::uint8_t most_;
    std::size_t rows_ = 0;
    std::vector<std::uint8_t> table_;
    std::vector<char> word_;
};

/// The distance of two words alone.
[[nodiscard]] std::size_t typing_distance(std::string_view typed, std::string_view word, std::size_t most);

} // namespace migralex::text
