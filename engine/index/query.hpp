// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace migralex::index {

/// What somebody looks for. Any text is a query: there is no syntax that could be wrong.
struct Query {
    std::string text;
    /// Terms of this language only; empty means all.
    std::string language;
    /// Glossary prefixes; empty means all that are indexed.
    std::vector<std::string> glossaries;
    std::string theme;
    /// ISO 3166: concepts with a term or a legal term tied to the country.
    std::string country;
    /// Word of a review state ("proposed") or of a harmonization ("agreed").
    std::string state;
    std::size_t limit = 10;
};

/// Why an entry was found, best first.
enum class MatchKind {
    preferred,       ///< the query is the preferred term
    other_term,      ///< the query is another recommended term
    not_recommended, ///< the query is a term that somebody advises against
    pejorative,      ///< the query is a pejorative term, typed in full
    prefix,          ///< a term begins with the query
    words,           ///< all words stand in a term
    some_words,      ///< some words stand in a term
    definition       ///< words stand in a definition
};

[[nodiscard]] std::string_view to_string(MatchKind kind);

/// One concept that was found, and the designation that led to it.
struct Hit {
    std::string id;
    std::string glossary;
    /// Higher is better; comparable within one answer only.
    double score = 0;
    MatchKind kind = MatchKind::definition;
    /// The designation that matched and its language; of a definition match, the preferred term.
    std::string term;
    std::string language;
    /// The preferred term of each language that has one.
    std::map<std::string, std::string> preferred;
};

} // namespace migralex::index
