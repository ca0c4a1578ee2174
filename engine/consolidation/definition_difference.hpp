// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/numbering.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace migralex::consolidation {

/// How two definitions of one language stand to each other, as far as words can tell: a proposal for people to
/// look at, never a verdict.
enum class DifferenceClass {
    /// The same words but for case, accents and punctuation, from the same source.
    same,
    /// Other forms, order and function words; the same source.
    style,
    /// The same words or the same but for style, from another source or article.
    source,
    /// One says everything that the other says, and more: which concept is the narrower one is for people to
    /// say
    /// ("or" widens, a further condition narrows).
    narrower_or_wider,
    /// Anything else.
    content
};

[[nodiscard]] std::string_view to_string(DifferenceClass kind);

/// A definition as comparing reads it.
struct ReadDefinition {
    /// Numbers of the folded words, in order.
    std::vector<std::uint32_t> words;
    /// Numbers of the stems of weighty words (four letters and more), sorted, each once.
    std::vector<std::uint32_t> weighty;
    /// Numbers of short words on which the meaning hangs ("no", "sin", "solo", "18"), sorted, each once.
    std::vector<std::uint32_t> hinges;
};

struct ComparedDefinitions {
    DifferenceClass kind = DifferenceClass::same;
    /// Weighty stems in common, over all, 0 to 1.
    double share = 1;
};

/// Reads definitions; every word is stemmed once, however often it comes.
class DefinitionReader {
  public:
    [[nodiscard]] ReadDefinition read(std::string_view text, std::string_view language);

  private:
    struct Known {
        std::uint32_t word = 0;
        std::uint32_t stem = 0;
        bool is_weighty = false;
        bool is_hinge = false;
    };
    struct Language {
        Numbering<char> numbers;
        std::vector<Known> words;
    };
    const Known& look_up(std::string_view folded, Language& known, std::string_view language);

    std::map<std::string, Language, std::less<>> languages_;
    Numbering<char> stems_;
};

/// Of two definitions that one reader has read in one language.
[[nodiscard]] ComparedDefinitions compare(const ReadDefinition& left, const ReadDefinition& right,
                                          bool is_same_source);

/// The share of weighty words that two definitions of one language have in common, 0 to 1: stems of words of
/// four letters and more, common ones over all.
[[nodiscard]] double shared_words(std::string_view left, std::string_view right, std::string_view language);

} // namespace migralex::consolidation
