// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/definition_difference.hpp"
#include "model/concept_entry.hpp"

#include <string>
#include <vector>

namespace migralex::consolidation {

/// Two definitions of one concept, by two members in one language.
struct DefinitionDifference {
    std::string concept_id;
    std::string language;
    /// The entry whose definition the other is compared with: the anchor's, else the first that defines the
    /// concept in this language.
    std::string reference;
    std::string entry;
    DifferenceClass kind = DifferenceClass::same;
    /// Weighty words in common, over all.
    double share = 1;

    bool operator==(const DefinitionDifference&) const = default;
};

/// How the definitions of a continental entry stand to one another, language by language. Definitions of two
/// languages are not compared: a translation says other words by nature.
[[nodiscard]] std::vector<DefinitionDifference>
differences_of(const ConceptEntry& continental, const std::string& anchor_member, DefinitionReader& reader);

/// Whether some member's definition says other things than the anchor member's in the same language: less than
/// half of the weighty words are shared. A proposal for people to look, not a verdict. False if no two members
/// define the concept in one language.
[[nodiscard]] bool definitions_differ(const std::vector<DefinitionDifference>& differences,
                                      const std::string& anchor_member);

/// The definition of a member in a language of a continental entry; null if there is none.
[[nodiscard]] const Definition* find_definition_of(const ConceptEntry& continental, std::string_view language,
                                                   std::string_view member);

} // namespace migralex::consolidation
