// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/filters.hpp"
#include "index/parsed_query.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Looking words up in definitions. The tables of an index hold them; of an index that is spread over servers,
/// the servers do. Both give the same answers.
namespace migralex::index {

struct Snapshot;

/// Which words of a query stand in the definitions of a document, in the language that tells most.
struct DefinitionMatch {
    std::string_view language;
    WordSet words = 0;
    /// What the words weigh, in whole units, so that adding up in any order gives the same.
    std::uint64_t weight = 0;
};
/// By document number.
using DefinitionMatches = std::vector<std::pair<std::uint32_t, DefinitionMatch>>;

/// Null if the document has none.
[[nodiscard]] const DefinitionMatch* find_match(const DefinitionMatches& matches, std::uint32_t document);

/// The languages of definitions by place: stemmed_languages, and Haitian Creole.
inline constexpr std::size_t definition_languages = stemmed_languages.size() + 1;
[[nodiscard]] std::string_view definition_language(std::size_t place);

/// The stem of a query's word in definitions of a language, as stem_text writes it.
[[nodiscard]] std::string definition_stem(const QueryWord& word, std::size_t language);

/// The weight of a word in whole units.
[[nodiscard]] std::uint64_t unit_weight(const QueryWord& word);

/// Where definitions are looked up if not in tables.
class DefinitionServer {
  public:
    DefinitionServer() = default;
    virtual ~DefinitionServer() = default;
    DefinitionServer(const DefinitionServer&) = delete;
    DefinitionServer& operator=(const DefinitionServer&) = delete;

    [[nodiscard]] virtual std::size_t frequency(const std::string& stem) const = 0;
    /// The `most` documents that hold most of the query in one language, in any order; of equal ones those of
    /// the lowest numbers. Words with `defined` 0 are not asked for.
    [[nodiscard]] virtual DefinitionMatches best(const ParsedQuery& query, std::size_t language,
                                                 const Query& filters, std::size_t most) const = 0;
};

/// In how many documents a stem stands.
[[nodiscard]] std::size_t definition_frequency(const Snapshot& snapshot, const std::string& stem);

/// The documents whose definitions hold most of the query, `most` of each language.
[[nodiscard]] DefinitionMatches find_definitions(const Snapshot& snapshot, const ParsedQuery& query,
                                                 const Query& filters, std::size_t most);

} // namespace migralex::index
