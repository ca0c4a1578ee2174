// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/designation.hpp"

namespace migralex::commands {

std::string designation_of(const ConceptEntry& entry, InterfaceLanguage language) {
    if (const auto* own = find_language(entry, to_string(language)))
        if (const auto* term = find_preferred_term(*own)) return term->term;
    for (const auto& section : entry.languages)
        if (const auto* term = find_preferred_term(section)) return term->term;
    return {};
}

} // namespace migralex::commands
