// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/concept_entry.hpp"
#include "model/registry.hpp"

#include <string_view>
#include <vector>

namespace migralex::consolidation {

/// A member's section in the language whose terms are merged; borrowed for the time of the call.
struct TermSource {
    const ConceptEntry* member = nullptr;
    const LanguageSection* section = nullptr;
};

/// Brings equal terms together. A merged term carries the id of the first section it came from (by id), all
/// origins, and what each glossary says where they say different things: one preferred term a language, the
/// `decided` one if a body chose it, else by the order of `sources`, the others' preference stated as theirs; a
/// term that somebody advises against is nobody's preferred one. Places of use: the countries stated; a
/// glossary that states none stands as its region; none at all if every glossary uses the term throughout. A
/// decided term that the sources do not have, or that somebody advises against, is not preferred.
[[nodiscard]] std::vector<TermSection> merge_terms(const std::vector<TermSource>& sources,
                                                   const Publication& publication,
                                                   std::string_view decided = {});

} // namespace migralex::consolidation
