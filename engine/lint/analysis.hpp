// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lint/check.hpp"
#include "lint/word_numbers.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace migralex::lint {

/// A term with its words as numbers. Borrowed from its glossary.
struct AnalysedTerm {
    /// The number of its glossary among those that are checked together.
    std::size_t glossary = 0;
    const ConceptEntry* entry = nullptr;
    const LanguageSection* section = nullptr;
    const TermSection* term = nullptr;
    /// Equal for terms that are equal but for case, accents, punctuation and spacing.
    std::size_t folded_hash = 0;
    std::size_t begin = 0;
    std::size_t count = 0;

    [[nodiscard]] Spot spot() const {
        return {*entry, section, term};
    }
    [[nodiscard]] bool is_preferred() const {
        return term->acceptability.status == AdministrativeStatus::preferred;
    }
};

/// Likewise, a definition.
struct AnalysedDefinition {
    std::size_t glossary = 0;
    const ConceptEntry* entry = nullptr;
    const LanguageSection* section = nullptr;
    const Definition* definition = nullptr;
    std::size_t begin = 0;
    std::size_t count = 0;

    [[nodiscard]] Spot spot() const {
        return {*entry, section};
    }
};

/// Everything that is written in one language in the glossaries that are checked together, each text taken
/// apart once. Entries that are retired are not part of it.
class LanguageAnalysis {
  public:
    explicit LanguageAnalysis(std::string language) : numbers_(std::move(language)) {}

    void add(AnalysedTerm term, const std::vector<text::Word>& words);
    void add(AnalysedDefinition definition, const std::vector<text::Word>& words);

    [[nodiscard]] const std::vector<AnalysedTerm>& terms() const {
        return terms_;
    }
    [[nodiscard]] const std::vector<AnalysedDefinition>& definitions() const {
        return definitions_;
    }
    template <typename Item>
    [[nodiscard]] std::span<const std::uint32_t> words_of(const Item& item) const {
        return {pool_.data() + item.begin, item.count};
    }
    [[nodiscard]] const WordNumbers& numbers() const {
        return numbers_;
    }

  private:
    std::size_t append(const std::vector<text::Word>& words);

    WordNumbers numbers_;
    std::vector<AnalysedTerm> terms_;
    std::vector<AnalysedDefinition> definitions_;
    std::vector<std::uint32_t> pool_;
};

/// By language.
using Analysis = std::map<std::string, LanguageAnalysis, std::less<>>;

[[nodiscard]] LanguageAnalysis& analysis_of(Analysis& analysis, const std::string& language);

/// Up to three ids, and how many there are beyond: "CAR-0001, CAR-0002, CAR-0003 (+ 9996)".
[[nodiscard]] std::string first_few(const std::vector<std::string>& ids, std::size_t count);

} // namespace migralex::lint
