// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/numbering.hpp"
#include "consolidation/word_weights.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace migralex::consolidation {

/// The words of one language as matching sees them: equal stems have one number and, rare or common, a weight.
/// Each word is stemmed and weighed once, however often it stands in the glossaries.
class Vocabulary {
  public:
    struct Word {
        std::uint32_t stem = 0;
        float weight = 1;
    };

    explicit Vocabulary(std::string language)
        : language_(std::move(language)), weights_(word_weights(language_)) {}

    /// Of a word as text::words gives it with ñ kept.
    std::uint32_t number_of(std::string_view word);
    /// By the number of a word. The reference holds until the next new word.
    [[nodiscard]] const Word& operator[](std::uint32_t number) const {
        return words_[number];
    }
    [[nodiscard]] std::string_view letters_of(std::uint32_t number) const {
        const auto letters = letters_[number];
        return {letters.data(), letters.size()};
    }
    [[nodiscard]] std::size_t size() const {
        return words_.size();
    }
    [[nodiscard]] const std::string& language() const {
        return language_;
    }

  private:
    std::string language_;
    const WordWeights& weights_;
    Numbering<char> letters_;
    std::vector<Word> words_;
    Numbering<char> stems_;
};

} // namespace migralex::consolidation
