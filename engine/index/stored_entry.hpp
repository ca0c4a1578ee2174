// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/query.hpp"
#include "index/record.hpp"
#include "model/concept_entry.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

/// What ranking and answers need of an entry, as bytes, and back. Reading takes views into the bytes; what few
/// answers need (countries, advice, themes, states) is read when it is asked for.
namespace migralex::index {

/// Texts in a record that are read one by one.
class StoredTexts {
  public:
    StoredTexts() = default;
    explicit StoredTexts(std::string_view bytes) : bytes_(bytes) {}
    [[nodiscard]] bool contain(std::string_view text) const;
    [[nodiscard]] std::vector<std::string> all() const;

  private:
    std::string_view bytes_;
};

/// A designation as ranking sees it.
struct StoredTerm {
    std::string_view text;
    /// See designation_key.hpp.
    std::string_view kept_key;
    std::string_view folded_key;
    std::string_view language;
    AdministrativeStatus status = AdministrativeStatus::admitted;
    bool is_pejorative = false;
    /// ISO 3166: countries of use and of laws.
    StoredTexts countries;
    std::string_view advice_bytes;

    [[nodiscard]] bool is_recommended() const {
        return !is_pejorative && status <= AdministrativeStatus::admitted;
    }
    /// Who advises against it.
    [[nodiscard]] std::vector<Advice> advice() const;
};

struct StoredEntry {
    std::string_view id;
    std::string_view glossary;
    StoredTexts themes;
    /// Words of review states and of the harmonization.
    StoredTexts states;
    std::vector<StoredTerm> terms;
};

/// Drafts and retired entries are never indexed, nor are draft sections of others.
[[nodiscard]] bool is_indexed(const ConceptEntry& entry);
[[nodiscard]] bool is_indexed(const LanguageSection& section);

/// Words of the review states of what is indexed, and of the harmonization.
[[nodiscard]] std::set<std::string_view> states_of(const ConceptEntry& entry);

/// ISO 3166: countries of use and of laws.
[[nodiscard]] std::vector<std::string> countries_of(const TermSection& term);

[[nodiscard]] std::string format_stored_entry(const ConceptEntry& entry, const std::string& glossary);

/// All of an entry, or all but its terms.
enum class EntryParts { head, all };

/// Throws DamagedRecord if the bytes are not what format_stored_entry wrote. `entry` keeps its memory from one
/// call to the next.
void read_stored_entry(std::string_view bytes, StoredEntry& entry, EntryParts parts = EntryParts::all);

/// Tells whether an entry must be indexed anew: 16 hexadecimal digits over everything that is indexed.
[[nodiscard]] std::string content_hash(const ConceptEntry& entry);

} // namespace migralex::index
