// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/rank.hpp"

#include "index/designation_key.hpp"
#include "text/stop_words.hpp"
#include "text/words.hpp"

#include <algorithm>

namespace migralex::index {

namespace {

/// What a word of the query counts that stands in a designation in another way than typed.
/// Inflected words count from the lower to the higher, the more the longer they are alike: "refugiados" is more
/// likely "refugiado" than "refugio", though all three have one stem.
constexpr double least_inflected = 0.9;
constexpr double most_inflected = 0.98;
constexpr double joined = 0.95;
/// A word with the same stem and another ending is a form of it if the endings are this short at most; beyond
/// that it is another word of the family ("traficante" for "tráfico").
constexpr std::size_t longest_ending = 2;
constexpr double of_one_family = 0.89;
constexpr double begun = 0.88;
constexpr double one_error = 0.85;
constexpr double more_errors = 0.7;
/// What it counts in a definition.
constexpr double defined = 0.8;
/// A small word tells little, but enough to order what is equal otherwise.
constexpr double small_word = 0.05;

/// Scores of whole answers lie apart by more than any bonus, so that kinds never change places.
double base_score(MatchKind kind) {
    switch (kind) {
    case MatchKind::preferred: return 100;
    case MatchKind::other_term: return 92;
    case MatchKind::not_recommended: return 86;
    case MatchKind::pejorative: return 82;
    case MatchKind::other_form: return 76;
    case MatchKind::similar: return 66;
    case MatchKind::prefix: return 56;
    case MatchKind::words: return 40;
    case MatchKind::some_words:
    case MatchKind::definition: return 0;
    }
    return 0;
}

MatchKind kind_of_whole(const StoredTerm& term) {
    if (term.is_pejorative) return MatchKind::pejorative;
    if (term.status == AdministrativeStatus::preferred) return MatchKind::preferred;
    return term.status == AdministrativeStatus::admitted ? MatchKind::other_term : MatchKind::not_recommended;
}

double preference(const StoredTerm& term) {
    return term.status == AdministrativeStatus::preferred  ? 3
           : term.status == AdministrativeStatus::admitted ? 2
                                                           : 0;
}

double weight_of(const QueryWord& word) {
    return word.is_stop ? small_word : word.weight;
}

double inflected(std::string_view typed, std::string_view word) {
    const auto [end, ignored] = std::mismatch(typed.begin(), typed.end(), word.begin(), word.end());
    const auto shared = static_cast<std::size_t>(end - typed.begin());
    const auto longest = std::max(typed.size(), word.size());
    const bool is_english_plural = typed.ends_with("ies") || word.ends_with("ies");
    if (longest - shared > longest_ending + (is_english_plural ? 1 : 0)) return of_one_family;
    return least_inflected +
           (most_inflected - least_inflected) * static_cast<double>(shared) / static_cast<double>(longest);
}

/// How well a word of a designation is the one that was typed, from 0 to 1. `language` is by stemmed_languages.
double likeness(const QueryWord& wanted, std::string_view word, std::size_t language) {
    if (word == wanted.folded) return 1;
    if (language < stemmed_languages.size())
        for (const auto form : wanted.forms[language])
            if (word == form) return inflected(wanted.folded, word);
    if (wanted.is_prefix && wanted.folded.size() > 1 && word.starts_with(wanted.folded)) return begun;
    for (const auto& correction : wanted.corrections)
        if (word == correction.word) return correction.distance == 1 ? one_error : more_errors;
    return 0;
}

/// The word before it and this one, written as one: "extra-continental".
double joined_likeness(const QueryWord& wanted, std::string_view before, std::string_view word) {
    return wanted.folded.size() == before.size() + word.size() && wanted.folded.starts_with(before) &&
                   wanted.folded.ends_with(word)
               ? joined
               : 0;
}

struct Overlap {
    /// Shares of the query's weight: found in the designation, and there or in a definition. The rest counts
    /// only if there is any.
    double coverage = 0;
    double coverage_with_definition = 0;
    /// The share of the designation's telling words that the query names.
    double fit = 0;
    bool has_all = true;
    bool in_order = true;
    bool has_errors = false;
    /// A word is only begun, or another of its family stands in the term.
    bool is_loose = false;
};

/// The words of a designation, and which of them the query names. Designations are ranked by the hundred, so
/// they share their memory.
struct NamedWords {
    std::vector<std::string_view> words;
    std::vector<char> is_named;
};

NamedWords& named_words(std::string_view key) {
    thread_local NamedWords shared;
    words_of_key(key, shared.words);
    shared.is_named.assign(shared.words.size(), 0);
    return shared;
}

/// The share of a term's telling words that the query names.
double fit_of(const NamedWords& term, std::string_view language) {
    const auto& [words, is_named] = term;
    std::size_t telling = 0;
    std::size_t named = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (text::is_stop_word(words[i], language)) continue;
        ++telling;
        if (is_named[i] != 0) ++named;
    }
    return telling == 0 ? 0 : static_cast<double>(named) / static_cast<double>(telling);
}

Overlap overlap(const ParsedQuery& query, const StoredTerm& term, WordSet in_definition) {
    auto& named = named_words(term.folded_key);
    auto& [words, is_named] = named;
    const auto language = place_of_language(term.language);
    Overlap result;
    double total = 0;
    std::size_t last_place = 0;
    for (std::size_t i = 0; i < query.words.size(); ++i) {
        const auto& wanted = query.words[i];
        double best = 0;
        std::size_t place = 0;
        for (std::size_t j = 0; j < words.size() && best < 1; ++j) {
            auto found = likeness(wanted, words[j], language);
            if (found == 0 && j > 0) found = joined_likeness(wanted, words[j - 1], words[j]);
            // The same word twice names two words where there are two.
            if (found > best || (found == best && found > 0 && is_named[place] != 0)) {
                best = found;
                place = j;
            }
        }
        const auto weight = weight_of(wanted);
        total += weight;
        result.coverage += weight * best;
        const bool is_defined = (in_definition >> i & 1U) != 0;
        result.coverage_with_definition += weight * std::max(best, is_defined ? defined : 0.0);
        if (best == 0) {
            if (!wanted.is_stop) result.has_all = false;
            continue;
        }
        is_named[place] = 1;
        if (best == joined_likeness(wanted, place > 0 ? words[place - 1] : "", words[place]))
            is_named[place - 1] = 1;
        if (best <= one_error && !wanted.is_stop) result.has_errors = true;
        if (best == begun || best == of_one_family) result.is_loose = true;
        if (place < last_place) result.in_order = false;
        last_place = place;
    }
    if (result.coverage == 0) return result;
    result.coverage /= total;
    result.coverage_with_definition /= total;
    result.fit = fit_of(named, term.language);
    return result;
}

/// Half of a query is not half an answer: what is missing may be the point.
double partial_score(double coverage) {
    return 34 * coverage * coverage;
}

/// Whether the words of `phrase` stand together in a key.
bool holds(std::string_view key, std::string_view phrase) {
    for (auto at = key.find(phrase); at != std::string_view::npos; at = key.find(phrase, at + 1)) {
        const auto end = at + phrase.size();
        if ((at == 0 || key[at - 1] == ' ') && (end == key.size() || key[end] == ' ')) return true;
    }
    return false;
}

bool holds_phrases(const ParsedQuery& query, std::string_view key) {
    return std::all_of(query.phrases.begin(), query.phrases.end(),
                       [&](const auto& phrase) { return holds(key, phrase); });
}

/// Whether a key without its blanks is `wanted`.
bool is_joined(std::string_view key, std::string_view wanted) {
    for (const char c : key) {
        if (c == ' ') continue;
        if (wanted.empty() || wanted.front() != c) return false;
        wanted.remove_prefix(1);
    }
    return wanted.empty();
}

Rank with_base(MatchKind kind, double bonus, double coverage = 1) {
    return {kind, base_score(kind) + bonus, coverage};
}

std::optional<Rank> rank_whole(const ParsedQuery& query, const StoredTerm& term) {
    const auto kind = kind_of_whole(term);
    // Among exact answers the one that keeps the ñ as typed comes first.
    if (term.folded_key == query.folded_key) return with_base(kind, term.kept_key == query.kept_key ? 2 : 0);
    if (!term.is_pejorative && is_joined(term.folded_key, query.joined_key)) return with_base(kind, -1);
    return std::nullopt;
}

} // namespace

std::optional<Rank> rank_designation(const ParsedQuery& query, const StoredTerm& term, WordSet in_definition) {
    const auto folded = term.folded_key;
    if (!query.beginnings.meet(folded)) return std::nullopt;
    if (const auto whole = rank_whole(query, term)) return whole;
    if (term.is_pejorative || !holds_phrases(query, folded)) return std::nullopt;
    // The less a term says beyond the query, the better.
    const auto length = 4.0 * static_cast<double>(query.folded_key.size()) /
                        static_cast<double>(std::max({folded.size(), query.folded_key.size(), std::size_t{1}}));
    const auto found = overlap(query, term, in_definition);
    if (found.has_all && found.fit == 1 && found.in_order && !found.is_loose)
        return found.has_errors
                   ? with_base(MatchKind::similar, 6 * (found.coverage - 1) + preference(term))
                   : with_base(MatchKind::other_form, preference(term) / 2 + 60 * (found.coverage - 1));
    if (folded.starts_with(query.folded_key)) return with_base(MatchKind::prefix, preference(term) + length);
    if (found.coverage == 0) return std::nullopt;
    if (found.has_all)
        return with_base(MatchKind::words, 8 * found.fit + 10 * (found.coverage - 1) + preference(term) +
                                               (found.in_order ? 1 : 0));
    return Rank{MatchKind::some_words,
                partial_score(found.coverage_with_definition) + found.coverage * (2 * found.fit + 1) +
                    preference(term) / 10,
                found.coverage_with_definition};
}

std::optional<Rank> rank_definition(const ParsedQuery& query, WordSet in_definition) {
    // The order of words in definitions is not indexed: of a phrase, a definition must hold all words at least.
    if (in_definition == 0 || (!query.phrases.empty() && in_definition != query.telling())) return std::nullopt;
    double total = 0;
    double found = 0;
    for (std::size_t i = 0; i < query.words.size(); ++i) {
        total += weight_of(query.words[i]);
        if ((in_definition >> i & 1U) != 0) found += weight_of(query.words[i]);
    }
    const auto coverage = defined * found / total;
    return Rank{MatchKind::definition, partial_score(coverage), coverage};
}

} // namespace migralex::index
