// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lint/analysis.hpp"

#include <span>
#include <vector>

/// What definitions make of the terms of their glossary.
namespace migralex::lint {

/// Whether a definition repeats a term it defines. `own` are the terms of its entry and language.
void check_own_terms(Check& check, const LanguageAnalysis& language, const AnalysedDefinition& definition,
                     std::span<const AnalysedTerm> own);

/// Definitions that lead back to themselves through terms that they use, of any length, and those that use a
/// term which their glossary advises against. `checks` by the number of the glossary.
void check_definition_circles(std::vector<Check>& checks, const Analysis& analysis);

} // namespace migralex::lint
