// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lint/analysis.hpp"

#include <cstdint>
#include <vector>

namespace migralex::lint {

/// Keys under which terms of one language meet that are equal but for case, accents, order of words,
/// inflection, words that only join others, or one slip within a long word.
class TermKeys {
  public:
    explicit TermKeys(const LanguageAnalysis& language);

    [[nodiscard]] std::uint64_t key_of(const AnalysedTerm& term) const;
    /// Equal for terms of equal stems; terms that differ here but not in their keys differ by a slip.
    [[nodiscard]] std::uint64_t stems_of(const AnalysedTerm& term) const;

  private:
    void join_slips();
    [[nodiscard]] std::uint32_t leader(std::uint32_t number) const;
    [[nodiscard]] std::uint64_t hash(const AnalysedTerm& term, bool with_slips) const;

    const LanguageAnalysis& language_;
    std::vector<std::uint32_t> leader_;
};

} // namespace migralex::lint
