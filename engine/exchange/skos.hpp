// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/facts.hpp"
#include "model/glossary.hpp"

#include <string>

namespace migralex::exchange {

/// SKOS with SKOS-XL labels. A concept is named `entries/LAC-0001.jsonld#concept` beside the file, which is its
/// place on the site; with a site address it is absolute. A definition that belongs to the anchor is a plain
/// text; every definition stands as a resource with its source, role and origin as well. Of each language one
/// term is the preferred label; not recommended ones are alternative labels whose SKOS-XL form says who advises
/// against them; pejorative ones are hidden labels and nothing else.
[[nodiscard]] std::string write_skos_turtle(const Glossary& glossary, const ExportFacts& facts);
[[nodiscard]] std::string write_skos_json_ld(const Glossary& glossary, const ExportFacts& facts);

/// One concept of the glossary, as the file of its own that its name leads to.
[[nodiscard]] std::string write_entry_json_ld(const ConceptEntry& entry, const ExportFacts& facts);

} // namespace migralex::exchange
