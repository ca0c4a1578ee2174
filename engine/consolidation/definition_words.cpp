// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/definition_words.hpp"

#include "text/words.hpp"

#include <algorithm>
#include <cmath>

namespace migralex::consolidation {

DefinitionWords::DefinitionWords(Subjects& subjects) : subjects_(subjects) {
    starts_.reserve(subjects.all().size());
    std::size_t count = 0;
    for (const auto& subject : subjects.all()) {
        starts_.push_back(count);
        count += subject.languages.size();
    }
    words_.resize(count);
}

const DefinitionWords::Words& DefinitionWords::words_of(std::size_t subject, std::size_t language_index) {
    auto& words = words_[starts_[subject] + language_index];
    if (words.begin != unread) return words;
    words.begin = stems_.size();
    read(subjects_.all()[subject].languages[language_index]);
    const auto begin = stems_.begin() + static_cast<std::ptrdiff_t>(words.begin);
    std::sort(begin, stems_.end());
    stems_.erase(
        std::unique(begin, stems_.end(), [](const auto& a, const auto& b) { return a.number == b.number; }),
        stems_.end());
    words.end = stems_.size();
    for (const auto& stem : stems_of(words)) words.thousandths += stem.thousandths;
    return words;
}

void DefinitionWords::read(const LanguageDesignations& language) {
    auto& vocabulary = subjects_.vocabulary(language.language);
    for (const auto& definition : language.section->definitions)
        text::for_each_word(definition.text.plain, text::Enye::kept, [&](std::string_view word) {
            const auto& known = vocabulary[vocabulary.number_of(word)];
            stems_.push_back({known.stem, static_cast<std::uint32_t>(std::lround(known.weight * 1000))});
        });
}

double DefinitionWords::share(const Words& left, const Words& right) const {
    std::uint64_t common = 0;
    const auto of_left = stems_of(left);
    const auto of_right = stems_of(right);
    auto a = of_left.begin();
    auto b = of_right.begin();
    while (a != of_left.end() && b != of_right.end()) {
        if (a->number < b->number) {
            ++a;
        } else if (b->number < a->number) {
            ++b;
        } else {
            common += std::min(a->thousandths, b->thousandths);
            ++a;
            ++b;
        }
    }
    const auto all = left.thousandths + right.thousandths;
    return all > 0 ? 2 * static_cast<double>(common) / static_cast<double>(all) : 0;
}

std::optional<Likeness> DefinitionWords::compare(std::size_t left, std::size_t right, double enough) {
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
            if (found >= enough) {
                best->is_first_found = true;
                break;
            }
        }
        ++i;
        ++j;
    }
    return best;
}

} // namespace migralex::consolidation
