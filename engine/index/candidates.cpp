// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/candidates.hpp"

#include "index/document.hpp"
#include "text/language.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace migralex::index {

namespace {

/// Documents that ranking looks at: more than anybody reads, and few enough to be quick.
constexpr Xapian::doccount most_holding_all = 80;
constexpr Xapian::doccount most_holding_phrase = 1000;
constexpr Xapian::doccount most_holding_some = 40;
constexpr std::size_t most_beginnings = 24;
constexpr std::size_t most_completions = 24;
/// Corrections of a word that are tried.
constexpr std::size_t most_corrections = 8;
/// Index terms looked at while completing; a single letter begins thousands.
constexpr std::size_t most_terms_read = 150;

/// How much of a word's weight only designations give.
constexpr double designation_share = 0.2;

/// Short words have too many neighbours.
std::size_t errors_allowed(std::size_t length) {
    if (length < 4) return 0;
    return length < 6 ? 1 : 2;
}

void add_postings(const Snapshot& snapshot, const std::string& term, Documents& documents) {
    std::size_t added = 0;
    for (auto posting = snapshot.database.postlist_begin(term);
         posting != snapshot.database.postlist_end(term) && added < most_holding_all; ++posting)
        if (!snapshot.is_dead(*posting)) {
            documents.push_back(*posting);
            ++added;
        }
}

Documents sorted(Documents documents) {
    std::sort(documents.begin(), documents.end());
    documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
    return documents;
}

/// Forms in which a word may stand in designations, without corrections and completions.
std::vector<std::string> word_terms(const QueryWord& word) {
    std::vector<std::string> terms = {index_term(Field::word, word.folded)};
    for (std::size_t i = 0; i < stemmed_languages.size(); ++i)
        terms.push_back(index_term(Field::stem, word.stems[i], stemmed_languages[i]));
    return terms;
}

std::vector<std::string> definition_terms(const QueryWord& word, const std::string& language) {
    std::vector<std::string> terms;
    for (std::size_t i = 0; i < stemmed_languages.size(); ++i)
        if (language.empty() || language == stemmed_languages[i])
            terms.push_back(index_term(Field::definition_stem, word.stems[i], stemmed_languages[i]));
    if (language.empty() || language == "ht")
        terms.push_back(index_term(Field::definition_stem, word.folded, "ht"));
    return terms;
}

Xapian::doccount highest_frequency(const Snapshot& snapshot, const std::vector<std::string>& terms) {
    Xapian::doccount highest = 0;
    for (const auto& term : terms) highest = std::max(highest, snapshot.database.get_termfreq(term));
    return highest;
}

/// Words of designations that begin with `start`, in their order.
std::vector<std::string> completions(const Snapshot& snapshot, const std::string& start) {
    const auto field = index_term_start(Field::word, "");
    const auto begin = index_term_start(Field::word, start);
    std::vector<std::pair<Xapian::doccount, std::string>> found;
    std::size_t read = 0;
    for (auto term = snapshot.database.allterms_begin(begin);
         term != snapshot.database.allterms_end(begin) && read < most_terms_read; ++term, ++read)
        if ((*term).size() > begin.size())
            found.emplace_back(term.get_termfreq(), (*term).substr(field.size()));
    if (found.size() > most_completions) {
        std::nth_element(found.begin(), found.begin() + most_completions, found.end(), std::greater<>());
        found.resize(most_completions);
    }
    std::vector<std::string> words;
    for (auto& [frequency, word] : found) words.push_back(std::move(word));
    return words;
}

std::vector<Correction> corrections(const Snapshot& snapshot, const std::string& typed) {
    const auto allowed = errors_allowed(typed.size());
    if (allowed == 0) return {};
    std::vector<NearWord> near;
    for (const auto& lexicon : snapshot.lexicons()) {
        auto words = find_near_words(lexicon, typed, allowed, most_corrections);
        near.insert(near.end(), words.begin(), words.end());
    }
    std::vector<Correction> result;
    for (auto& word : near) result.push_back({std::move(word.word), word.distance});
    return result;
}

void consult_index(const Snapshot& snapshot, QueryWord& word) {
    const auto frequency = std::max(highest_frequency(snapshot, word_terms(word)),
                                    highest_frequency(snapshot, definition_terms(word, "")));
    if (word.is_prefix && !word.folded.empty()) word.completions = completions(snapshot, word.folded);
    if (frequency == 0 && word.completions.empty()) word.corrections = corrections(snapshot, word.folded);
    const auto documents = static_cast<double>(snapshot.database.get_doccount());
    word.weight = std::log(1.0 + documents / (1.0 + static_cast<double>(frequency)));
}

Xapian::Query scaled(Xapian::Query query, double factor) {
    return {Xapian::Query::OP_SCALE_WEIGHT, query, factor};
}

Xapian::Query any_of(const std::vector<std::string>& terms) {
    return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

/// The index terms of a word in designations, in any way.
std::vector<std::string> designation_terms(const QueryWord& word) {
    auto terms = word_terms(word);
    for (const auto& completion : word.completions) terms.push_back(index_term(Field::word, completion));
    for (const auto& correction : word.corrections) terms.push_back(index_term(Field::word, correction.word));
    return terms;
}

/// However many of the terms a document holds, it counts once.
Xapian::Query once(const std::vector<std::string>& terms) {
    return {Xapian::Query::OP_SYNONYM, terms.begin(), terms.end()};
}

void narrow(Xapian::Query& query, Field field, const std::vector<std::string>& values) {
    if (values.empty()) return;
    std::vector<std::string> terms;
    for (const auto& value : values) terms.push_back(index_term(field, value));
    query = Xapian::Query(Xapian::Query::OP_FILTER, query, any_of(terms));
}

std::vector<std::string> one_or_none(const std::string& value) {
    return value.empty() ? std::vector<std::string>() : std::vector<std::string>{value};
}

bool is_acceptability(const std::string& state) {
    return state == "pejorative" || administrative_status_from_string(state);
}

Xapian::Query narrowed(Xapian::Query query, const Query& filters) {
    narrow(query, Field::glossary, filters.glossaries);
    narrow(query, Field::theme, one_or_none(filters.theme));
    narrow(query, Field::country, one_or_none(filters.country));
    narrow(query, Field::language, one_or_none(filter_language(filters)));
    if (!is_acceptability(filters.state)) narrow(query, Field::state, one_or_none(filters.state));
    return query;
}

/// More, if somebody asks for more.
Xapian::doccount enough_for(const Query& filters, Xapian::doccount usual) {
    return std::max(usual, static_cast<Xapian::doccount>(std::min<std::size_t>(filters.limit, 10'000)));
}

/// The best documents of a query, by the sum of the weights of what they hold.
Documents best(const Snapshot& snapshot, const Xapian::Query& query, Xapian::doccount most) {
    Xapian::Enquire enquire(snapshot.database);
    enquire.set_weighting_scheme(Xapian::CoordWeight());
    enquire.set_query(query);
    // Dead documents are taken out afterwards: Xapian's own filter (MatchDecider) is told a number that does
    // not say which of the two databases it is of. At most an eighth of the documents are dead.
    const auto found = enquire.get_mset(0, snapshot.dead.empty() ? most : most + most / 4);
    Documents documents;
    for (auto match = found.begin(); match != found.end(); ++match)
        if (!snapshot.is_dead(*match)) documents.push_back(*match);
    return sorted(std::move(documents));
}

} // namespace

std::string filter_language(const Query& query) {
    if (query.language.empty()) return {};
    const auto tag = text::parse_language_tag(query.language);
    return tag.language.empty() ? query.language : tag.language;
}

void consult_index(const Snapshot& snapshot, ParsedQuery& query) {
    for (auto& word : query.words) consult_index(snapshot, word);
    note_first_bytes(query);
}

Documents find_whole(const Snapshot& snapshot, const ParsedQuery& query) {
    Documents documents;
    std::set<std::string> terms = {
        index_term(Field::key, query.folded_key), index_term(Field::pejorative_key, query.folded_key),
        index_term(Field::key, query.joined_key), index_term(Field::joined_key, query.joined_key)};
    for (const auto& term : terms) add_postings(snapshot, term, documents);
    return sorted(std::move(documents));
}

Documents find_beginnings(const Snapshot& snapshot, const ParsedQuery& query, const Query& filters) {
    const auto most = std::max(most_beginnings, std::min(filters.limit, most_terms_read));
    const auto start = index_term_start(Field::key, query.folded_key);
    std::vector<std::string> keys;
    for (auto term = snapshot.database.allterms_begin(start);
         term != snapshot.database.allterms_end(start) && keys.size() < most_terms_read; ++term)
        keys.push_back(*term);
    // The less a term says beyond the query, the better it ranks, so the shortest are enough.
    if (keys.size() > most) {
        std::nth_element(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(most), keys.end(),
                         [](const auto& left, const auto& right) { return left.size() < right.size(); });
        keys.resize(most);
    }
    Documents documents;
    for (const auto& key : keys) add_postings(snapshot, key, documents);
    return sorted(std::move(documents));
}

Documents find_all_words(const Snapshot& snapshot, const ParsedQuery& query, const Query& filters) {
    std::vector<Xapian::Query> words;
    for (const auto& word : query.words)
        if (!word.is_stop) words.push_back(any_of(designation_terms(word)));
    const Xapian::Query all(Xapian::Query::OP_AND, words.begin(), words.end());
    return best(snapshot, narrowed(scaled(all, 0), filters),
                query.phrases.empty() ? enough_for(filters, most_holding_all) : most_holding_phrase);
}

Documents find_some_words(const Snapshot& snapshot, const ParsedQuery& query, const Query& filters) {
    std::vector<Xapian::Query> words;
    for (const auto& word : query.words) {
        if (word.is_stop) continue;
        auto terms = designation_terms(word);
        const auto in_designations = once(terms);
        const auto in_definitions = definition_terms(word, filter_language(filters));
        terms.insert(terms.end(), in_definitions.begin(), in_definitions.end());
        // OP_MAX over the two would say it better, but Xapian 1.4.22 reads freed memory while pruning it.
        words.push_back(scaled(once(terms), (1 - designation_share) * word.weight));
        words.push_back(scaled(in_designations, designation_share * word.weight));
    }
    const Xapian::Query some(Xapian::Query::OP_OR, words.begin(), words.end());
    return best(snapshot, narrowed(some, filters), enough_for(filters, most_holding_some));
}

namespace {

/// Marks which documents hold a word's stem of one language in a definition.
void mark(const Snapshot& snapshot, const std::string& term, const Documents& documents, std::size_t word,
          std::vector<std::vector<bool>>& holds) {
    auto posting = snapshot.database.postlist_begin(term);
    const auto end = snapshot.database.postlist_end(term);
    for (std::size_t i = 0; i < documents.size() && posting != end; ++i) {
        posting.skip_to(documents[i]);
        if (posting != end && *posting == documents[i]) holds[i][word] = true;
    }
}

double weight_held(const ParsedQuery& query, const std::vector<bool>& holds) {
    double weight = 0;
    for (std::size_t i = 0; i < query.words.size(); ++i)
        if (holds[i]) weight += query.words[i].is_stop ? 0.01 : query.words[i].weight;
    return weight;
}

} // namespace

std::vector<DefinitionMatch> match_definitions(const Snapshot& snapshot, const ParsedQuery& query,
                                               const Query& filters, const Documents& documents) {
    const std::vector<bool> nothing(query.words.size());
    std::vector<DefinitionMatch> best(documents.size(), DefinitionMatch{"", nothing});
    std::vector<double> best_weight(documents.size());
    for (const std::string language : {"es", "en", "pt", "fr", "nl", "ht"}) {
        const auto wanted = filter_language(filters);
        if (!wanted.empty() && wanted != language) continue;
        std::vector<std::vector<bool>> holds(documents.size(), nothing);
        for (std::size_t i = 0; i < query.words.size(); ++i)
            for (const auto& term : definition_terms(query.words[i], language))
                mark(snapshot, term, documents, i, holds);
        for (std::size_t i = 0; i < documents.size(); ++i) {
            const auto weight = weight_held(query, holds[i]);
            if (weight <= best_weight[i]) continue;
            best_weight[i] = weight;
            best[i] = {language, std::move(holds[i])};
        }
    }
    return best;
}

} // namespace migralex::index
