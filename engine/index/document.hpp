// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/concept_entry.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

/// How an entry becomes a Xapian document, and back into what ranking needs. Index terms are a letter for the
/// field, a language where it matters, a colon, and the folded text.
namespace migralex::index {

/// A designation as ranking sees it.
struct IndexedTerm {
    std::string text;
    std::string language;
    AdministrativeStatus status = AdministrativeStatus::admitted;
    bool is_pejorative = false;
};

/// What a document carries beside its index terms.
struct StoredEntry {
    std::string id;
    std::string glossary;
    std::vector<IndexedTerm> terms;
};

enum class Field {
    exact,
    exact_folded,
    word,
    word_stem,
    definition_word,
    language,
    glossary,
    theme,
    country,
    state
};

/// The index term of a text in a field; cut and hashed where Xapian could not hold it (245 bytes).
[[nodiscard]] std::string index_term(Field field, std::string_view text, std::string_view language = {});

/// The start of all index terms of a field, for prefix expansion.
[[nodiscard]] std::string index_term_start(Field field, std::string_view text, std::string_view language = {});

[[nodiscard]] Xapian::Document make_document(const ConceptEntry& entry, const std::string& glossary);
/// Throws nlohmann::json::exception if the data are not what make_document wrote (a damaged file).
[[nodiscard]] StoredEntry read_document(const Xapian::Document& document);

} // namespace migralex::index
