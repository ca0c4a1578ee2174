// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/edit.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What people may change of an entry, field by field: the one table behind `set`, `edit` and their messages.
namespace migralex::workspace {

/// What a field belongs to. `note` is a note of the entry in one language, `definition` the first definition of
/// a language section, `language` the section itself.
enum class FieldLevel { entry, note, language, definition, term };

struct Field {
    std::string_view name;
    FieldLevel level = FieldLevel::entry;
    /// Whether an empty text takes the value away.
    bool may_be_cleared = false;
    /// The value as a person writes it; empty if there is none, or if there is no such definition or term.
    std::string (*read)(const ConceptEntry&, const FieldChange&) = nullptr;
    /// False if it has this value already. Throws RequestError; the entry may then be half changed.
    bool (*write)(ConceptEntry&, const FieldChange&) = nullptr;
};

/// The items of a list as people write it, trimmed, without empty ones.
[[nodiscard]] std::vector<std::string> split_list(std::string_view list, std::string_view separator);

/// All fields, in the order in which people see them.
[[nodiscard]] std::span<const Field> all_fields();

/// Null if there is none of this name.
[[nodiscard]] const Field* find_field(std::string_view name);

/// What the field holds, as `set` would take it.
[[nodiscard]] std::string read_field(const Field& field, const ConceptEntry& entry, const std::string& id,
                                     const std::string& language);

/// Applies a change without recording it (see `apply_change`); false if nothing is otherwise than before.
bool change_field(ConceptEntry& entry, const FieldChange& change);

/// The transaction type of an editorial correction.
inline constexpr std::string_view correction_type = "correction";

/// Throws RequestError if it is blank.
void require_reason(const std::string& reason);

/// Records who changed the entry, and why if a reason was given; an editorial correction as such, whatever
/// `type`. Throws RequestError if what is recorded cannot be stored.
void record_change(ConceptEntry& entry, const FieldChange& change, std::string_view type = "modification");

/// The reason recorded with a transaction; empty if there is none.
[[nodiscard]] std::string recorded_reason(const Transaction& transaction);

} // namespace migralex::workspace
