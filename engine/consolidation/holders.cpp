// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/holders.hpp"

#include <algorithm>
#include <functional>

namespace migralex::consolidation {

namespace {

/// Above it, a word is no sign: 10,000 entries with one term would make 100 million pairs.
constexpr std::size_t most_holders = 64;

/// Calls `visit(number, subject, rank)` for every designation.
template <typename Visit>
void for_each(const Subjects& subjects, Visit visit) {
    const auto& all = subjects.all();
    for (std::uint32_t i = 0; i < all.size(); ++i)
        for (const auto& language : all[i].languages)
            for (const auto& designation : language.designations) visit(designation, i);
}

/// Where the holders of each number begin, one more at the end.
template <typename NumberOf>
std::vector<std::size_t> count_starts(const Subjects& subjects, std::size_t numbers, NumberOf number_of) {
    std::vector<std::size_t> starts(numbers + 1);
    for_each(subjects, [&](const Designation& item, std::uint32_t) { ++starts[number_of(item) + 1]; });
    for (std::size_t i = 1; i < starts.size(); ++i) starts[i] += starts[i - 1];
    return starts;
}

std::uint64_t hash_of(std::uint32_t language, const std::string& text) {
    return std::hash<std::string>{}(text)*31 + language;
}

using HashedDefinition = std::pair<std::uint64_t, std::uint32_t>;

/// Nearly all definitions stand once; of the sorted ones, leaves those that do not.
void keep_repeated(std::vector<HashedDefinition>& definitions) {
    std::vector<HashedDefinition> repeated;
    for (std::size_t i = 0; i < definitions.size(); ++i) {
        const bool is_as_before = i > 0 && definitions[i - 1].first == definitions[i].first;
        const bool is_as_next = i + 1 < definitions.size() && definitions[i + 1].first == definitions[i].first;
        if (is_as_before || is_as_next) repeated.push_back(definitions[i]);
    }
    definitions = std::move(repeated);
}

} // namespace

Holders::Holders(const Subjects& subjects) : subjects_(subjects) {
    key_starts_ = count_starts(subjects, subjects.key_count(), [](const auto& item) { return item.key; });
    form_starts_ = count_starts(subjects, subjects.form_count(), [](const auto& item) { return item.form; });
    key_holders_.resize(key_starts_.back() + 1);
    form_holders_.resize(form_starts_.back() + 1);
    auto next_key = key_starts_;
    auto next_form = form_starts_;
    for_each(subjects, [&](const Designation& item, std::uint32_t subject) {
        key_holders_[next_key[item.key]++] = {subject, item.rank};
        form_holders_[next_form[item.form]++] = subject;
    });
    const auto& all = subjects.all();
    for (std::uint32_t i = 0; i < all.size(); ++i)
        for (const auto& language : all[i].languages)
            for (const auto& definition : language.section->definitions)
                definitions_.emplace_back(hash_of(language.language, definition.text.plain), i);
    std::sort(definitions_.begin(), definitions_.end());
    keep_repeated(definitions_);
    cognate_holders_.resize(subjects.cognate_count());
    for (std::uint32_t i = 0; i < all.size(); ++i)
        for (const auto* numbers : {&all[i].cognates, &all[i].acronyms})
            for (const auto number : *numbers) cognate_holders_[number].push_back(i);
}

std::vector<std::uint32_t> Holders::candidates_of(std::uint32_t subject) const {
    const auto& all = subjects_.all();
    const auto& own = all[subject];
    std::vector<std::uint32_t> found;
    const auto add = [&](std::uint32_t other) {
        if (all[other].glossary > own.glossary) found.push_back(other);
    };
    for (const auto& language : own.languages) {
        for (const auto& designation : language.designations) {
            const auto holders = of_key(designation.key);
            if (holders.size() <= most_holders)
                for (const auto& holder : holders) add(holder.subject);
            const auto begin = form_starts_[designation.form];
            const auto end = form_starts_[designation.form + 1];
            if (end - begin <= most_holders && end - begin > holders.size())
                for (auto i = begin; i < end; ++i) add(form_holders_[i]);
        }
        for (const auto& definition : language.section->definitions) {
            const auto hash = hash_of(language.language, definition.text.plain);
            const auto first = std::lower_bound(definitions_.begin(), definitions_.end(), std::pair(hash, 0U));
            const auto last = std::upper_bound(first, definitions_.end(), std::pair(hash, ~std::uint32_t{0}));
            if (static_cast<std::size_t>(last - first) > most_holders) continue;
            for (auto item = first; item != last; ++item) add(item->second);
        }
    }
    for (const auto* numbers : {&own.cognates, &own.acronyms})
        for (const auto number : *numbers)
            if (cognate_holders_[number].size() <= most_holders)
                for (const auto other : cognate_holders_[number])
                    if (!own.shares_language_with(all[other])) add(other);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace migralex::consolidation
