// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.hpp"
#include "model/glossary.hpp"

#include <string>
#include <vector>

/// What a committee wants to see of a continental glossary beside its entries: where subregions disagree about
/// a term, words that mislead, what contradicts itself, what is missing in which language.
namespace migralex::consolidation {

/// A term that one subregion prefers or admits and another advises against.
struct AcceptabilityDifference {
    std::string concept_id;
    /// Of the continental term section.
    std::string term_id;
    std::string language;
    std::string term;
    /// What each says, with its term section as the origin.
    std::vector<Acceptability> statements;

    bool operator==(const AcceptabilityDifference&) const = default;
};

/// A concept that a word names, and in which languages.
struct Meaning {
    std::string concept_id;
    std::vector<std::string> languages;

    bool operator==(const Meaning&) const = default;
};

/// A word that names several concepts, in one language or across languages; marks apart ("tráfico", "trafico").
struct FalseFriend {
    std::string word;
    /// By id; two or more.
    std::vector<Meaning> meanings;

    bool operator==(const FalseFriend&) const = default;
};

/// In how many concepts a subregion has terms and definitions in a language.
struct Coverage {
    std::string language;
    /// Prefix of the subregional glossary.
    std::string glossary;
    std::size_t terms = 0;
    std::size_t definitions = 0;

    bool operator==(const Coverage&) const = default;
};

/// What cannot both be true.
struct Contradiction {
    /// An entry, a term section or a decision.
    std::string about;
    Message message;

    bool operator==(const Contradiction&) const = default;
};

[[nodiscard]] std::vector<AcceptabilityDifference> differing_acceptability(const Glossary& continental);

/// Of terms that are not pejorative, and recommended somewhere; sorted by word. Retired concepts do not count.
[[nodiscard]] std::vector<FalseFriend> false_friends(const Glossary& continental);

/// By language, then by glossary.
[[nodiscard]] std::vector<Coverage> coverage(const Glossary& continental);

/// Concepts that are said to be both broader and narrower than another (or whole and part of it), and terms
/// that one and the same subregional entry both accepts and advises against.
[[nodiscard]] std::vector<Contradiction> contradictions(const std::vector<Glossary>& subregional,
                                                        const Glossary& continental);

} // namespace migralex::consolidation
