// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/parsed_query.hpp"
#include "index/query.hpp"
#include "index/stored_entry.hpp"

#include <optional>
#include <vector>

namespace migralex::index {

/// How well one designation, or a definition, answers the query, and why.
struct Rank {
    MatchKind kind = MatchKind::definition;
    double score = 0;
    /// The share of the query that was found, by the weight of its words.
    double coverage = 0;

    /// Whether all of the query was found.
    [[nodiscard]] bool is_full() const {
        return kind != MatchKind::some_words && kind != MatchKind::definition;
    }
};

/// A designation against the query; empty if they share nothing. `in_definition` says which words of the query
/// stand in a definition of the concept: what the designation lacks the definition may have.
[[nodiscard]] std::optional<Rank> rank_designation(const ParsedQuery& query, const StoredTerm& term,
                                                   WordSet in_definition);

/// A definition alone; empty if it holds nothing of the query, or not all words of a query with a phrase.
[[nodiscard]] std::optional<Rank> rank_definition(const ParsedQuery& query, WordSet in_definition);

} // namespace migralex::index
