// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scales.hpp"
#include "model/source_reference.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace migralex::index {

/// Whether `total` and facets matter. If only the page does, terms that merely hold the words are not looked
/// for behind a page of terms that are the query or begin with it.
enum class Counts { page, all };

/// What somebody looks for. Any text is a query: there is no syntax that could be wrong. Words in quotes must
/// stand together in a designation; a word with an asterisk, and always the last one, may be a beginning.
struct Query {
    std::string text;
    /// Terms and definitions of this language only; empty means all. A region ("es-MX") does not narrow: it
    /// puts terms of that country first.
    std::string language;
    /// Glossary prefixes; empty means all that are indexed.
    std::vector<std::string> glossaries;
    std::string theme;
    /// ISO 3166: concepts with a term or a legal term tied to the country.
    std::string country;
    /// A word of a review state ("proposed") or of a harmonization ("agreed"): concepts in that state; or of
    /// acceptability ("preferred", "admitted", "deprecated", "superseded", "pejorative"): terms of that
    /// standing.
    std::string state;
    std::size_t limit = 10;
    Counts counts = Counts::all;
};

/// Why an entry was found, best first.
enum class MatchKind {
    preferred,       ///< the query is the preferred term
    other_term,      ///< the query is another recommended term
    not_recommended, ///< the query is a term that somebody advises against
    pejorative,      ///< the query is a pejorative term, typed in full
    other_form,      ///< the query is a term in another form: a plural, another gender, without its small words
    similar,         ///< the query is a term with typing errors
    prefix,          ///< a term begins with the query
    words,           ///< all words stand in a term
    some_words,      ///< some words stand in a term
    definition       ///< words stand in a definition
};

[[nodiscard]] std::string_view to_string(MatchKind kind);

/// Somebody who advises against a term: a source, or in a continental glossary the term section that says so.
struct Advice {
    SourceReference source;
    std::string origin;

    bool operator==(const Advice&) const = default;
};

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
    /// How that designation stands, and who advises against it, if somebody does.
    AdministrativeStatus status = AdministrativeStatus::admitted;
    bool is_pejorative = false;
    std::vector<Advice> advice;
    /// The preferred term of each language that has one.
    std::map<std::string, std::string> preferred;
};

/// How many of the concepts found carry each value ("TIP": 12), by facet.
struct Facets {
    std::map<std::string, std::size_t> glossaries;
    std::map<std::string, std::size_t> themes;
    std::map<std::string, std::size_t> languages;
    std::map<std::string, std::size_t> countries;
    std::map<std::string, std::size_t> states;
};

/// A designation to try instead, of a recommended term; pejorative terms are never proposed.
struct Suggestion {
    std::string term;
    std::string language;
    std::string id;
    std::string glossary;

    bool operator==(const Suggestion&) const = default;
};

struct Answer {
    /// Best first; one hit a concept and glossary, at most `limit`.
    std::vector<Hit> hits;
    /// How many concepts match, of which `hits` are the best. Counting stops at some hundreds.
    std::size_t total = 0;
    Facets facets;
    /// If no hit holds all of the query: what does without the filters, in another language, theme or glossary.
    std::vector<Hit> elsewhere;
    /// If there is no hit: what looks most like the query.
    std::vector<Suggestion> near;
};

} // namespace migralex::index
