// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/concept_entry.hpp"
#include "tbx/markup_writer.hpp"

namespace migralex::tbx {

/// Writes a `conceptEntry` in canonical form; known items in a fixed order, preserved ones behind the sibling
/// they followed, or last on their level if that sibling is gone.
void write_entry(MarkupWriter& out, const ConceptEntry& entry);

} // namespace migralex::tbx
