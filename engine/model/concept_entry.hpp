// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/conflict.hpp"
#include "model/language_section.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace migralex {

/// Concept relations of ISO 1087 (generic, partitive, associative), and two of our own: a concept that is often
/// taken for this one but is not, and one whose extension overlaps with this one's.
enum class RelationKind { broader, narrower, whole, part, associated, distinct, overlap };

struct Relation {
    RelationKind kind = RelationKind::associated;
    /// The id of an entry of the same glossary.
    std::string target;
    /// In a continental entry: the subregional entries that state it.
    std::vector<std::string> origins;
    Preserved preserved;

    bool operator==(const Relation&) const = default;
};

struct ExternalReference {
    std::string target;
    std::string text;
    Preserved preserved;

    bool operator==(const ExternalReference&) const = default;
};

/// A retired entry keeps its address and says why, and which entry took its place, if one did.
struct Retirement {
    std::string reason;
    std::string replaced_by;

    bool operator==(const Retirement&) const = default;
};

/// What consolidation says of a continental entry: whose it is made of and on whose word.
struct Consolidation {
    /// Ids of the subregional entries, sorted.
    std::vector<std::string> members;
    Harmonization harmonization = Harmonization::one_subregion;
    /// The member whose anchor definition the entry takes; empty if no member has an anchor.
    std::string anchor_member;
    /// Why that one: a key of the message catalogue ("anchor.reason.decision", "anchor.reason.level", ...).
    std::string anchor_reason;
    /// Public fields of the decision that agreed the definition, or agreed that definitions stay different.
    std::string decision;
    std::string body;
    std::string date;
    /// Public numbers of all decisions that shaped the entry, sorted.
    std::vector<std::string> decisions;

    bool operator==(const Consolidation&) const = default;
};

/// One concept: its languages, its relations, its history.
struct ConceptEntry {
    std::string id;
    /// Subject fields (codes of the manifest); the first is the primary one.
    std::vector<std::string> themes;
    /// Former identifiers of this entry that keep leading here.
    std::vector<std::string> aliases;
    /// The identifier a foreign file had, where it could not be kept.
    std::string original_id;
    std::optional<Retirement> retirement;
    std::optional<Consolidation> consolidation;
    std::vector<Note> notes;
    std::vector<Relation> relations;
    std::vector<ExternalReference> external_references;
    std::vector<Transaction> transactions;
    std::vector<LanguageSection> languages;
    /// What a merge left open: the versions of each field that two sides changed otherwise.
    std::vector<ConflictVersion> conflicts;
    Preserved preserved;

    bool operator==(const ConceptEntry&) const = default;
};

/// A definition together with the language of its section.
struct LanguageAndDefinition {
    const LanguageSection* section = nullptr;
    const Definition* definition = nullptr;
};

/// Null if the entry has no such language; the pointer lives as long as the entry.
[[nodiscard]] const LanguageSection* find_language(const ConceptEntry& entry, std::string_view language);
[[nodiscard]] LanguageSection* find_language(ConceptEntry& entry, std::string_view language);

/// The section of a language, added in its place (sections are sorted by language) if there is none.
[[nodiscard]] LanguageSection& language_section(ConceptEntry& entry, std::string_view language);

/// The anchor definition. Of a continental entry: the anchor of its anchor member.
[[nodiscard]] std::optional<LanguageAndDefinition> find_anchor(const ConceptEntry& entry);

/// The definition of a language that belongs to the anchor: the anchor itself, its rendering or an authentic
/// text. Of a continental entry, definitions of other members are not considered: they are subregional.
[[nodiscard]] const Definition* find_linked_definition(const ConceptEntry& entry, std::string_view language);

[[nodiscard]] std::string_view to_string(RelationKind kind);
[[nodiscard]] std::optional<RelationKind> relation_kind_from_string(std::string_view text);

} // namespace migralex
