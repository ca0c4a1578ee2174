// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/designations.hpp"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace migralex::consolidation {

struct Holder {
    std::uint32_t subject = 0;
    Rank rank = Rank::admitted;
};

/// Who has a designation, and which entries may therefore be one concept.
class Holders {
  public:
    explicit Holders(const Subjects& subjects);

    /// In order of subjects.
    [[nodiscard]] std::span<const Holder> of_key(std::uint32_t key) const {
        return {&key_holders_[key_starts_[key]], key_starts_[key + 1] - key_starts_[key]};
    }
    /// Subjects of later glossaries that share a designation, the form of one, or the text of a definition with
    /// this one, or a cognate or acronym if they share no language; sorted, each once. What stands in hundreds
    /// of entries of a glossary brings nobody together.
    [[nodiscard]] std::vector<std::uint32_t> candidates_of(std::uint32_t subject) const;

  private:
    const Subjects& subjects_;
    std::vector<std::size_t> key_starts_;
    std::vector<Holder> key_holders_;
    std::vector<std::size_t> form_starts_;
    std::vector<std::uint32_t> form_holders_;
    /// By number of a skeleton or an acronym.
    std::vector<std::vector<std::uint32_t>> cognate_holders_;
    /// Hash of language and text, with the subject, of texts that stand more than once; sorted.
    std::vector<std::pair<std::uint64_t, std::uint32_t>> definitions_;
};

} // namespace migralex::consolidation
