// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/vocabulary.hpp"
#include "model/term_section.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace migralex::consolidation {

/// What one word has in common with its likes in a related language: "migración", "migração", "migration" and
/// "migratie" have one skeleton. A sign that is worth a question where two entries share no language, and never
/// more: false friends have one skeleton, too.
class Cognates {
  public:
    /// Of the words that weigh something in a designation, in any order: equal numbers for equal skeletons.
    /// Empty if they are too short to tell. Each word is looked into once; `language` is the number of the
    /// vocabulary.
    [[nodiscard]] std::optional<std::uint32_t> number_of(std::span<const std::uint32_t> words,
                                                         std::uint32_t language, const Vocabulary& vocabulary);
    /// Of an acronym by its letters in any order ("OIM", "IOM"); empty if the designation is none: an acronym
    /// by its type, or three to seven capitals. Never the number of words.
    [[nodiscard]] std::optional<std::uint32_t> number_of_acronym(const TermSection& term);

    /// Numbers are below it.
    [[nodiscard]] std::size_t size() const {
        return names_.size();
    }

  private:
    std::uint32_t skeleton_of(std::uint32_t word, std::uint32_t language, const Vocabulary& vocabulary);

    Numbering<char> skeletons_;
    /// By language and word.
    std::vector<std::vector<std::uint32_t>> known_;
    /// Skeletons of a designation, sorted; or a mark and the letters of an acronym.
    Numbering<std::uint32_t> names_;
};

} // namespace migralex::consolidation
