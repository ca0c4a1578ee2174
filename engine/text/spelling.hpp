// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace migralex::text {

/// How many typing errors part two words: letters put in, left out, replaced, or two neighbours changed round
/// (optimal string alignment). It is meant for folded words, which are nearly all ASCII, and counts bytes.
///
/// One word is compared with many: of up to 64 bytes all columns of the usual table are kept as bits of one
/// number (Hyyrö 2003), so that a letter costs a dozen operations.
class TypingDistance {
  public:
    /// Distances above `most` are not told apart.
    TypingDistance(std::string_view typed, std::size_t most);

    /// The distance of a word; `most` + 1 if it is more than `most`.
    [[nodiscard]] std::size_t to(std::string_view word) const;

  private:
    [[nodiscard]] std::size_t by_bits(std::string_view word) const;
    [[nodiscard]] std::size_t by_rows(std::string_view word) const;

    std::string typed_;
    std::size_t most_;
    /// By byte: the places at which `typed_` has it.
    std::array<std::uint64_t, 256> places_ = {};
};

/// The distance of two words alone.
[[nodiscard]] std::size_t typing_distance(std::string_view typed, std::string_view word, std::size_t most);

} // namespace migralex::text
