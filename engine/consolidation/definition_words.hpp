// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/designations.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace migralex::consolidation {

struct Likeness {
    /// The share of weighted words that two definitions of one language have in common, 0 to 1 (Dice).
    double share = 0;
    /// Of the most alike pair.
    std::uint32_t language = 0;
    /// Whether a language was left unread, for these two are alike enough.
    bool is_first_found = false;
};

/// Compares definitions; reads each one once, and only when it is asked for.
class DefinitionWords {
  public:
    explicit DefinitionWords(Subjects& subjects);

    /// The most alike definitions of two entries in a language they share; empty if no language has two.
    /// Languages behind one that shares `enough` are left unread.
    [[nodiscard]] std::optional<Likeness> compare(std::size_t left, std::size_t right, double enough);

  private:
    struct Stem {
        std::uint32_t number = 0;
        /// Whole numbers: their sums do not depend on the order in which words were numbered.
        std::uint32_t thousandths = 0;

        auto operator<=>(const Stem&) const = default;
    };
    /// Of all definitions of an entry in a language: where its stems stand, sorted, each once.
    struct Words {
        std::size_t begin = unread;
        std::size_t end = unread;
        std::uint64_t thousandths = 0;
    };
    static constexpr auto unread = ~std::size_t{0};

    const Words& words_of(std::size_t subject, std::size_t language_index);
    void read(const LanguageDesignations& language);
    [[nodiscard]] double share(const Words& left, const Words& right) const;
    [[nodiscard]] std::span<const Stem> stems_of(const Words& words) const {
        return {stems_.data() + words.begin, words.end - words.begin};
    }

    Subjects& subjects_;
    /// Where the languages of each subject begin in words_.
    std::vector<std::size_t> starts_;
    std::vector<Words> words_;
    std::vector<Stem> stems_;
};

} // namespace migralex::consolidation
