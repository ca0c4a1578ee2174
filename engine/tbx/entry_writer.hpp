// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/concept_entry.hpp"
#include "tbx/markup_writer.hpp"

namespace migralex::tbx {

/// Writes a `conceptEntry` in canonical form; known items in a fixed order, preserved ones behind the sibling
/// they followed, or last on their level if that sibling is gone.
void write_entry(MarkupWriter& out, const ConceptEntry& entry);

/// The canonical form of a term's acceptability, as it is written; empty for the ordinary one.
[[nodiscard]] std::string status_form(const Acceptability& acceptability);

/// The canonical form of the main element of a relation.
[[nodiscard]] std::string main_form(const Relation& relation);

/// Whether a language is written as a langSec. The schema allows none without a term: the definition of such a
/// language stands on the concept level and names its language. What a file had in a langSec without a term
/// stays there all the same.
[[nodiscard]] bool has_section(const LanguageSection& section);

} // namespace migralex::tbx
