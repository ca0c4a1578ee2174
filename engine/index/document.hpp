// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/lexicon.hpp"
#include "index/query.hpp"
#include "model/concept_entry.hpp"

#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

/// How an entry becomes a Xapian document, and back into what ranking needs. An index term is a letter for the
/// field, a language where it matters, a colon, and the folded text.
namespace migralex::index {

/// A designation as ranking sees it.
struct IndexedTerm {
    std::string text;
    /// See designation_key.hpp.
    std::string kept_key;
    std::string language;
    AdministrativeStatus status = AdministrativeStatus::admitted;
    bool is_pejorative = false;
    /// ISO 3166: countries of use and of laws.
    std::vector<std::string> countries;
    /// Who advises against it.
    std::vector<Advice> advice;
};

/// What a document carries beside its index terms.
struct StoredEntry {
    std::string id;
    std::string glossary;
    std::vector<std::string> themes;
    /// Words of review states and of the harmonization.
    std::vector<std::string> states;
    std::vector<IndexedTerm> terms;
};

/// Letters are stored on disk: never change one, add others and raise the version of the store.
enum class Field : char {
    key = 'F',            ///< a whole designation, folded
    joined_key = 'J',     ///< the same without blanks, where that is another
    pejorative_key = 'X', ///< a whole pejorative designation: apart, so that nothing completes or expands to it
    word = 'W',           ///< a word of a designation
    stem = 'S',           ///< its stem, with the language
    definition_stem = 'D', ///< the stem of a definition's word, with the language
    language = 'L',
    glossary = 'G',
    theme = 'T',
    country = 'C',
    state = 'R'
};

/// The index term of a text in a field; cut and hashed where Xapian could not hold it (245 bytes).
[[nodiscard]] std::string index_term(Field field, std::string_view text, std::string_view language = {});

/// The start of all index terms of a field, for looking up beginnings.
[[nodiscard]] std::string index_term_start(Field field, std::string_view text, std::string_view language = {});

/// Drafts and retired entries are never indexed.
[[nodiscard]] bool is_indexed(const ConceptEntry& entry);

/// Makes documents, and remembers stems while at it: the same words come again and again.
class DocumentMaker {
  public:
    /// The words of its designations are added to `words`, for the lexicon.
    [[nodiscard]] Xapian::Document make(const ConceptEntry& entry, const std::string& glossary,
                                        WordCounts& words);

  private:
    using Stems = std::map<std::string, std::string, std::less<>>;
    const std::string& stem(std::string_view word, const std::string& language);
    void add_designation(Xapian::Document& document, const IndexedTerm& term, std::vector<std::string>& words);
    void add_definition(Xapian::Document& document, std::string_view definition, const std::string& language);

    std::map<std::string, Stems, std::less<>> stems_;
};

/// Tells whether an entry must be indexed anew: 16 hexadecimal digits over everything `make` reads.
[[nodiscard]] std::string content_hash(const ConceptEntry& entry);

/// Throws DamagedRecord if the data are not what make_document wrote.
[[nodiscard]] StoredEntry read_document(std::string_view data);

} // namespace migralex::index
