// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/definition_words.hpp"

#include "text/words.hpp"

#include <algorithm>

namespace migralex::consolidation {

const DefinitionWords::Words& DefinitionWords::words_of(std::size_t subject, std::size_t language_index) {
    const auto [place, is_new] = read_.try_emplace(subject << 16U | language_index);
    auto& words = place->second;
    if (!is_new) return words;
    const auto& language = subjects_.all()[subject].languages[language_index];
    auto& vocabulary = subjects_.vocabulary(language.language);
    for (const auto& definition : language.section->definitions)
        for (const auto& word : text::words(definition.text.plain)) {
            const auto& known = vocabulary.look_up(word.folded);
            words.stems.emplace_back(known.stem, static_cast<float>(known.weight));
        }
    auto& stems = words.stems;
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end(),
                            [](const auto& a, const auto& b) { return a.first == b.first; }),
                stems.end());
    for (const auto& [stem, weight] : stems) words.weight += weight;
    return words;
}

double DefinitionWords::share(const Words& left, const Words& right) {
    double common = 0;
    auto a = left.stems.begin();
    auto b = right.stems.begin();
    while (a != left.stems.end() && b != right.stems.end()) {
        if (a->first < b->first) {
            ++a;
        } else if (b->first < a->first) {
            ++b;
        } else {
            common += static_cast<double>(std::min(a->second, b->second));
            ++a;
            ++b;
        }
    }
    const auto all = static_cast<double>(left.weight) + static_cast<double>(right.weight);
    return all > 0 ? 2 * common / all : 0;
}

std::optional<Likeness> DefinitionWords::compare(std::size_t left, std::size_t right) {
    std::optional<Likeness> best;
    const auto& a = subjects_.all()[left].languages;
    const auto& b = subjects_.all()[right].languages;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i].language != b[j].language) {
            a[i].language < b[j].language ? ++i : ++j;
            continue;
        }
        if (!a[i].section->definitions.empty() && !b[j].section->definitions.empty()) {
            const auto found = share(words_of(left, i), words_of(right, j));
            if (!best || found > best->share) best = Likeness{found, a[i].language};
        }
        ++i;
        ++j;
    }
    return best;
}

} // namespace migralex::consolidation
