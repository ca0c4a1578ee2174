// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/definitions.hpp"

#include "index/snapshot.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>

namespace migralex::index {

namespace {

constexpr double units = 1024;

/// Looks words up in the tables of a snapshot, one language after the other.
class TableDefinitions {
  public:
    TableDefinitions(const Snapshot& snapshot, const ParsedQuery& query, const Query& filters)
        : snapshot_(snapshot), query_(query), filters_(filters), words_(snapshot.last_document() + 1) {}

    DefinitionMatches best(std::size_t language, std::size_t most) {
        for (std::size_t i = 0; i < query_.words.size(); ++i)
            if (query_.words[i].defined[language] > 0) mark(definition_stem(query_.words[i], language), i);
        std::vector<std::pair<std::uint64_t, std::uint32_t>> ranked;
        // Of equal weights the later words first: the order in which a server sees them.
        for (const auto document : holders_)
            ranked.emplace_back(~(weight_of(words_[document]) << 32U | words_[document]), document);
        DefinitionMatches found;
        for (std::size_t begin = 0; begin < ranked.size() && found.size() < most;) {
            const auto end = std::min(ranked.size(), begin + 2 * most);
            std::partial_sort(ranked.begin() + static_cast<std::ptrdiff_t>(begin),
                              ranked.begin() + static_cast<std::ptrdiff_t>(end), ranked.end());
            for (; begin < end && found.size() < most; ++begin) {
                const auto [order, document] = ranked[begin];
                if (accepts(document))
                    found.emplace_back(document, DefinitionMatch{definition_language(language),
                                                                 words_[document], ~order >> 32U});
            }
        }
        for (const auto document : holders_) words_[document] = 0;
        holders_.clear();
        return found;
    }

  private:
    void mark(const std::string& stem, std::size_t word) {
        for (std::size_t i = 0; i < snapshot_.tables.size(); ++i) {
            const auto& definitions = snapshot_.tables[i].definitions();
            const auto place = definitions.find(stem);
            if (!place) continue;
            const auto numbers = definitions.list(*place);
            for (std::size_t j = 0; j < numbers.size(); ++j) {
                const auto document = snapshot_.document(i, numbers[j]);
                if (document >= words_.size()) throw DamagedRecord();
                if (words_[document] == 0) holders_.push_back(document);
                words_[document] |= WordSet{1} << word;
            }
        }
    }
    [[nodiscard]] std::uint64_t weight_of(WordSet words) const {
        std::uint64_t weight = 0;
        for (std::size_t i = 0; i < query_.words.size(); ++i)
            if ((words >> i & 1U) != 0) weight += unit_weight(query_.words[i]);
        return weight;
    }
    bool accepts(std::uint32_t document) {
        if (snapshot_.is_dead(document)) return false;
        if (!filters_.narrow_entries()) return true;
        read_stored_entry(snapshot_.stored_entry(document), entry_, filters_.parts());
        return filters_.accept(entry_);
    }

    const Snapshot& snapshot_;
    const ParsedQuery& query_;
    Filters filters_;
    std::vector<WordSet> words_;
    Documents holders_;
    StoredEntry entry_;
};

} // namespace

std::string_view definition_language(std::size_t place) {
    return place < stemmed_languages.size() ? stemmed_languages[place] : "ht";
}

std::string definition_stem(const QueryWord& word, std::size_t language) {
    const auto has_stems = language < stemmed_languages.size();
    return stem_text(has_stems ? word.stems[language] : word.folded, definition_language(language));
}

std::uint64_t unit_weight(const QueryWord& word) {
    return static_cast<std::uint64_t>(std::llround(word.weight * units));
}

std::size_t definition_frequency(const Snapshot& snapshot, const std::string& stem) {
    if (snapshot.server) return snapshot.server->frequency(stem);
    std::size_t frequency = 0;
    for (const auto& table : snapshot.tables)
        if (const auto place = table.definitions().find(stem))
            frequency += table.definitions().list(*place).size();
    return frequency;
}

DefinitionMatches find_definitions(const Snapshot& snapshot, const ParsedQuery& query, const Query& filters,
                                   std::size_t most) {
    DefinitionMatches matches;
    const auto wanted = filter_language(filters);
    std::optional<TableDefinitions> tables;
    if (!snapshot.server) tables.emplace(snapshot, query, filters);
    for (std::size_t language = 0; language < definition_languages; ++language) {
        if (!wanted.empty() && wanted != definition_language(language)) continue;
        if (std::none_of(query.words.begin(), query.words.end(),
                         [&](const auto& word) { return word.defined[language] > 0; }))
            continue;
        auto found =
            tables ? tables->best(language, most) : snapshot.server->best(query, language, filters, most);
        matches.insert(matches.end(), found.begin(), found.end());
    }
    // Of each document the language that tells most; of equal ones the first.
    std::stable_sort(matches.begin(), matches.end(), [](const auto& left, const auto& right) {
        return std::tuple(left.first, right.second.weight) < std::tuple(right.first, left.second.weight);
    });
    matches.erase(std::unique(matches.begin(), matches.end(),
                              [](const auto& left, const auto& right) { return left.first == right.first; }),
                  matches.end());
    return matches;
}

const DefinitionMatch* find_match(const DefinitionMatches& matches, std::uint32_t document) {
    const auto found = std::lower_bound(matches.begin(), matches.end(), document,
                                        [](const auto& each, auto number) { return each.first < number; });
    return found == matches.end() || found->first != document ? nullptr : &found->second;
}

} // namespace migralex::index
