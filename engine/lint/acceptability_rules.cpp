// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/checks.hpp"

#include <algorithm>
#include <map>

namespace migralex::lint {

namespace {

bool is_preferred(const TermSection& term) {
    return term.acceptability.status == AdministrativeStatus::preferred;
}

bool is_advised_against(const Acceptability& acceptability) {
    return acceptability.status >= AdministrativeStatus::deprecated;
}

bool share_a_place(const TermSection& left, const TermSection& right) {
    if (left.countries.empty() || right.countries.empty()) return true;
    return std::any_of(left.countries.begin(), left.countries.end(), [&](const auto& country) {
        return std::find(right.countries.begin(), right.countries.end(), country) != right.countries.end();
    });
}

/// Preferred terms that are preferred in one place with another one.
std::size_t count_rivals(const std::vector<const TermSection*>& preferred) {
    return static_cast<std::size_t>(std::count_if(preferred.begin(), preferred.end(), [&](const auto* term) {
        return std::any_of(preferred.begin(), preferred.end(),
                           [&](const auto* other) { return other != term && share_a_place(*term, *other); });
    }));
}

/// Whether everything but the preferred term is advised against, so that the reader is sent nowhere.
bool leads_nowhere(const LanguageSection& section) {
    return !section.terms.empty() &&
           std::all_of(section.terms.begin(), section.terms.end(),
                       [](const auto& term) { return is_advised_against(term.acceptability); });
}

void check_whole_glossary(Check& check, const ConceptEntry& entry, const LanguageSection& section) {
    if (section.terms.empty()) return;
    const Spot spot{entry, &section};
    const auto at_first = [&](std::string_view rule, std::vector<std::string> arguments) {
        const auto& id = section.terms.front().id;
        if (id.empty()) return check.report(rule, spot, std::move(arguments));
        check.report(rule, id, entry.id, std::move(arguments));
    };
    std::vector<const TermSection*> preferred;
    // More than a handful is wrong whatever the places are; comparing thousands would take for ever.
    constexpr std::size_t enough = 100;
    for (const auto& term : section.terms)
        if (is_preferred(term) && preferred.size() < enough) preferred.push_back(&term);
    if (leads_nowhere(section)) return at_first("advice-leads-nowhere", {section.language});
    if (preferred.empty()) return at_first("preferred-missing", {section.language});
    if (const auto rivals = count_rivals(preferred); rivals > 0)
        at_first("preferred-several", {std::to_string(rivals), section.language});
}

/// What is said of single places: in each, one term may be the preferred one.
void check_places(Check& check, const ConceptEntry& entry, const LanguageSection& section) {
    std::map<std::string_view, const TermSection*> preferred_in;
    for (const auto& term : section.terms)
        for (const auto& local : term.acceptability_elsewhere) {
            if (local.status != AdministrativeStatus::preferred) continue;
            for (const auto& place : local.where) {
                const auto [first, is_first] = preferred_in.emplace(place, &term);
                if (!is_first && first->second != &term)
                    check.report("preferred-several-here", Spot{entry, &section, &term},
                                 {std::string(place), first->second->term, term.term});
            }
        }
}

} // namespace

void check_acceptability(Check& check, const ConceptEntry& entry, const LanguageSection& section) {
    check_whole_glossary(check, entry, section);
    check_places(check, entry, section);
    for (const auto& term : section.terms) {
        const Spot spot{entry, &section, &term};
        const auto is_unattributed = [](const Acceptability& stated) {
            return is_advised_against(stated) && stated.source.source.empty();
        };
        if (is_unattributed(term.acceptability) ||
            std::any_of(term.acceptability_elsewhere.begin(), term.acceptability_elsewhere.end(),
                        is_unattributed))
            check.report("advice-unattributed", spot, {term.term});
        if (term.is_pejorative && is_preferred(term)) check.report("pejorative-preferred", spot, {term.term});
    }
}

} // namespace migralex::lint
