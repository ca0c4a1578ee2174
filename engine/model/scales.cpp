// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/scales.hpp"

#include "model/enumeration.hpp"

namespace migralex {

MIGRALEX_DEFINE_WORDS(AdministrativeStatus, administrative_status, "preferred", "admitted", "deprecated",
                      "superseded")
MIGRALEX_DEFINE_WORDS(ReviewState, review_state, "draft", "proposed", "nationalComment", "validated")
MIGRALEX_DEFINE_WORDS(Harmonization, harmonization, "agreed", "provisional", "notHarmonized", "oneSubregion")
MIGRALEX_DEFINE_WORDS(SourceCheck, source_check, "toVerify", "verified")

} // namespace migralex
