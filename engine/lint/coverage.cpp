// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/analysis.hpp"
#include "lint/checks.hpp"

#include <fmt/format.h>

namespace migralex::lint {

void check_coverage(Check& check) {
    const auto* description = check.input().description;
    if (!description) return;
    for (const auto& language : description->term_languages) {
        std::vector<std::string> without;
        std::size_t living = 0;
        for (const auto& entry : check.input().glossary.entries) {
            if (entry.retirement) continue;
            ++living;
            const auto* section = find_language(entry, language);
            if (!section || section->terms.empty()) without.push_back(entry.id);
        }
        if (!without.empty())
            check.report("terms-uncovered", {language, std::to_string(living - without.size()),
                                             std::to_string(living), first_few(without, without.size())});
    }
}

} // namespace migralex::lint
