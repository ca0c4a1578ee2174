// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/designations.hpp"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace migralex::consolidation {

struct Likeness {
    /// The share of weighted words that two definitions of one language have in common, 0 to 1 (Dice).
    double share = 0;
    /// Of the most alike pair.
    std::uint32_t language = 0;
};

/// Compares definitions; reads each one once, and only when it is asked for.
class DefinitionWords {
  public:
    explicit DefinitionWords(Subjects& subjects) : subjects_(subjects) {}

    /// The most alike definitions of two entries in a language they share; empty if no language has two.
    [[nodiscard]] std::optional<Likeness> compare(std::size_t left, std::size_t right);

  private:
    struct Words {
        /// Stems, sorted, each once, with their weights.
        std::vector<std::pair<std::uint32_t, float>> stems;
        float weight = 0;
    };

    const Words& words_of(std::size_t subject, std::size_t language_index);
    static double share(const Words& left, const Words& right);

    Subjects& subjects_;
    std::unordered_map<std::uint64_t, Words> read_;
};

} // namespace migralex::consolidation
