// SPDX-License-Identifier: GPL-3.0-or-later
// The words of every enumeration are written to files: here they are pinned, in the order of the enumerators.
#include "model/concept_entry.hpp"
#include "model/decision.hpp"
#include "model/registry.hpp"

#include <gtest/gtest.h>
#include <optional>
#include <string_view>
#include <vector>

namespace migralex {
namespace {

template <typename Enumeration>
void expect_words(std::optional<Enumeration> (*from_string)(std::string_view),
                  std::vector<std::string_view> words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto value = static_cast<Enumeration>(i);
        EXPECT_EQ(to_string(value), words[i]);
        EXPECT_EQ(from_string(words[i]), value) << words[i];
    }
    for (const auto* other : {"", " ", "Preferred", "PREFERRED", "noun ", "nueva"})
        EXPECT_EQ(from_string(other), std::nullopt) << other;
}

TEST(Words, OfTheFourScales) {
    expect_words(administrative_status_from_string, {"preferred", "admitted", "deprecated", "superseded"});
    expect_words(review_state_from_string, {"draft", "proposed", "nationalComment", "validated"});
    expect_words(harmonization_from_string, {"agreed", "provisional", "notHarmonized", "oneSubregion"});
    expect_words(source_check_from_string, {"toVerify", "verified"});
}

TEST(Words, OfThePicklistsOfTbx) {
    expect_words(term_type_from_string,
                 {"fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"});
    expect_words(part_of_speech_from_string, {"noun", "verb", "adjective", "adverb", "other"});
    expect_words(grammatical_gender_from_string, {"masculine", "feminine", "neuter", "other"});
    expect_words(grammatical_number_from_string, {"singular", "plural", "dual", "mass", "otherNumber"});
    expect_words(register_from_string,
                 {"colloquialRegister", "neutralRegister", "technicalRegister", "in-houseRegister",
                  "bench-levelRegister", "slangRegister", "vulgarRegister"});
}

TEST(Words, OfEntriesAndDefinitions) {
    expect_words(relation_kind_from_string,
                 {"broaderConceptGeneric", "subordinateConceptGeneric", "superordinateConceptPartitive",
                  "subordinateConceptPartitive", "associatedConcept", "distinctConcept", "overlappingConcept"});
    expect_words(definition_role_from_string, {"anchor", "rendering", "authentic", "unlinked"});
    expect_words(source_relation_from_string, {"unstated", "identical", "adapted", "ownWords"});
    expect_words(note_kind_from_string, {"note", "usageNote", "scopeNote", "nationalNote", "statisticalUse"});
    expect_words(concept_relation_from_string, {"exact", "narrower", "broader", "overlap"});
}

TEST(Words, OfTheLedgerAndTheRegistry) {
    expect_words(decision_kind_from_string, {"same", "different", "related", "split", "anchor", "term", "theme",
                                             "keep-variants", "reservation", "defer", "retire", "accept"});
    expect_words(identifier_state_from_string, {"current", "merged", "split", "retired"});
    expect_words(source_level_from_string,
                 {"international", "regional", "subregional", "national", "institutional"});
    expect_words(source_rights_from_string, {"public act", "permission", "protected"});
}

} // namespace
} // namespace migralex
