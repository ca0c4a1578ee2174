// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "revision/values.hpp"

#include <algorithm>
#include <string>
#include <string_view>

/// What an entry consists of, said once: comparing, merging, finding and setting fields all go through
/// `each_field`, so that no field of the model is forgotten by one of them. Names are those that `migralex set`
/// has, where it has the field.
///
/// A visitor is called with `value(name, member)` for one value, `strings(name, member, anchor)` for a set of
/// words in an order, `items(member, anchor)` for things that have fields of their own,
/// `wholes(name, member, anchor)` for things that are there or not, and at the end `preserved(member)`.
/// `anchor` is what PreservedItem::after calls the items of the list, up to their number.
namespace migralex::revision {

template <typename Record, typename Value>
[[nodiscard]] const Value& get(const Record& record, Value Record::*member) {
    return record.*member;
}

template <typename Record, typename Value>
void set(Record& record, Value Record::*member, Value value) {
    record.*member = std::move(value);
}

/// The words of a term and their inline markup are one value.
struct Designation {};

[[nodiscard]] inline Text get(const TermSection& term, Designation) {
    Text text(term.term);
    text.markup = term.markup;
    return text;
}

inline void set(TermSection& term, Designation, Text text) {
    term.term = std::move(text.plain);
    term.markup = std::move(text.markup);
}

/// What is said of a law that is listed under its country and source.
struct LawStatement {};

[[nodiscard]] inline NationalLaw get(const NationalLaw& law, LawStatement) {
    return law;
}

inline void set(NationalLaw& law, LawStatement, NationalLaw value) {
    law = std::move(value);
}

struct LocalStatement {};

[[nodiscard]] inline Acceptability get(const Acceptability& acceptability, LocalStatement) {
    return acceptability;
}

inline void set(Acceptability& acceptability, LocalStatement, Acceptability value) {
    acceptability = std::move(value);
}

/// "usage-note", "national-note", ...; a general one is a "note".
[[nodiscard]] std::string note_field(NoteKind kind);

/// "broader", "part", ...: what the other concept is to this one.
[[nodiscard]] std::string_view relation_word(RelationKind kind);

template <typename Visitor>
void each_field(const ConceptEntry&, Visitor&& visit) {
    visit.strings("themes", &ConceptEntry::themes, "subjectField#");
    visit.strings("former-id", &ConceptEntry::aliases, "formerIdentifier#");
    visit.value("original-id", &ConceptEntry::original_id);
    visit.value("retirement", &ConceptEntry::retirement);
    visit.value("consolidation", &ConceptEntry::consolidation);
    visit.items(&ConceptEntry::notes, "note#");
    visit.items(&ConceptEntry::relations, "relation#");
    visit.items(&ConceptEntry::external_references, "xref#");
    visit.items(&ConceptEntry::languages, "");
    visit.wholes("conflict", &ConceptEntry::conflicts, "conflictVersion#");
    visit.wholes("transaction", &ConceptEntry::transactions, "transaction#");
    visit.preserved(&ConceptEntry::preserved);
}

template <typename Visitor>
void each_field(const LanguageSection&, Visitor&& visit) {
    visit.value("language", &LanguageSection::language);
    visit.value("review", &LanguageSection::review);
    visit.value("reopening", &LanguageSection::reopening);
    visit.items(&LanguageSection::definitions, "definition#");
    visit.items(&LanguageSection::terms, "termSec:");
    visit.preserved(&LanguageSection::preserved);
}

template <typename Visitor>
void each_field(const Definition&, Visitor&& visit) {
    visit.value("definition", &Definition::text);
    visit.value("source", &Definition::source);
    visit.value("source-relation", &Definition::source_relation);
    visit.value("source-check", &Definition::source_check);
    visit.value("role", &Definition::role);
    visit.value("renders", &Definition::renders);
    visit.strings("valid-in", &Definition::valid_in, "");
    visit.value("origin", &Definition::origin);
    visit.preserved(&Definition::preserved);
}

template <typename Visitor>
void each_field(const TermSection&, Visitor&& visit) {
    visit.value("id", &TermSection::id);
    visit.value("term", Designation{});
    visit.value("type", &TermSection::type);
    visit.value("part-of-speech", &TermSection::part_of_speech);
    visit.value("gender", &TermSection::gender);
    visit.value("number", &TermSection::number);
    visit.value("register", &TermSection::usage_register);
    visit.value("acceptability", &TermSection::acceptability);
    visit.items(&TermSection::acceptability_elsewhere, "localAdministrativeStatus#");
    visit.value("pejorative", &TermSection::is_pejorative);
    visit.strings("countries", &TermSection::countries, "geographicalUsage#");
    visit.items(&TermSection::laws, "legalTerm#");
    visit.items(&TermSection::contexts, "context#");
    visit.items(&TermSection::notes, "note#");
    visit.strings("origins", &TermSection::origins, "originatingTerm#");
    visit.value("original-tag", &TermSection::original_tag);
    visit.wholes("transaction", &TermSection::transactions, "transaction#");
    visit.preserved(&TermSection::preserved);
}

template <typename Visitor>
void each_field(const Note& note, Visitor&& visit) {
    const auto name = note_field(note.kind);
    visit.value("kind", &Note::kind);
    visit.value("language", &Note::language);
    visit.value(name, &Note::text);
    visit.value("country", &Note::country);
    visit.value(name + "-source", &Note::source);
    visit.value(name + "-origin", &Note::origin);
    visit.preserved(&Note::preserved);
}

template <typename Visitor>
void each_field(const Relation&, Visitor&& visit) {
    visit.value("relation-kind", &Relation::kind);
    visit.value("target", &Relation::target);
    visit.strings("relation-origins", &Relation::origins, "");
    visit.preserved(&Relation::preserved);
}

template <typename Visitor>
void each_field(const ExternalReference&, Visitor&& visit) {
    visit.value("target", &ExternalReference::target);
    visit.value("external-reference", &ExternalReference::text);
    visit.preserved(&ExternalReference::preserved);
}

template <typename Visitor>
void each_field(const Context&, Visitor&& visit) {
    visit.value("context", &Context::text);
    visit.value("context-source", &Context::source);
    visit.preserved(&Context::preserved);
}

template <typename Visitor>
void each_field(const NationalLaw&, Visitor&& visit) {
    visit.value("laws", LawStatement{});
}

template <typename Visitor>
void each_field(const Acceptability&, Visitor&& visit) {
    visit.value("local-acceptability", LocalStatement{});
}

template <typename Visitor>
void each_field(const PreservedAttribute&, Visitor&& visit) {
    visit.value("element", &PreservedAttribute::element);
    visit.value("name", &PreservedAttribute::name);
    visit.value("attribute", &PreservedAttribute::value);
}

/// How items of a list are told apart. `own_place` names one among those of its list (it may be empty), `field`
/// and `main_text` are what it is listed under as a whole.
struct ItemNames {
    std::string field;
    std::string own_place;
    Text main_text;
};

[[nodiscard]] ItemNames names_of(const LanguageSection& item);
[[nodiscard]] ItemNames names_of(const Definition& item);
[[nodiscard]] ItemNames names_of(const TermSection& item);
[[nodiscard]] ItemNames names_of(const Note& item);
[[nodiscard]] ItemNames names_of(const Relation& item);
[[nodiscard]] ItemNames names_of(const ExternalReference& item);
[[nodiscard]] ItemNames names_of(const Context& item);
[[nodiscard]] ItemNames names_of(const NationalLaw& item);
[[nodiscard]] ItemNames names_of(const Acceptability& item);
[[nodiscard]] ItemNames names_of(const PreservedAttribute& item);

/// What an item that was changed is known by: items of a list with the same key are versions of one.
template <typename Item>
[[nodiscard]] std::string key_of(const Item& item) {
    auto names = names_of(item);
    return names.field + '\n' + names.own_place;
}

/// Two contexts that two sides added are two; two definitions of a language are versions of one.
template <typename Item>
inline constexpr bool additions_are_versions = true;
template <>
inline constexpr bool additions_are_versions<Context> = false;

/// Gives each item of a list its place: below that of the record, with a number if another one has it already.
class Places {
  public:
    explicit Places(std::string_view parent) : parent_(parent) {}
    [[nodiscard]] std::string of(const ItemNames& names);

  private:
    std::string parent_;
    std::vector<std::string> given_;
};

} // namespace migralex::revision
