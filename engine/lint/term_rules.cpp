// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/check.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <set>

namespace migralex::lint {

namespace {

void check_preference(Check& check, const ConceptEntry& entry, const LanguageSection& section) {
    const auto is_preferred = [](const TermSection& term) {
        return term.acceptability.status == AdministrativeStatus::preferred;
    };
    const auto count = std::count_if(section.terms.begin(), section.terms.end(), is_preferred);
    if (count == 0 && !section.terms.empty())
        check.report("preferred-missing", section.terms.front().id, entry.id, {section.language});
    if (count > 1)
        check.report("preferred-several", section.terms.front().id, entry.id,
                     {std::to_string(count), section.language});
}

void check_places(Check& check, const TermSection& term) {
    const auto& places = check.input().publication.places;
    auto codes = term.countries;
    for (const auto& law : term.laws) codes.push_back(law.country);
    for (const auto& code : codes)
        if (!places.contains(code)) check.report("country-unknown", term.id, term.id, {code});
}

void check_attribution(Check& check, const TermSection& term) {
    const bool is_advised_against = term.acceptability.status >= AdministrativeStatus::deprecated;
    if (is_advised_against && term.acceptability.source.source.empty())
        check.report("advice-unattributed", term.id, term.id, {term.term});
    if (term.is_pejorative && term.acceptability.status == AdministrativeStatus::preferred)
        check.report("pejorative-preferred", term.id, term.id, {term.term});
    const auto& sources = check.input().publication.sources;
    auto cited = std::vector<std::string>{term.acceptability.source.source};
    for (const auto& law : term.laws) cited.push_back(law.source.source);
    for (const auto& source : cited)
        if (!source.empty() && !sources.contains(source))
            check.report("source-unknown", term.id, term.id, {source});
}

} // namespace

void check_terms(Check& check, const ConceptEntry& entry) {
    for (const auto& language : check.input().description.definition_languages) {
        const auto* section = find_language(entry, language);
        if (!section || section->terms.empty()) check.report("term-missing", entry.id, entry.id, {language});
    }
    for (const auto& section : entry.languages) {
        check_preference(check, entry, section);
        std::set<std::string> seen;
        for (const auto& term : section.terms) {
            if (!seen.insert(text::normalize(term.term)).second)
                check.report("term-repeated", term.id, term.id, {term.term});
            check_places(check, term);
            check_attribution(check, term);
            if (const auto character = find_suspicious_character(term.term); !character.empty())
                check.report("suspicious-character", term.id, term.id, {character});
        }
    }
}

} // namespace migralex::lint
