// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/analysis.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <functional>

namespace migralex::lint {

std::size_t LanguageAnalysis::append(const std::vector<text::Word>& words) {
    const auto begin = pool_.size();
    for (const auto& word : words) pool_.push_back(numbers_.number_of(word.folded));
    return begin;
}

void LanguageAnalysis::add(AnalysedTerm term, const std::vector<text::Word>& words) {
    term.begin = append(words);
    term.count = words.size();
    for (const auto& word : words)
        term.folded_hash = term.folded_hash * 31 + std::hash<std::string>{}(word.folded);
    terms_.push_back(term);
}

void LanguageAnalysis::add(AnalysedDefinition definition, const std::vector<text::Word>& words) {
    definition.begin = append(words);
    definition.count = words.size();
    definitions_.push_back(definition);
}

LanguageAnalysis& analysis_of(Analysis& analysis, const std::string& language) {
    return analysis.try_emplace(language, language).first->second;
}

std::string first_few(const std::vector<std::string>& ids, std::size_t count) {
    const auto shown = std::min<std::size_t>({3, ids.size(), count});
    auto text =
        fmt::format("{}", fmt::join(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
    if (count > shown) text += fmt::format(" (+ {})", count - shown);
    return text;
}

} // namespace migralex::lint
