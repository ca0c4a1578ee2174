// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/concept_entry.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace migralex::workspace {

/// One change that a person asks for: `migralex set ID FIELD TEXT`.
struct FieldChange {
    /// An entry or a term section.
    std::string id;
    std::string field;
    /// Of fields that belong to a language section.
    std::string language;
    std::string text;
    /// Who changes it, and the day (YYYY-MM-DD); recorded as a transaction.
    std::string by;
    std::string date;
};

/// The names of the fields that `apply_change` knows, in the order in which they are listed to people.
[[nodiscard]] const std::vector<std::string_view>& field_names();

/// Applies the change and records it; false if the field has this value already (then nothing is recorded).
/// New words of a definition re-open a validated section and put its source check back to "to verify"; a
/// changed rendering is taken to render the anchor as it now stands. Throws RequestError if the field, the
/// language, the term or the value cannot be; the entry is then unchanged.
bool apply_change(ConceptEntry& entry, const FieldChange& change);

} // namespace migralex::workspace
