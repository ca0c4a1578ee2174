// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/glossary.hpp"
#include "model/registry.hpp"

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
    /// Why; recorded with the transaction.
    std::string reason = {};
    /// An editorial correction: a few letters of a validated text, which stays validated. Needs a reason; the
    /// next edition lists it as a corrigendum.
    bool is_editorial = false;
    /// Of `review`: the registered body and its document, needed for `validated`.
    std::string body = {};
    std::string document = {};
};

/// The names of the fields that `apply_change` knows, in the order in which they are listed to people.
[[nodiscard]] const std::vector<std::string_view>& field_names();

/// Applies the change and records it; false if the field has this value already (then nothing is recorded)
/// and no merge left it open: setting a field chooses between the versions of a conflict.
/// New words of a definition, another preferred term or other relations re-open a validated section, unless the
/// change is an editorial correction; new words also put the source check back to "to verify". A changed
/// rendering is taken to render the anchor as it now stands. An empty text takes the value away where a field
/// may be without one. Throws RequestError if the field, the language, the term or the value cannot be; the
/// entry is then unchanged.
bool apply_change(ConceptEntry& entry, const FieldChange& change);

/// Whether the manifest knows what the change names: theme, source, country, body and what it may validate,
/// entry a relation points to. Throws RequestError that names the nearest ones. Needs the source registry.
void check_names(const FieldChange& change, const Publication& publication, const Glossary& glossary);

} // namespace migralex::workspace
