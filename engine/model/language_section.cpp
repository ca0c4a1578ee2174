// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/language_section.hpp"

namespace migralex {

const TermSection* find_preferred_term(const LanguageSection& section) {
    const TermSection* best = nullptr;
    for (const auto& term : section.terms)
        if (term.is_recommended() && (!best || term.acceptability.status < best->acceptability.status))
            best = &term;
    return best;
}

} // namespace migralex
