// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/word_weights.hpp"

#include <map>
#include <unordered_map>

namespace migralex::consolidation {

namespace {

struct CommonWords {
    std::string_view language;
    double weight;
    /// With one blank between.
    std::string_view words;
};

constexpr CommonWords common_words[] = {
#include "consolidation/common_words.inc"
};

using Weights = std::unordered_map<std::string_view, double>;

std::map<std::string_view, Weights> read_table() {
    std::map<std::string_view, Weights> table;
    for (const auto& row : common_words) {
        auto rest = row.words;
        while (!rest.empty()) {
            const auto word = rest.substr(0, rest.find(' '));
            table[row.language].emplace(word, row.weight);
            rest.remove_prefix(word.size() < rest.size() ? word.size() + 1 : rest.size());
        }
    }
    return table;
}

} // namespace

double word_weight(std::string_view folded_word, std::string_view language) {
    static const auto table = read_table();
    const auto weights = table.find(language);
    if (weights == table.end()) return 1;
    const auto weight = weights->second.find(folded_word);
    return weight == weights->second.end() ? 1 : weight->second;
}

} // namespace migralex::consolidation
