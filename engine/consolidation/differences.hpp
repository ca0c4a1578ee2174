// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/concept_entry.hpp"

#include <string>
#include <string_view>

namespace migralex::consolidation {

/// The share of weighty words that two definitions of one language have in common, 0 to 1: stems of words of
/// four letters and more, common ones over all.
[[nodiscard]] double shared_words(std::string_view left, std::string_view right, std::string_view language);

/// Whether some member's definition says other things than the anchor member's in the same language: less than
/// half of the weighty words are shared. First version; a proposal for people to look, not a verdict.
/// False if no two members define the concept in one language.
[[nodiscard]] bool definitions_differ(const ConceptEntry& continental, const std::string& anchor_member);

} // namespace migralex::consolidation
