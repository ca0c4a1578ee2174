// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/term_section.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What one word has in common with its likes in a related language: "migración", "migração", "migration" and
/// "migratie" have one skeleton. A sign that is worth a question where two entries share no language, and never
/// more: false friends have one skeleton, too.
namespace migralex::consolidation {

/// Of the folded words that weigh something in a designation, in any order; empty if they are too short to
/// tell.
[[nodiscard]] std::string skeleton_of(std::vector<std::string> folded_words);

/// The letters of an acronym in alphabetical order ("OIM", "IOM"); empty if the designation is none: an acronym
/// by its type, or three to seven capitals.
[[nodiscard]] std::string acronym_letters(const TermSection& term);

} // namespace migralex::consolidation
