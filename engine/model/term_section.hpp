// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/note.hpp"
#include "model/preserved.hpp"
#include "model/scales.hpp"
#include "model/source_reference.hpp"
#include "model/text.hpp"
#include "model/transaction.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace migralex {

/// The picklists of TBX-Basic and TBX-Linguist, in their order.
enum class TermType { full_form, acronym, abbreviation, short_form, variant, phrase };
enum class PartOfSpeech { noun, verb, adjective, adverb, other };
enum class GrammaticalGender { masculine, feminine, neuter, other };
enum class GrammaticalNumber { singular, plural, dual, mass, other };
enum class Register { colloquial, neutral, technical, in_house, bench_level, slang, vulgar };

/// How a national legal category relates to the concept it is filed under.
enum class ConceptRelation { exact, narrower, broader, overlap };

/// Acceptability as somebody states it, for the places it is stated for.
struct Acceptability {
    AdministrativeStatus status = AdministrativeStatus::admitted;
    /// ISO 3166 countries or UN M.49 regions; empty means wherever the glossary holds.
    std::vector<std::string> where;
    /// Who says so.
    SourceReference source;
    /// In a continental entry: the subregional term section that says so.
    std::string origin;

    bool operator==(const Acceptability&) const = default;
};

/// The term is a legal term of a country: a law in force uses it (the *statutory* mark).
struct NationalLaw {
    std::string country;
    SourceReference source;
    ConceptRelation relation = ConceptRelation::exact;

    bool operator==(const NationalLaw&) const = default;
};

struct Context {
    Text text;
    SourceReference source;
    Preserved preserved;

    bool operator==(const Context&) const = default;
};

/// One designation of the concept in one language, with everything said about it.
struct TermSection {
    /// "CAR-0012.es.t2": given once, never positional, never reused.
    std::string id;
    std::string term;
    /// The inline markup of the term, where it has any (a subscript); opaque here, and meant only as long as
    /// its text is `term`.
    std::string markup;
    TermType type = TermType::full_form;
    std::optional<PartOfSpeech> part_of_speech;
    std::optional<GrammaticalGender> gender;
    std::optional<GrammaticalNumber> number;
    std::optional<Register> usage_register;
    /// What the glossary as a whole says, unless a place says otherwise (below).
    Acceptability acceptability;
    std::vector<Acceptability> acceptability_elsewhere;
    /// Found only when typed in full; shown in one attributed line; never completed or listed.
    bool is_pejorative = false;
    /// ISO 3166 countries or UN M.49 regions of use; empty means use is not tied to a place.
    std::vector<std::string> countries;
    std::vector<NationalLaw> laws;
    std::vector<Context> contexts;
    std::vector<Note> notes;
    std::vector<Transaction> transactions;
    /// In a continental entry: the subregional term sections it came from.
    std::vector<std::string> origins;
    /// The language tag the file had, where it said more than the bare language ("es-MX").
    std::string original_tag;
    Preserved preserved;

    bool operator==(const TermSection&) const = default;
    [[nodiscard]] bool is_statutory() const {
        return !laws.empty();
    }
    [[nodiscard]] bool is_recommended() const {
        return acceptability.status <= AdministrativeStatus::admitted && !is_pejorative;
    }
};

[[nodiscard]] std::string_view to_string(TermType type);
[[nodiscard]] std::optional<TermType> term_type_from_string(std::string_view text);
[[nodiscard]] std::string_view to_string(PartOfSpeech part);
[[nodiscard]] std::optional<PartOfSpeech> part_of_speech_from_string(std::string_view text);
[[nodiscard]] std::string_view to_string(GrammaticalGender gender);
[[nodiscard]] std::optional<GrammaticalGender> grammatical_gender_from_string(std::string_view text);
[[nodiscard]] std::string_view to_string(GrammaticalNumber number);
[[nodiscard]] std::optional<GrammaticalNumber> grammatical_number_from_string(std::string_view text);
[[nodiscard]] std::string_view to_string(Register usage_register);
[[nodiscard]] std::optional<Register> register_from_string(std::string_view text);
[[nodiscard]] std::string_view to_string(ConceptRelation relation);
[[nodiscard]] std::optional<ConceptRelation> concept_relation_from_string(std::string_view text);

} // namespace migralex
