// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/comparison.hpp"

#include "lint/kinship.hpp"
#include "lint/term_keys.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_set>

namespace migralex::lint {

namespace {

/// So many others are looked at for one term or definition: ten thousand entries of one name must not be
/// compared with one another.
constexpr std::size_t most_looked_at = 50;

using Entries = std::unordered_set<const ConceptEntry*>;

struct Use {
    const AnalysedTerm* term = nullptr;
    std::uint64_t key = 0;
};

bool is_recommended(const AnalysedTerm& term) {
    return term.term->is_recommended();
}

std::string name_of(const AnalysedTerm& term) {
    return term.entry->id + " (" + term.term->term + ")";
}

/// Terms that meet under one key. Equal ones stand together, those of one glossary too.
class Meeting {
  public:
    Meeting(std::vector<Check>& checks, const Kinship& kinship, Entries& told_twice, std::span<const Use> uses)
        : checks_(checks), kinship_(kinship), told_twice_(told_twice), uses_(uses) {}

    void compare() {
        for (const auto& use : uses_) compare(*use.term);
    }

  private:
    /// Ids of terms that fulfil the condition; `count` tells how many there are among those looked at.
    template <typename Condition>
    std::vector<std::string> others(const AnalysedTerm& own, Condition condition) const {
        std::vector<std::string> names;
        std::size_t looked_at = 0;
        for (const auto& use : uses_) {
            const auto& other = *use.term;
            if (other.entry == own.entry) continue;
            if (++looked_at > most_looked_at) break;
            if (condition(other) && std::find(names.begin(), names.end(), name_of(other)) == names.end())
                names.push_back(name_of(other));
        }
        return names;
    }

    template <typename Condition>
    bool report(std::string_view rule, const AnalysedTerm& own, Condition condition) {
        const auto names = others(own, condition);
        if (names.empty()) return false;
        // Beyond what was looked at, all that meet here are much alike.
        const auto rest = uses_.size() > most_looked_at + 1 ? uses_.size() - 1 - most_looked_at : 0;
        checks_[own.glossary].report(rule, own.spot(), {own.term->term, first_few(names, names.size() + rest)});
        return true;
    }

    void compare(const AnalysedTerm& own) {
        const auto is_here = [&](const AnalysedTerm& other) {
            return other.glossary == own.glossary && !kinship_.are_told_apart(*own.entry, *other.entry);
        };
        const auto is_equal = [&](const AnalysedTerm& other) { return other.folded_hash == own.folded_hash; };
        if (own.is_preferred()) {
            // Related or not, they share a name; only a decision settles it.
            report("homonym", own, [&](const AnalysedTerm& other) {
                return other.is_preferred() && is_equal(other) && other.glossary == own.glossary &&
                       !kinship_.is_decided(*own.entry, *other.entry);
            });
        } else if (is_recommended(own)) {
            report("term-shared", own, [&](const AnalysedTerm& other) {
                return other.is_preferred() && is_equal(other) && is_here(other);
            });
        }
        if (is_recommended(own))
            report("similar-term", own, [&](const AnalysedTerm& other) {
                // Once a pair is enough: the later entry is the one to look at.
                return is_recommended(other) && !is_equal(other) && is_here(other) &&
                       (own.is_preferred() || other.is_preferred()) && id_less(other.entry->id, own.entry->id);
            });
        compare_across(own);
    }

    void compare_across(const AnalysedTerm& own) {
        // Once an entry is enough, whatever the languages.
        if (own.is_preferred() && !told_twice_.contains(own.entry) &&
            report("concept-twice", own, [&](const AnalysedTerm& other) {
                return other.glossary < own.glossary && other.is_preferred() &&
                       kinship_.are_two(*own.entry, *other.entry) &&
                       !kinship_.are_told_apart(*own.entry, *other.entry);
            }))
            told_twice_.insert(own.entry);
        if (!own.term->is_pejorative && own.term->acceptability.status >= AdministrativeStatus::deprecated)
            report("acceptability-differs", own, [&](const AnalysedTerm& other) {
                return other.glossary != own.glossary && is_recommended(other) &&
                       other.folded_hash == own.folded_hash && kinship_.are_one(*own.entry, *other.entry);
            });
    }

    std::vector<Check>& checks_;
    const Kinship& kinship_;
    Entries& told_twice_;
    std::span<const Use> uses_;
};

void compare_terms(std::vector<Check>& checks, const LanguageAnalysis& language, const Kinship& kinship,
                   Entries& told_twice) {
    const TermKeys keys(language);
    std::vector<Use> uses;
    uses.reserve(language.terms().size());
    for (const auto& term : language.terms()) uses.push_back({&term, keys.key_of(term)});
    std::stable_sort(uses.begin(), uses.end(),
                     [](const Use& left, const Use& right) { return left.key < right.key; });
    for (auto begin = uses.begin(); begin != uses.end();) {
        const auto end = std::find_if(begin, uses.end(), [&](const Use& use) { return use.key != begin->key; });
        if (end - begin > 1) Meeting(checks, kinship, told_twice, {begin, end}).compare();
        begin = end;
    }
}

/// A definition that stands word for word in another entry defines one of the two wrongly, or they are one.
class RepeatedDefinitions {
  public:
    RepeatedDefinitions(std::vector<Check>& checks, const LanguageAnalysis& language, const Kinship& kinship)
        : checks_(checks), language_(language), kinship_(kinship) {}

    void report() {
        constexpr std::size_t fewest_words = 4;
        for (const auto& definition : language_.definitions())
            if (definition.count >= fewest_words) texts_.emplace_back(hash(definition), &definition);
        std::stable_sort(texts_.begin(), texts_.end(),
                         [](const auto& left, const auto& right) { return left.first < right.first; });
        for (std::size_t begin = 0; begin < texts_.size();) {
            auto end = begin + 1;
            while (end < texts_.size() && texts_[end].first == texts_[begin].first) ++end;
            for (auto i = begin + 1; i < end; ++i) compare(i, begin);
            begin = end;
        }
    }

  private:
    std::uint64_t hash(const AnalysedDefinition& definition) const {
        std::uint64_t result = definition.count;
        for (const auto word : language_.words_of(definition))
            result = (result ^ word) * 0x100000001B3U + (result >> 31U);
        return result;
    }

    /// The definition at `own` with those before it, from `begin` on.
    void compare(std::size_t own, std::size_t begin) {
        const auto& definition = *texts_[own].second;
        for (auto i = begin; i < std::min(own, begin + most_looked_at); ++i) {
            const auto& other = *texts_[i].second;
            if (other.entry == definition.entry) continue;
            const bool is_across = other.glossary != definition.glossary;
            if (is_across && !kinship_.are_two(*definition.entry, *other.entry)) continue;
            checks_[definition.glossary].report("definition-repeated", definition.spot(),
                                                {definition.section->language, other.entry->id});
            return;
        }
    }

    std::vector<Check>& checks_;
    const LanguageAnalysis& language_;
    const Kinship& kinship_;
    std::vector<std::pair<std::uint64_t, const AnalysedDefinition*>> texts_;
};

} // namespace

void compare_entries(std::vector<Check>& checks, const Analysis& analysis, const Surroundings& surroundings) {
    const Kinship kinship(surroundings);
    Entries told_twice;
    for (const auto& [tag, language] : analysis) {
        compare_terms(checks, language, kinship, told_twice);
        RepeatedDefinitions(checks, language, kinship).report();
    }
}

} // namespace migralex::lint
