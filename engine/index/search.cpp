// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/search.hpp"

#include "index/candidates.hpp"
#include "index/designation_key.hpp"
#include "index/document.hpp"
#include "index/rank.hpp"
#include "text/language.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace migralex::index {

namespace {

/// Partial answers below this share of the query are noise; beside a full answer they must say more.
constexpr double least_coverage = 0.3;
constexpr double least_coverage_beside_full = 0.6;
/// So many whole answers leave no room for partial ones.
constexpr std::size_t enough_full_answers = 3;
constexpr std::size_t most_elsewhere = 3;
constexpr std::size_t most_near = 3;

bool contains(const std::vector<std::string>& values, std::string_view value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

/// The filters, with codes in the case in which they are stored.
class Filters {
  public:
    explicit Filters(const Query& query) : query_(query), language_(filter_language(query)) {
        region_ = text::parse_language_tag(query.language).region;
        status_ = administrative_status_from_string(query.state);
        is_about_terms_ = status_ || query.state == "pejorative";
    }

    [[nodiscard]] bool accept(const StoredEntry& entry) const {
        if (!query_.glossaries.empty() && !contains(query_.glossaries, entry.glossary)) return false;
        if (!query_.theme.empty() && !contains(entry.themes, query_.theme)) return false;
        if (!query_.state.empty() && !is_about_terms_ && !contains(entry.states, query_.state)) return false;
        return query_.country.empty() ||
               std::any_of(entry.terms.begin(), entry.terms.end(),
                           [&](const auto& term) { return contains(term.countries, query_.country); });
    }
    [[nodiscard]] bool accept(const IndexedTerm& term) const {
        if (!language_.empty() && term.language != language_) return false;
        if (!is_about_terms_) return true;
        return status_ ? term.status == *status_ && !term.is_pejorative : term.is_pejorative;
    }
    /// Definitions answer only those who do not ask for terms of a standing.
    [[nodiscard]] bool accepts_definitions() const {
        return !is_about_terms_;
    }
    [[nodiscard]] bool is_of_region(const IndexedTerm& term) const {
        return !region_.empty() && contains(term.countries, region_);
    }
    [[nodiscard]] const std::string& language() const {
        return language_;
    }

  private:
    const Query& query_;
    std::string language_;
    std::string region_;
    std::optional<AdministrativeStatus> status_;
    bool is_about_terms_ = false;
};

/// A hit and what else is known of it while ranking.
struct Found {
    Hit hit;
    Rank rank;
    StoredEntry entry;
};

void take_term(Hit& hit, const IndexedTerm& term) {
    hit.term = term.text;
    hit.language = term.language;
    hit.status = term.status;
    hit.is_pejorative = term.is_pejorative;
    hit.advice = term.advice;
}

/// Of a definition match: the preferred term in the language of the definition, or in any.
void take_preferred_term(Hit& hit, const StoredEntry& entry, const std::string& language) {
    const IndexedTerm* shown = nullptr;
    for (const auto& term : entry.terms) {
        if (term.is_pejorative || term.status != AdministrativeStatus::preferred) continue;
        if (!shown || (term.language == language && shown->language != language)) shown = &term;
    }
    if (shown) take_term(hit, *shown);
}

std::optional<Found> rank_entry(const ParsedQuery& parsed, const Filters& filters, StoredEntry entry,
                                const DefinitionMatch& definition) {
    std::optional<Rank> best;
    const IndexedTerm* best_term = nullptr;
    for (const auto& term : entry.terms) {
        if (!filters.accept(term)) continue;
        auto rank = rank_designation(parsed, term, definition.holds);
        if (!rank) continue;
        if (filters.is_of_region(term)) rank->score += 1;
        if (best && rank->score <= best->score) continue;
        best = rank;
        best_term = &term;
    }
    if (filters.accepts_definitions())
        if (const auto rank = rank_definition(parsed, definition.holds);
            rank && (!best || rank->score > best->score)) {
            best = rank;
            best_term = nullptr;
        }
    if (!best) return std::nullopt;
    Found found{{}, *best, {}};
    found.hit.id = entry.id;
    found.hit.glossary = entry.glossary;
    found.hit.score = best->score;
    found.hit.kind = best->kind;
    if (best_term) {
        take_term(found.hit, *best_term);
    } else {
        take_preferred_term(found.hit, entry, definition.language);
    }
    for (const auto& term : entry.terms)
        if (term.status == AdministrativeStatus::preferred && !term.is_pejorative)
            found.hit.preferred.emplace(term.language, term.text);
    found.entry = std::move(entry);
    return found;
}

/// Ranks documents as they come, each once.
class Ranking {
  public:
    Ranking(const Snapshot& snapshot, const ParsedQuery& parsed, const Query& query)
        : snapshot_(snapshot), parsed_(parsed), query_(query), filters_(query) {}

    /// Looks at definitions, too, if the words may stand there.
    enum class Definitions { ignored, read };
    void add(const Documents& documents, Definitions definitions) {
        Documents fresh;
        std::set_difference(documents.begin(), documents.end(), seen_.begin(), seen_.end(),
                            std::back_inserter(fresh));
        const DefinitionMatch none{"", std::vector<bool>(parsed_.words.size())};
        std::vector<DefinitionMatch> matches;
        if (definitions == Definitions::read) matches = match_definitions(snapshot_, parsed_, query_, fresh);
        for (std::size_t i = 0; i < fresh.size(); ++i) {
            const auto data = snapshot_.database.get_document(fresh[i], Xapian::DOC_ASSUME_VALID).get_data();
            auto entry = read_document(data);
            if (!filters_.accept(entry)) continue;
            auto found = rank_entry(parsed_, filters_, std::move(entry), matches.empty() ? none : matches[i]);
            if (found) found_.push_back(std::move(*found));
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
            if (left.hit.score != right.hit.score) return left.hit.score > right.hit.score;
            return left.hit.id < right.hit.id;
        });
        return std::move(found_);
    }

  private:
    const Snapshot& snapshot_;
    const ParsedQuery& parsed_;
    const Query& query_;
    Filters filters_;
    Documents seen_;
    std::vector<Found> found_;
};

std::vector<Found> find(const Snapshot& snapshot, const ParsedQuery& parsed, const Query& query) {
    Ranking ranking(snapshot, parsed, query);
    ranking.add(find_whole(snapshot, parsed), Ranking::Definitions::ignored);
    ranking.add(find_beginnings(snapshot, parsed, query), Ranking::Definitions::ignored);
    // Small words stand in half of all terms: where a term is one or begins with them, the others are
    // strangers.
    if (parsed.is_small_words && ranking.full_answers() > 0) return ranking.take();
    if (query.counts == Counts::page && ranking.full_answers() >= query.limit) return ranking.take();
    ranking.add(find_all_words(snapshot, parsed, query), Ranking::Definitions::ignored);
    // What holds only some of the words is dear to find, and nobody reads it behind full answers.
    const auto enough = query.counts == Counts::page ? std::min(query.limit, enough_full_answers) : query.limit;
    if (ranking.full_answers() < enough)
        ranking.add(find_some_words(snapshot, parsed, query), Ranking::Definitions::read);
    return ranking.take();
}

void count(std::map<std::string, std::size_t>& facet, std::set<std::string> values) {
    for (const auto& value : values) ++facet[value];
}

Facets count_facets(const std::vector<Found>& found) {
    Facets facets;
    for (const auto& each : found) {
        std::set<std::string> languages;
        std::set<std::string> countries;
        for (const auto& term : each.entry.terms) {
            languages.insert(term.language);
            countries.insert(term.countries.begin(), term.countries.end());
        }
        count(facets.glossaries, {each.entry.glossary});
        count(facets.themes, {each.entry.themes.begin(), each.entry.themes.end()});
        count(facets.states, {each.entry.states.begin(), each.entry.states.end()});
        count(facets.languages, std::move(languages));
        count(facets.countries, std::move(countries));
    }
    return facets;
}

std::vector<Hit> best_hits(std::vector<Found> found, std::size_t limit) {
    std::vector<Hit> hits;
    for (std::size_t i = 0; i < std::min(limit, found.size()); ++i) hits.push_back(std::move(found[i].hit));
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
        auto found = find(snapshot, parsed, open);
        if (!found.empty()) return best_hits(std::move(found), most_elsewhere);
    }
    return {};
}

/// The words that look most like those nobody knows, with more errors than search itself forgives.
void allow_more_errors(const Snapshot& snapshot, ParsedQuery& parsed) {
    for (auto& word : parsed.words) {
        if (word.is_stop || word.folded.size() < 4) continue;
        word.corrections.clear();
        for (const auto& lexicon : snapshot.lexicons())
            for (auto& near : find_near_words(lexicon, word.folded, word.folded.size() < 8 ? 2 : 4, most_near))
                word.corrections.push_back({std::move(near.word), near.distance});
    }
    note_first_bytes(parsed);
}

std::vector<Suggestion> find_near(const Snapshot& snapshot, ParsedQuery parsed, const Query& query) {
    parsed.phrases.clear();
    allow_more_errors(snapshot, parsed);
    Ranking ranking(snapshot, parsed, query);
    ranking.add(find_some_words(snapshot, parsed, query), Ranking::Definitions::ignored);
    std::vector<Suggestion> near;
    for (const auto& each : ranking.take()) {
        if (near.size() == most_near) break;
        if (!each.hit.is_pejorative && each.hit.status <= AdministrativeStatus::admitted)
            near.push_back({each.hit.term, each.hit.language, each.hit.id, each.hit.glossary});
    }
    return near;
}

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
    auto found = find(snapshot, parsed, query);
    answer.total = found.size();
    const bool is_full = !found.empty() && found.front().rank.is_full();
    answer.facets = count_facets(found);
    answer.hits = best_hits(std::move(found), query.limit);
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
    const auto start = index_term_start(Field::key, typed);
    for (auto term = snapshot.database.allterms_begin(start);
         term != snapshot.database.allterms_end(start) && suggestions.size() < query.limit; ++term) {
        const auto key = (*term).substr(2);
        for (auto posting = snapshot.database.postlist_begin(*term);
             posting != snapshot.database.postlist_end(*term); ++posting) {
            if (snapshot.is_dead(*posting)) continue;
            const auto data = snapshot.database.get_document(*posting, Xapian::DOC_ASSUME_VALID).get_data();
            const auto entry = read_document(data);
            if (!filters.accept(entry)) continue;
            const auto found = std::find_if(entry.terms.begin(), entry.terms.end(), [&](const auto& each) {
                return !each.is_pejorative && each.status <= AdministrativeStatus::admitted &&
                       filters.accept(each) && folded_key(each.kept_key) == key;
            });
            if (found == entry.terms.end()) continue;
            suggestions.push_back({found->text, found->language, entry.id, entry.glossary});
            break; // a designation once, however many concepts it has
        }
    }
    return suggestions;
}

} // namespace migralex::index
