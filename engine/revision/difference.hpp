// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/glossary.hpp"

#include <string>
#include <vector>

namespace migralex::revision {

/// One field that says something else than before.
struct FieldDifference {
    /// "definition", "acceptability", "transaction", "unknown" (what is kept without being understood), ...
    std::string field;
    /// A language, a term section, ...; empty for the entry itself (see ConflictVersion).
    std::string place;
    /// Empty: the field, or the item, was not there.
    Text before;
    Text now;

    bool operator==(const FieldDifference&) const = default;
};

enum class EntryChange { added, changed, gone };

struct EntryDifference {
    std::string id;
    EntryChange change = EntryChange::changed;
    /// A term to know it by.
    std::string designation;
    /// In the order in which an entry is written; of entries that are in one state only, all that they say.
    std::vector<FieldDifference> fields;

    bool operator==(const EntryDifference&) const = default;
};

struct GlossaryDifference {
    /// What the file says of itself: language, title, description, unknown items.
    std::vector<FieldDifference> header;
    /// In the order of ids.
    std::vector<EntryDifference> entries;

    [[nodiscard]] bool is_empty() const {
        return header.empty() && entries.empty();
    }
    [[nodiscard]] std::size_t count(EntryChange change) const;
};

/// What `now` says otherwise than `before`, field by field. Items of lists are recognised by what they are
/// about, not by their place.
[[nodiscard]] std::vector<FieldDifference> compare_entries(const ConceptEntry& before, const ConceptEntry& now);

[[nodiscard]] GlossaryDifference compare_glossaries(const Glossary& before, const Glossary& now);

/// A term to know an entry by: the preferred one of its first language that has one.
[[nodiscard]] std::string designation_of(const ConceptEntry& entry);

[[nodiscard]] std::string_view to_string(EntryChange change);

} // namespace migralex::revision
