// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/note.hpp"

#include "model/enumeration.hpp"

namespace migralex {

MIGRALEX_DEFINE_WORDS(NoteKind, note_kind, "note", "usageNote", "scopeNote", "nationalNote", "statisticalUse")

} // namespace migralex
