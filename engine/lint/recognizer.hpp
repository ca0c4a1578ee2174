// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace migralex::lint {

/// Finds phrases in texts, both as word numbers: a tree of words, walked once a text. What a phrase stands for
/// is the caller's number.
class Recognizer {
  public:
    struct Hit {
        std::uint32_t value = 0;
        std::size_t begin = 0;
        std::size_t count = 0;
    };

    /// The value the phrase has already, if it has one; it then stays as it is.
    std::optional<std::uint32_t> add(std::span<const std::uint32_t> phrase, std::uint32_t value);

    /// Phrases in the text, from left to right, the longest at each place; they do not overlap.
    template <typename Visit>
    void find(std::span<const std::uint32_t> text, Visit visit) const {
        for (std::size_t at = 0; at < text.size();) {
            const auto hit = longest_at(text, at);
            if (!hit) {
                ++at;
                continue;
            }
            visit(*hit);
            at += hit->count;
        }
    }

  private:
    [[nodiscard]] std::optional<Hit> longest_at(std::span<const std::uint32_t> text, std::size_t at) const;
    [[nodiscard]] const std::uint32_t* find_step(std::uint32_t node, std::uint32_t word) const;

    static std::uint64_t key(std::uint32_t node, std::uint32_t word) {
        return (std::uint64_t{node} << 32U) | word;
    }

    /// First words, by number: most words of a text begin no phrase, and are told so fast. 0 is none.
    std::vector<std::uint32_t> first_;
    std::unordered_map<std::uint64_t, std::uint32_t> steps_;
    std::vector<std::optional<std::uint32_t>> values_ = {std::nullopt};
};

} // namespace migralex::lint
