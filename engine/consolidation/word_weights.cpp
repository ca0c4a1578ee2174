// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/word_weights.hpp"

#include <map>

namespace migralex::consolidation {

namespace {

struct CommonWords {
    std::string_view language;
    float weight;
    /// With one blank between.
    std::string_view words;
};

constexpr CommonWords common_words[] = {
#include "consolidation/common_words.inc"
};

std::map<std::string_view, WordWeights> read_table() {
    std::map<std::string_view, WordWeights> table;
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

const WordWeights& word_weights(std::string_view language) {
    static const auto table = read_table();
    static const WordWeights none;
    const auto weights = table.find(language);
    return weights == table.end() ? none : weights->second;
}

} // namespace migralex::consolidation
