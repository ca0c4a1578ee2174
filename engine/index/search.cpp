// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/search.hpp"

#include "index/candidates.hpp"
#include "index/designation_key.hpp"
#include "index/near_words.hpp"
#include "index/rank.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace migralex::index {

namespace {

/// Partial answers below this share of the query are noise; beside a full answer they must say more.
constexpr double least_coverage = 0.3;
constexpr double least_coverage_beside_full = 0.6;
/// So many whole answers leave no room for partial ones.
constexpr std::size_t enough_full_answers = 3;
constexpr std::size_t most_elsewhere = 3;
constexpr std::size_t most_near = 3;

/// An entry that was found, and by what.
struct Found {
    Rank rank;
    std::uint32_t document = 0;
    std::string_view id;
    /// The designation among the entry's, or `by_definition`.
    std::size_t term = 0;
    /// The language of the definition.
    std::string_view language;
};

constexpr std::size_t by_definition = ~std::size_t{0};

void take_term(Hit& hit, const StoredTerm& term) {
    hit.term = term.text;
    hit.language = term.language;
    hit.status = term.status;
    hit.is_pejorative = term.is_pejorative;
    hit.advice = term.advice();
}

bool is_preferred(const StoredTerm& term) {
    return !term.is_pejorative && term.status == AdministrativeStatus::preferred;
}

/// Of a definition match: the preferred term in the language of the definition, or in any.
void take_preferred_term(Hit& hit, const StoredEntry& entry, std::string_view language) {
    const StoredTerm* shown = nullptr;
    for (const auto& term : entry.terms) {
        if (!is_preferred(term)) continue;
        if (!shown || (term.language == language && shown->language != language)) shown = &term;
    }
    if (shown) take_term(hit, *shown);
}

Hit make_hit(const Found& found, const StoredEntry& entry) {
    Hit hit;
    hit.id = entry.id;
    hit.glossary = entry.glossary;
    hit.score = found.rank.score;
    hit.kind = found.rank.kind;
    if (found.term == by_definition) {
        take_preferred_term(hit, entry, found.language);
    } else {
        take_term(hit, entry.terms.at(found.term));
    }
    for (const auto& term : entry.terms)
        if (is_preferred(term)) hit.preferred.emplace(term.language, term.text);
    return hit;
}

/// Ranks documents as they come, each once.
class Ranking {
  public:
    Ranking(const Snapshot& snapshot, const ParsedQuery& parsed, const Filters& filters)
        : snapshot_(snapshot), parsed_(parsed), filters_(filters) {}

    void add(const Documents& documents, const DefinitionMatches& definitions = {}) {
        Documents fresh;
        std::set_difference(documents.begin(), documents.end(), seen_.begin(), seen_.end(),
                            std::back_inserter(fresh));
        for (const auto document : fresh) {
            read_stored_entry(snapshot_.stored_entry(document), entry_);
            if (!filters_.accept(entry_)) continue;
            const auto* definition = find_match(definitions, document);
            rank(document, definition ? *definition : DefinitionMatch());
        }
        Documents all;
        std::set_union(seen_.begin(), seen_.end(), fresh.begin(), fresh.end(), std::back_inserter(all));
        seen_ = std::move(all);
    }

    [[nodiscard]] std::size_t full_answers() const {
        return static_cast<std::size_t>(
            std::count_if(found_.begin(), found_.end(), [](const Found& each) { return each.rank.is_full(); }));
    }

    /// Best first, without noise.
    std::vector<Found> take() {
        auto least = full_answers() > 0 ? least_coverage_beside_full : least_coverage;
        // Beside terms with the phrase, definitions that merely hold its words are no answer.
        if (full_answers() > 0 && !parsed_.phrases.empty()) least = 1.1;
        std::erase_if(found_,
                      [&](const Found& each) { return !each.rank.is_full() && each.rank.coverage < least; });
        std::sort(found_.begin(), found_.end(), [](const Found& left, const Found& right) {
            if (left.rank.score != right.rank.score) return left.rank.score > right.rank.score;
            return std::tuple(left.id, left.document) < std::tuple(right.id, right.document);
        });
        return std::move(found_);
    }

  private:
    /// Ranks entry_.
    void rank(std::uint32_t document, const DefinitionMatch& definition) {
        std::optional<Found> best;
        const auto offer = [&](const Rank& rank, std::size_t term) {
            if (!best || rank.score > best->rank.score)
                best = Found{rank, document, entry_.id, term, definition.language};
        };
        for (std::size_t i = 0; i < entry_.terms.size(); ++i) {
            const auto& term = entry_.terms[i];
            if (!filters_.accept(term)) continue;
            auto rank = rank_designation(parsed_, term, definition.words);
            if (!rank) continue;
            if (filters_.is_of_region(term)) rank->score += 1;
            offer(*rank, i);
        }
        if (filters_.accepts_definitions())
            if (const auto rank = rank_definition(parsed_, definition.words)) offer(*rank, by_definition);
        if (best) found_.push_back(*best);
    }

    const Snapshot& snapshot_;
    const ParsedQuery& parsed_;
    const Filters& filters_;
    StoredEntry entry_;
    Documents seen_;
    std::vector<Found> found_;
};

std::vector<Found> find(const Snapshot& snapshot, const ParsedQuery& parsed, const Query& query) {
    const Filters filters(query);
    Ranking ranking(snapshot, parsed, filters);
    ranking.add(find_whole(snapshot, parsed));
    ranking.add(find_beginnings(snapshot, parsed, query));
    // Small words stand in half of all terms: where a term is one or begins with them, the others are
    // strangers.
    if (parsed.is_small_words && ranking.full_answers() > 0) return ranking.take();
    if (query.counts == Counts::page && ranking.full_answers() >= query.limit) return ranking.take();
    const WordHolders holders(snapshot, parsed);
    ranking.add(holders.find_all_words(filters, query));
    // What holds only some of the words is dear to find, and nobody reads it behind full answers.
    const auto enough = query.counts == Counts::page ? std::min(query.limit, enough_full_answers) : query.limit;
    if (ranking.full_answers() < enough) {
        const auto definitions = find_definitions(snapshot, parsed, query);
        ranking.add(holders.find_some_words(filters, query, definitions), definitions);
    }
    return ranking.take();
}

void count(std::map<std::string, std::size_t>& facet, const std::set<std::string>& values) {
    for (const auto& value : values) ++facet[value];
}

Facets count_facets(const Snapshot& snapshot, const std::vector<Found>& found) {
    Facets facets;
    StoredEntry entry;
    for (const auto& each : found) {
        read_stored_entry(snapshot.stored_entry(each.document), entry);
        std::set<std::string> languages;
        std::set<std::string> countries;
        for (const auto& term : entry.terms) {
            languages.emplace(term.language);
            for (auto& country : term.countries.all()) countries.insert(std::move(country));
        }
        const auto themes = entry.themes.all();
        const auto states = entry.states.all();
        count(facets.glossaries, {std::string(entry.glossary)});
        count(facets.themes, {themes.begin(), themes.end()});
        count(facets.states, {states.begin(), states.end()});
        count(facets.languages, languages);
        count(facets.countries, countries);
    }
    return facets;
}

std::vector<Hit> best_hits(const Snapshot& snapshot, const std::vector<Found>& found, std::size_t limit) {
    std::vector<Hit> hits;
    StoredEntry entry;
    for (std::size_t i = 0; i < std::min(limit, found.size()); ++i) {
        read_stored_entry(snapshot.stored_entry(found[i].document), entry);
        hits.push_back(make_hit(found[i], entry));
    }
    return hits;
}

bool has_filters(const Query& query) {
    return !query.language.empty() || !query.glossaries.empty() || !query.theme.empty() ||
           !query.country.empty() || !query.state.empty();
}

/// Whole answers without the filters: first in the same glossaries, then in all.
std::vector<Hit> find_elsewhere(const Snapshot& snapshot, const ParsedQuery& parsed, const Query& query) {
    Query open;
    open.text = query.text;
    open.limit = 0; // partial answers are not asked for
    for (const auto& glossaries : {query.glossaries, std::vector<std::string>()}) {
        open.glossaries = glossaries;
        const auto found = find(snapshot, parsed, open);
        if (!found.empty()) return best_hits(snapshot, found, most_elsewhere);
    }
    return {};
}

/// The words that look most like those nobody knows, with more errors than search itself forgives.
void allow_more_errors(const Snapshot& snapshot, ParsedQuery& parsed) {
    for (auto& word : parsed.words) {
        if (word.is_stop || word.folded.size() < 4) continue;
        word.corrections.clear();
        for (std::size_t i = 0; i < snapshot.tables.size(); ++i)
            for (auto& near :
                 find_near_words(snapshot.tables[i], word.folded, word.folded.size() < 8 ? 2 : 4, most_near)) {
                if (const auto place = snapshot.tables[i].words().find(near.word))
                    word.places[i].push_back(static_cast<std::uint32_t>(*place));
                word.corrections.push_back({std::move(near.word), near.distance});
            }
    }
    note_beginnings(parsed);
}

std::vector<Suggestion> find_near(const Snapshot& snapshot, ParsedQuery parsed, const Query& query) {
    parsed.phrases.clear();
    allow_more_errors(snapshot, parsed);
    const Filters filters(query);
    Ranking ranking(snapshot, parsed, filters);
    ranking.add(WordHolders(snapshot, parsed).find_some_words(filters, query, {}));
    std::vector<Suggestion> near;
    StoredEntry entry;
    for (const auto& each : ranking.take()) {
        if (near.size() == most_near) break;
        if (each.term == by_definition) continue;
        read_stored_entry(snapshot.stored_entry(each.document), entry);
        const auto& term = entry.terms.at(each.term);
        if (term.is_recommended())
            near.push_back({std::string(term.text), std::string(term.language), std::string(entry.id),
                            std::string(entry.glossary)});
    }
    return near;
}

/// The first entry with a recommended designation of this key that the filters take.
std::optional<Suggestion> suggestion(const Snapshot& snapshot, std::size_t table, std::size_t place,
                                     const Filters& filters) {
    const auto& keys = snapshot.tables[table].keys();
    const auto numbers = keys.list(place);
    StoredEntry entry;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto document = snapshot.document(table, numbers[i]);
        if (snapshot.is_dead(document)) continue;
        read_stored_entry(snapshot.stored_entry(document), entry);
        if (!filters.accept(entry)) continue;
        for (const auto& term : entry.terms)
            if (term.is_recommended() && filters.accept(term) && term.folded_key == keys.text(place))
                return Suggestion{std::string(term.text), std::string(term.language), std::string(entry.id),
                                  std::string(entry.glossary)};
    }
    return std::nullopt;
}

/// The keys of a table that begin with what was typed, one by one.
struct Completions {
    std::size_t table = 0;
    std::size_t place = 0;
};

} // namespace

std::string_view to_string(MatchKind kind) {
    constexpr std::array<std::string_view, 10> words = {
        "preferred", "other-term", "not-recommended", "pejorative", "other-form",
        "similar",   "prefix",     "words",           "some-words", "definition"};
    return words[static_cast<std::size_t>(kind)];
}

Answer run_query(const Snapshot& snapshot, const Query& query) {
    Answer answer;
    auto parsed = parse_query(query.text);
    if (parsed.empty()) return answer;
    consult_index(snapshot, parsed);
    const auto found = find(snapshot, parsed, query);
    answer.total = found.size();
    const bool is_full = !found.empty() && found.front().rank.is_full();
    if (query.counts == Counts::all) answer.facets = count_facets(snapshot, found);
    answer.hits = best_hits(snapshot, found, query.limit);
    if (is_full) return answer;
    if (has_filters(query)) answer.elsewhere = find_elsewhere(snapshot, parsed, query);
    if (answer.total == 0 && answer.elsewhere.empty())
        answer.near = find_near(snapshot, std::move(parsed), query);
    return answer;
}

std::vector<Suggestion> complete(const Snapshot& snapshot, const Query& query) {
    const auto typed = folded_key(kept_key(std::string_view(query.text).substr(0, 200)));
    std::vector<Suggestion> suggestions;
    if (typed.empty()) return suggestions;
    const Filters filters(query);
    std::vector<Completions> completions;
    for (std::size_t i = 0; i < snapshot.tables.size(); ++i)
        completions.push_back({i, snapshot.tables[i].keys().lower_bound(typed)});
    std::string_view last;
    while (suggestions.size() < query.limit) {
        // Of the tables' next keys the first; a key that stands in two is one designation.
        Completions* next = nullptr;
        std::string_view key;
        for (auto& each : completions) {
            const auto& keys = snapshot.tables[each.table].keys();
            if (each.place == keys.size() || !keys.text(each.place).starts_with(typed)) continue;
            if (next && keys.text(each.place) >= key) continue;
            next = &each;
            key = keys.text(each.place);
        }
        if (!next) break;
        if (key != last)
            if (auto found = suggestion(snapshot, next->table, next->place, filters)) {
                suggestions.push_back(std::move(*found));
                last = key;
            }
        ++next->place;
    }
    return suggestions;
}

} // namespace migralex::index
