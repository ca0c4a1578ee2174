// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/parsed_query.hpp"
#include "index/query.hpp"
#include "index/snapshot.hpp"

#include <vector>

/// Which documents are worth ranking. Each function asks the index one kind of question, the cheap ones first;
/// every answer is sorted by document number, without dead documents.
namespace migralex::index {

using Documents = std::vector<Xapian::docid>;

/// Fills in what only the index knows: how rare the words are, what stands for those that stand nowhere.
void consult_index(const Snapshot& snapshot, ParsedQuery& query);

/// A designation is the query.
[[nodiscard]] Documents find_whole(const Snapshot& snapshot, const ParsedQuery& query);

/// A designation begins with the query.
[[nodiscard]] Documents find_beginnings(const Snapshot& snapshot, const ParsedQuery& query,
                                        const Query& filters);

/// Designations hold all telling words of the query, in whatever form.
[[nodiscard]] Documents find_all_words(const Snapshot& snapshot, const ParsedQuery& query,
                                       const Query& filters);

/// Designations or definitions hold some of its words: the most telling ones first.
[[nodiscard]] Documents find_some_words(const Snapshot& snapshot, const ParsedQuery& query,
                                        const Query& filters);

/// For each of `documents` and each word of the query, whether a definition holds the word. All words are
/// looked for in one language, the one that holds most. The language is empty if none does.
struct DefinitionMatch {
    std::string language;
    std::vector<bool> holds;
};
[[nodiscard]] std::vector<DefinitionMatch> match_definitions(const Snapshot& snapshot, const ParsedQuery& query,
                                                             const Query& filters, const Documents& documents);

/// The bare language of a filter: "es" of "es-MX".
[[nodiscard]] std::string filter_language(const Query& query);

} // namespace migralex::index
