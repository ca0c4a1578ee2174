// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/glossary.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Three-way merge by concept and field. What one side changed is taken; what both changed alike is taken once;
/// what both changed otherwise keeps its value of before and is written into the entry as conflict versions,
/// for people to choose. No side is first: exchanged sides give the same result, byte for byte. A version of a
/// conflict is therefore named by who wrote it and when, not by "ours" and "theirs".
///
/// No state rises: a review or a source check that one side gave to words that the other changed is not taken.
namespace migralex::revision {

/// A field that people have to look at.
struct OpenField {
    /// The entry; empty for the file itself.
    std::string id;
    std::string field;
    std::string place;

    bool operator==(const OpenField&) const = default;
};

struct EntryMerge {
    ConceptEntry entry;
    /// Those of this merge, not those that the sides had already.
    std::vector<OpenField> conflicts;
};

struct GlossaryMerge {
    Glossary glossary;
    std::vector<OpenField> conflicts;
};

/// Of three states of one entry. The id is that of the sides, which must be the same one.
[[nodiscard]] EntryMerge merge_entries(const ConceptEntry& base, const ConceptEntry& left,
                                       const ConceptEntry& right);

/// Entries are told by their ids: see renumber.hpp for those that two sides gave twice. Entries must be sorted.
[[nodiscard]] GlossaryMerge merge_glossaries(const Glossary& base, const Glossary& left, const Glossary& right);

/// What the header of a file says of its own open fields ("title"), which have no entry to stand in: the
/// paragraphs of its description that merge_glossaries wrote.
[[nodiscard]] std::vector<std::string> header_conflicts(const Glossary& glossary);

/// Settles one of them; `text` is what is to stand there. False if there is none of this field.
bool close_header_conflict(Glossary& glossary, std::string_view field, const std::string& text);

/// Open fields of an entry, each once, in the order of its conflict versions.
[[nodiscard]] std::vector<OpenField> open_fields(const ConceptEntry& entry);

/// What a field holds; empty if there is no such field.
[[nodiscard]] std::optional<Text> find_field(const ConceptEntry& entry, std::string_view field,
                                             std::string_view place);

/// Gives a field another value; an empty one takes an item (a term, a definition, a note) out. False, and
/// nothing changed, if there is no such field or it takes no such value.
bool set_field(ConceptEntry& entry, std::string_view field, std::string_view place, const Text& value);

/// Takes the versions of a field out of the entry: somebody chose. True if there were any.
bool close_conflict(ConceptEntry& entry, std::string_view field, std::string_view place);

} // namespace migralex::revision
