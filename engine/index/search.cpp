// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/search.hpp"

#include "index/document.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <set>

namespace migralex::index {

namespace {

/// Nobody means more words than this; a pasted page is cut.
constexpr std::size_t most_words = 32;
constexpr std::size_t longest_query = 4096;
/// A last word may be the beginning of one.
constexpr std::size_t shortest_prefix = 2;
constexpr Xapian::termcount most_expansions = 64;
/// Entries that ranking looks at; more than anybody reads, and few enough to be quick.
constexpr Xapian::doccount candidates = 200;
/// What a word counts that stands in a term in another form ("seekers" for "seeker").
constexpr double inflected_word = 0.9;

struct ParsedQuery {
    std::string key;
    std::string folded_key;
    std::vector<std::string> words;
};

ParsedQuery parse(const std::string& text) {
    const auto head = std::string_view(text).substr(0, longest_query);
    ParsedQuery parsed{text::comparison_key(head), text::comparison_key(head, text::Enye::folded), {}};
    for (auto& word : text::words(head)) {
        if (parsed.words.size() == most_words) break;
        parsed.words.push_back(std::move(word.folded));
    }
    return parsed;
}

Xapian::Query scaled(const Xapian::Query& query, double factor) {
    return {Xapian::Query::OP_SCALE_WEIGHT, query, factor};
}

/// Stems are of a language; without one, those of all languages that have a stemmer.
std::vector<Xapian::Query> stem_queries(const std::vector<std::string>& words, const std::string& language,
                                        Field field) {
    std::vector<Xapian::Query> queries;
    for (const auto& word : words) {
        std::set<std::string> stems;
        if (language.empty()) {
            for (const auto* each : {"es", "en", "pt", "fr", "nl", "ht"}) stems.insert(text::stem(word, each));
        } else {
            stems.insert(text::stem(word, language));
        }
        std::vector<Xapian::Query> alternatives;
        for (const auto& stem : stems) alternatives.emplace_back(index_term(field, stem, language));
        queries.emplace_back(Xapian::Query::OP_SYNONYM, alternatives.begin(), alternatives.end());
    }
    return queries;
}

Xapian::Query word_query(const std::vector<std::string>& words, const std::string& language,
                         std::size_t index) {
    const Xapian::Query whole(index_term(Field::word, words[index], language));
    if (index + 1 < words.size() || words[index].size() < shortest_prefix) return whole;
    const Xapian::Query beginning(Xapian::Query::OP_WILDCARD,
                                  index_term_start(Field::word, words[index], language), most_expansions,
                                  Xapian::Query::WILDCARD_LIMIT_MOST_FREQUENT);
    return {Xapian::Query::OP_OR, whole, scaled(beginning, 0.5)};
}

/// Casts a wide net; ranking sorts the catch.
Xapian::Query text_query(const ParsedQuery& parsed, const std::string& language) {
    std::vector<Xapian::Query> parts;
    parts.push_back(scaled(Xapian::Query(index_term(Field::exact, parsed.key, language)), 100));
    parts.push_back(scaled(Xapian::Query(index_term(Field::exact_folded, parsed.folded_key, language)), 90));
    std::vector<Xapian::Query> words;
    for (std::size_t i = 0; i < parsed.words.size(); ++i)
        words.push_back(word_query(parsed.words, language, i));
    parts.push_back(scaled(Xapian::Query(Xapian::Query::OP_AND, words.begin(), words.end()), 20));
    parts.push_back(scaled(Xapian::Query(Xapian::Query::OP_OR, words.begin(), words.end()), 4));
    const auto stems = stem_queries(parsed.words, language, Field::word_stem);
    parts.push_back(scaled(Xapian::Query(Xapian::Query::OP_AND, stems.begin(), stems.end()), 10));
    parts.push_back(scaled(Xapian::Query(Xapian::Query::OP_OR, stems.begin(), stems.end()), 2));
    const auto meaning = stem_queries(parsed.words, language, Field::definition_word);
    parts.emplace_back(Xapian::Query::OP_OR, meaning.begin(), meaning.end());
    return {Xapian::Query::OP_OR, parts.begin(), parts.end()};
}

void add_filter(Xapian::Query& query, Field field, const std::vector<std::string>& values) {
    if (values.empty()) return;
    std::vector<Xapian::Query> alternatives;
    for (const auto& value : values) alternatives.emplace_back(index_term(field, value));
    query = Xapian::Query(Xapian::Query::OP_FILTER, query,
                          Xapian::Query(Xapian::Query::OP_OR, alternatives.begin(), alternatives.end()));
}

std::vector<std::string> one_or_none(const std::string& value) {
    return value.empty() ? std::vector<std::string>() : std::vector<std::string>{value};
}

/// How well a designation answers the query, and why.
struct Rank {
    MatchKind kind = MatchKind::definition;
    double score = 0;
};

MatchKind kind_of_exact(const IndexedTerm& term) {
    if (term.is_pejorative) return MatchKind::pejorative;
    if (term.status == AdministrativeStatus::preferred) return MatchKind::preferred;
    return term.status == AdministrativeStatus::admitted ? MatchKind::other_term : MatchKind::not_recommended;
}

double base_score(MatchKind kind) {
    constexpr double scores[] = {100, 90, 80, 70, 60, 40, 20, 5};
    return scores[static_cast<std::size_t>(kind)];
}

/// How many of the query's words stand in a term: as typed (the last one may be a beginning), or inflected.
struct WordsFound {
    std::size_t as_typed = 0;
    std::size_t inflected = 0;
};

WordsFound words_found(const ParsedQuery& query, const IndexedTerm& term) {
    const auto term_words = text::words(term.text);
    const auto any = [&](const auto& answers) {
        return std::any_of(term_words.begin(), term_words.end(),
                           [&](const text::Word& word) { return answers(word.folded); });
    };
    WordsFound found;
    for (std::size_t i = 0; i < query.words.size(); ++i) {
        const auto& wanted = query.words[i];
        const bool is_last = i + 1 == query.words.size();
        if (any([&](const auto& word) { return word == wanted || (is_last && word.starts_with(wanted)); })) {
            ++found.as_typed;
        } else {
            const auto stem = text::stem(wanted, term.language);
            found.inflected += any([&](const auto& word) { return text::stem(word, term.language) == stem; });
        }
    }
    return found;
}

Rank rank(const ParsedQuery& query, const IndexedTerm& term) {
    const auto folded = text::comparison_key(term.text, text::Enye::folded);
    if (folded == query.folded_key) {
        // Among exact answers the one that keeps the ñ as typed comes first.
        const bool keeps_enye = text::comparison_key(term.text) == query.key;
        return {kind_of_exact(term), base_score(kind_of_exact(term)) + (keeps_enye ? 2 : 0)};
    }
    if (term.is_pejorative) return {};
    // A preferred term counts more, and the less it says beyond the query the better.
    const double preference = term.status == AdministrativeStatus::preferred  ? 3
                              : term.status == AdministrativeStatus::admitted ? 2
                                                                              : 0;
    const double fit = 6.0 * static_cast<double>(query.folded_key.size()) /
                       static_cast<double>(std::max(folded.size(), query.folded_key.size()));
    if (folded.starts_with(query.folded_key))
        return {MatchKind::prefix, base_score(MatchKind::prefix) + preference + fit};
    const auto [as_typed, inflected] = words_found(query, term);
    const bool has_all = as_typed + inflected == query.words.size();
    if (as_typed + inflected == 0) return {};
    const double share = (static_cast<double>(as_typed) + inflected_word * static_cast<double>(inflected)) /
                         static_cast<double>(query.words.size());
    const auto kind = has_all ? MatchKind::words : MatchKind::some_words;
    return {kind, base_score(kind) * share + preference + fit};
}

Hit make_hit(const ParsedQuery& parsed, const Query& query, const StoredEntry& entry, double weight,
             double top) {
    Hit hit;
    hit.id = entry.id;
    hit.glossary = entry.glossary;
    // What Xapian found beyond the designations (stems, definitions) orders entries that these leave equal.
    const double found_in_text = base_score(MatchKind::definition) * (top > 0 ? weight / top : 0);
    hit.score = found_in_text;
    Rank best;
    for (const auto& term : entry.terms) {
        if (term.status == AdministrativeStatus::preferred && !term.is_pejorative)
            hit.preferred.emplace(term.language, term.text);
        if (!query.language.empty() && term.language != query.language) continue;
        const auto candidate = rank(parsed, term);
        if (candidate.score <= best.score) continue;
        best = candidate;
        hit.term = term.text;
        hit.language = term.language;
    }
    hit.kind = best.kind;
    hit.score += best.score;
    if (hit.term.empty() && !hit.preferred.empty()) {
        const auto wanted = hit.preferred.find(query.language);
        const auto& shown = wanted == hit.preferred.end() ? *hit.preferred.begin() : *wanted;
        hit.language = shown.first;
        hit.term = shown.second;
    }
    return hit;
}

} // namespace

std::string_view to_string(MatchKind kind) {
    constexpr std::string_view words[] = {"preferred", "other-term", "not-recommended", "pejorative",
                                          "prefix",    "words",      "some-words",      "definition"};
    return words[static_cast<std::size_t>(kind)];
}

std::vector<Hit> run_query(const Xapian::Database& database, const Query& query) {
    const auto parsed = parse(query.text);
    if (parsed.words.empty()) return {};
    auto xapian_query = text_query(parsed, query.language);
    add_filter(xapian_query, Field::glossary, query.glossaries);
    add_filter(xapian_query, Field::theme, one_or_none(query.theme));
    add_filter(xapian_query, Field::country, one_or_none(query.country));
    add_filter(xapian_query, Field::state, one_or_none(query.state));

    Xapian::Enquire enquire(database);
    enquire.set_query(xapian_query);
    const auto found = enquire.get_mset(0, candidates);
    std::vector<Hit> hits;
    for (auto match = found.begin(); match != found.end(); ++match)
        hits.push_back(make_hit(parsed, query, read_document(match.get_document()), match.get_weight(),
                                found.get_max_attained()));
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
        return a.score != b.score ? a.score > b.score : a.id < b.id;
    });
    if (hits.size() > query.limit) hits.resize(query.limit);
    return hits;
}

} // namespace migralex::index
