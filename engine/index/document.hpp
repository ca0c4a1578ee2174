// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/designation_table.hpp"
#include "model/concept_entry.hpp"

#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

/// How an entry becomes a Xapian document: the stems of its definitions, and what narrows a search in them. An
/// index term is a letter for the field, a language where it matters, a colon, and the folded text.
namespace migralex::index {

/// Letters are stored on disk: never change one, add others and raise the version of the store.
enum class Field : char {
    definition_stem = 'D', ///< the stem of a definition's word, with the language; small words are left out
    glossary = 'G',
    theme = 'T',
    country = 'C',
    state = 'R'
};

/// The index term of a text in a field; cut and hashed where Xapian could not hold it (245 bytes).
[[nodiscard]] std::string index_term(Field field, std::string_view text, std::string_view language = {});

/// Makes documents, and remembers index terms while at it: the same words come again and again.
class DocumentMaker {
  public:
    [[nodiscard]] Xapian::Document make(const ConceptEntry& entry, const std::string& glossary,
                                        StemMemory& stems);

  private:
    struct Language {
        PostingTableMaker words;
        /// By word: the place of its index term in `terms_`, or `no_term` for a small word.
        std::vector<std::uint32_t> terms;
    };
    void add_definition(std::string_view definition, const std::string& language, StemMemory& stems);
    std::uint32_t make_term(std::string_view word, const std::string& language, StemMemory& stems);

    std::map<std::string, Language, std::less<>> languages_;
    PostingTableMaker terms_;
    std::vector<std::uint32_t> of_entry_;
};

} // namespace migralex::index
