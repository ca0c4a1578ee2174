// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/candidates.hpp"

#include "index/near_words.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace migralex::index {

namespace {

/// Documents that ranking looks at: more than anybody reads, and few enough to be quick.
constexpr std::size_t most_holding_all = 80;
constexpr std::size_t most_holding_phrase = 1000;
constexpr std::size_t most_holding_some = 40;
/// Definitions of one language that are looked at.
constexpr std::size_t most_defining = 100;
constexpr std::size_t most_beginnings = 24;
constexpr std::size_t most_completions = 24;
/// Corrections of a word that are tried.
constexpr std::size_t most_corrections = 8;
/// Texts looked at while completing; a single letter begins thousands.
constexpr std::size_t most_texts_read = 150;

/// How much of a word's weight only designations give.
constexpr double designation_share = 0.2;

/// Short words have too many neighbours.
std::size_t errors_allowed(std::size_t length) {
    if (length < 4) return 0;
    return length < 6 ? 1 : 2;
}

/// More, if somebody asks for more.
std::size_t enough_for(const Query& query, std::size_t usual) {
    return std::max(usual, std::min<std::size_t>(query.limit, 10'000));
}

Documents sorted(Documents documents) {
    std::sort(documents.begin(), documents.end());
    documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
    return documents;
}

/// The documents of one text of a table.
void add_documents(const Snapshot& snapshot, std::size_t table, const NumberList& numbers,
                   Documents& documents) {
    for (std::size_t i = 0; i < std::min(numbers.size(), most_holding_all); ++i) {
        const auto document = snapshot.document(table, numbers[i]);
        if (!snapshot.is_dead(document)) documents.push_back(document);
    }
}

/// Places of the texts that begin with `start`, at most most_texts_read.
std::pair<std::size_t, std::size_t> range_of(const PostingTable& texts, std::string_view start) {
    const auto begin = texts.lower_bound(start);
    auto end = begin;
    while (end < texts.size() && end - begin < most_texts_read && texts.text(end).starts_with(start)) ++end;
    return {begin, end};
}

/// Words with a stem in common that begin alike: the stemmers find little else, and what they do find besides
/// is no form of the word.
bool begin_alike(std::string_view left, std::string_view right) {
    const auto length = std::min({left.size(), right.size(), std::size_t{3}});
    return left.substr(0, length) == right.substr(0, length);
}

/// What one table knows of a word: where it stands, and how often.
class Consultation {
  public:
    Consultation(const EntryTable& table, QueryWord& word, std::size_t which)
        : table_(table), word_(word), places_(word.places[which]) {}

    void look_up() {
        if (const auto place = table_.words().find(word_.folded)) {
            places_.push_back(static_cast<std::uint32_t>(*place));
            frequency_ = table_.words().list(*place).size();
        }
        if (word_.is_quoted) return;
        for (std::size_t i = 0; i < stemmed_languages.size(); ++i) look_up_forms(i);
        if (word_.is_prefix && !word_.folded.empty()) complete();
    }
    void correct() {
        const auto allowed = errors_allowed(word_.folded.size());
        if (allowed == 0) return;
        for (auto& near : find_near_words(table_, word_.folded, allowed, most_corrections)) {
            if (const auto place = table_.words().find(near.word))
                places_.push_back(static_cast<std::uint32_t>(*place));
            word_.corrections.push_back({std::move(near.word), near.distance});
        }
    }
    /// In how many documents the word stands in some form, about.
    [[nodiscard]] std::size_t frequency() const {
        return frequency_;
    }
    [[nodiscard]] bool is_known() const {
        return !places_.empty();
    }

  private:
    void look_up_forms(std::size_t language) {
        const auto stem = table_.stems().find(stem_text(word_.stems[language], stemmed_languages[language]));
        if (!stem) return;
        const auto words = table_.stems().list(*stem);
        std::size_t frequency = 0;
        for (std::size_t i = 0; i < words.size(); ++i) {
            const auto place = words[i];
            if (place >= table_.words().size()) throw DamagedRecord();
            const auto form = table_.words().text(place);
            frequency += table_.words().list(place).size();
            if (form == word_.folded || !begin_alike(form, word_.folded)) continue;
            word_.forms[language].push_back(form);
            places_.push_back(place);
        }
        frequency_ = std::max(frequency_, frequency);
    }
    /// The most frequent words that begin with it.
    void complete() {
        const auto [begin, end] = range_of(table_.words(), word_.folded);
        std::vector<std::pair<std::size_t, std::size_t>> found;
        for (auto place = begin; place < end; ++place)
            if (table_.words().text(place).size() > word_.folded.size())
                found.emplace_back(table_.words().list(place).size(), place);
        if (found.size() > most_completions) {
            std::nth_element(found.begin(), found.begin() + most_completions, found.end(), std::greater<>());
            found.resize(most_completions);
        }
        for (const auto& [frequency, place] : found) places_.push_back(static_cast<std::uint32_t>(place));
    }

    const EntryTable& table_;
    QueryWord& word_;
    std::vector<std::uint32_t>& places_;
    std::size_t frequency_ = 0;
};

void consult_index(const Snapshot& snapshot, QueryWord& word) {
    std::vector<Consultation> consultations;
    for (std::size_t i = 0; i < snapshot.tables.size(); ++i)
        consultations.emplace_back(snapshot.tables[i], word, i).look_up();
    std::size_t frequency = 0;
    bool is_known = false;
    for (const auto& each : consultations) {
        frequency = std::max(frequency, each.frequency());
        is_known = is_known || each.is_known();
    }
    if (!word.is_stop)
        for (std::size_t i = 0; i < word.defined.size(); ++i) {
            word.defined[i] = definition_frequency(snapshot, definition_stem(word, i));
            frequency = std::max(frequency, word.defined[i]);
        }
    if (frequency == 0 && !is_known && !word.is_quoted)
        for (auto& each : consultations) each.correct();
    word.weight =
        std::log(1.0 + static_cast<double>(snapshot.last_document()) / (1.0 + static_cast<double>(frequency)));
}

} // namespace

void consult_index(const Snapshot& snapshot, ParsedQuery& query) {
    for (auto& word : query.words) consult_index(snapshot, word);
    note_beginnings(query);
}

Documents find_whole(const Snapshot& snapshot, const ParsedQuery& query) {
    Documents documents;
    for (std::size_t i = 0; i < snapshot.tables.size(); ++i) {
        const auto& table = snapshot.tables[i];
        for (const auto& [texts, key] :
             {std::pair{&table.keys(), &query.folded_key},
              std::pair{&table.pejorative_keys(), &query.folded_key},
              std::pair{&table.keys(), &query.joined_key}, std::pair{&table.joined_keys(), &query.joined_key}})
            if (const auto place = texts->find(*key))
                add_documents(snapshot, i, texts->list(*place), documents);
    }
    return sorted(std::move(documents));
}

Documents find_beginnings(const Snapshot& snapshot, const ParsedQuery& query, const Query& filters) {
    const auto most = std::max(most_beginnings, std::min(filters.limit, most_texts_read));
    Documents documents;
    for (std::size_t i = 0; i < snapshot.tables.size(); ++i) {
        const auto& keys = snapshot.tables[i].keys();
        const auto [begin, end] = range_of(keys, query.folded_key);
        std::vector<std::pair<std::size_t, std::size_t>> found;
        for (auto place = begin; place < end; ++place) found.emplace_back(keys.text(place).size(), place);
        // The less a term says beyond the query, the better it ranks, so the shortest are enough.
        if (found.size() > most) {
            std::nth_element(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(most), found.end());
            found.resize(most);
        }
        for (const auto& [length, place] : found) add_documents(snapshot, i, keys.list(place), documents);
    }
    return sorted(std::move(documents));
}

DefinitionMatches find_definitions(const Snapshot& snapshot, const ParsedQuery& query, const Query& filters) {
    return find_definitions(snapshot, query, filters, enough_for(filters, most_defining));
}

WordHolders::WordHolders(const Snapshot& snapshot, const ParsedQuery& query)
    : snapshot_(snapshot), query_(query), words_(snapshot.last_document() + 1) {
    for (std::size_t i = 0; i < query.words.size(); ++i) {
        if (query.words[i].is_stop) continue;
        for (std::size_t table = 0; table < snapshot.tables.size(); ++table)
            for (const auto place : query.words[i].places[table]) {
                const auto numbers = snapshot.tables[table].words().list(place);
                for (std::size_t j = 0; j < numbers.size(); ++j) {
                    const auto document = snapshot.document(table, numbers[j]);
                    if (document >= words_.size()) throw DamagedRecord();
                    if (words_[document] == 0) holders_.push_back(document);
                    words_[document] |= WordSet{1} << i;
                }
            }
    }
}

bool WordHolders::accepts(const Filters& filters, std::uint32_t document) const {
    if (snapshot_.is_dead(document)) return false;
    if (!filters.narrow()) return true;
    read_stored_entry(snapshot_.stored_entry(document), scratch_);
    return filters.accept(scratch_) && std::any_of(scratch_.terms.begin(), scratch_.terms.end(),
                                                   [&](const auto& term) { return filters.accept(term); });
}

Documents WordHolders::find_all_words(const Filters& filters, const Query& query) const {
    const auto all = query_.telling();
    const auto most = query_.phrases.empty() ? enough_for(query, most_holding_all) : most_holding_phrase;
    Documents whole;
    for (const auto document : holders_)
        if (words_[document] == all) whole.push_back(document);
    std::sort(whole.begin(), whole.end());
    Documents documents;
    for (const auto document : whole) {
        if (documents.size() == most) break;
        if (accepts(filters, document)) documents.push_back(document);
    }
    return documents;
}

Documents WordHolders::find_some_words(const Filters& filters, const Query& query,
                                       const DefinitionMatches& definitions) const {
    std::vector<std::pair<double, std::uint32_t>> found;
    const auto add = [&](std::uint32_t document, WordSet defined) {
        double score = 0;
        const auto held = words_[document];
        for (std::size_t i = 0; i < query_.words.size(); ++i) {
            const auto weight = query_.words[i].weight;
            if (((held | defined) >> i & 1U) != 0) score += (1 - designation_share) * weight;
            if ((held >> i & 1U) != 0) score += designation_share * weight;
        }
        // The best come first, of equal ones the lowest number.
        found.emplace_back(-score, document);
    };
    for (const auto document : holders_)
        if (!find_match(definitions, document)) add(document, 0);
    for (const auto& [document, match] : definitions)
        if (document < words_.size()) add(document, match.words);
    const auto most = enough_for(query, most_holding_some);
    Documents documents;
    // Most are sorted for nothing where filters take few, or none.
    for (std::size_t begin = 0; begin < found.size() && documents.size() < most;) {
        const auto end = std::min(found.size(), begin + 2 * most);
        std::partial_sort(found.begin() + static_cast<std::ptrdiff_t>(begin),
                          found.begin() + static_cast<std::ptrdiff_t>(end), found.end());
        for (; begin < end && documents.size() < most; ++begin)
            if (find_match(definitions, found[begin].second) || accepts(filters, found[begin].second))
                documents.push_back(found[begin].second);
    }
    return sorted(std::move(documents));
}

} // namespace migralex::index
