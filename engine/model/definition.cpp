// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/definition.hpp"

#include "model/enumeration.hpp"

namespace migralex {

MIGRALEX_DEFINE_WORDS(DefinitionRole, definition_role, "anchor", "rendering", "authentic", "unlinked")
MIGRALEX_DEFINE_WORDS(SourceRelation, source_relation, "unstated", "identical", "adapted", "ownWords")

} // namespace migralex
