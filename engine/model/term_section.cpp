// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/term_section.hpp"

#include "model/enumeration.hpp"

namespace migralex {

MIGRALEX_DEFINE_WORDS(TermType, term_type, "fullForm", "acronym", "abbreviation", "shortForm", "variant",
                      "phrase")
MIGRALEX_DEFINE_WORDS(PartOfSpeech, part_of_speech, "noun", "verb", "adjective", "adverb", "other")
MIGRALEX_DEFINE_WORDS(GrammaticalGender, grammatical_gender, "masculine", "feminine", "neuter", "other")
MIGRALEX_DEFINE_WORDS(GrammaticalNumber, grammatical_number, "singular", "plural", "dual", "mass",
                      "otherNumber")
MIGRALEX_DEFINE_WORDS(Register, register, "colloquialRegister", "neutralRegister", "technicalRegister",
                      "in-houseRegister", "bench-levelRegister", "slangRegister", "vulgarRegister")
MIGRALEX_DEFINE_WORDS(ConceptRelation, concept_relation, "exact", "narrower", "broader", "overlap")

} // namespace migralex
