// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/term_keys.hpp"

#include "text/spelling.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>
#include <unordered_map>

namespace migralex::lint {

namespace {

/// Short words that differ by a letter are mostly different words.
constexpr std::size_t shortest_word = 8;

/// A letter put in, left out, replaced or changed round, but not at either end: there it is a prefix or an
/// ending and makes another word ("emigrante", "employee").
bool is_slip(std::string_view left, std::string_view right) {
    return left.front() == right.front() && left.back() == right.back() &&
           text::typing_distance(left, right, 1) == 1;
}

} // namespace

TermKeys::TermKeys(const LanguageAnalysis& language) : language_(language), leader_(language.numbers().size()) {
    std::iota(leader_.begin(), leader_.end(), 0U);
    join_slips();
}

std::uint32_t TermKeys::leader(std::uint32_t number) const {
    while (leader_[number] != number) number = leader_[number];
    return number;
}

/// Two words one letter apart have a form in common once a letter is left out of each, or of the longer one.
void TermKeys::join_slips() {
    std::vector<bool> is_in_a_term(leader_.size(), false);
    for (const auto& term : language_.terms())
        for (const auto word : language_.words_of(term)) is_in_a_term[word] = true;
    std::unordered_map<std::string, std::uint32_t> forms;
    const auto meet = [&](const std::string& form, std::uint32_t number) {
        const auto [place, is_first] = forms.emplace(form, number);
        if (is_first) return;
        const auto own = leader(number);
        const auto other = leader(place->second);
        if (own != other &&
            is_slip(language_.numbers().sample(number), language_.numbers().sample(place->second)))
            leader_[std::max(own, other)] = std::min(own, other);
    };
    // Words of a hundred letters are no words.
    constexpr std::size_t longest_word = 40;
    for (std::uint32_t number = 0; number < leader_.size(); ++number) {
        const auto& word = language_.numbers().sample(number);
        if (!is_in_a_term[number] || word.size() < shortest_word || word.size() > longest_word) continue;
        meet(word, number);
        for (std::size_t at = 1; at + 1 < word.size(); ++at)
            meet(word.substr(0, at) + word.substr(at + 1), number);
    }
}

std::uint64_t TermKeys::hash(const AnalysedTerm& term, bool with_slips) const {
    std::vector<std::uint32_t> numbers;
    for (const auto word : language_.words_of(term))
        if (!language_.numbers().is_joint(word)) numbers.push_back(with_slips ? leader(word) : word);
    // "de la" alone is a term of joints.
    if (numbers.empty())
        for (const auto word : language_.words_of(term)) numbers.push_back(word);
    std::sort(numbers.begin(), numbers.end());
    std::uint64_t result = 0x9E3779B97F4A7C15U + numbers.size();
    for (const auto number : numbers) {
        result ^= number + 0x9E3779B97F4A7C15U + (result << 6U) + (result >> 2U);
        result *= 0xBF58476D1CE4E5B9U;
        result ^= result >> 29U;
    }
    return result;
}

std::uint64_t TermKeys::key_of(const AnalysedTerm& term) const {
    return hash(term, true);
}

std::uint64_t TermKeys::stems_of(const AnalysedTerm& term) const {
    return hash(term, false);
}

} // namespace migralex::lint
