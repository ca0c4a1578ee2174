// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/checks.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace migralex::lint {

namespace {

bool is_good_id(std::string_view id, std::string_view prefix) {
    if (!id.starts_with(prefix) || id.size() < prefix.size() + 5 || id[prefix.size()] != '-') return false;
    const auto number = id.substr(prefix.size() + 1);
    const bool is_number =
        std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
    // Four digits, and more only where four do not suffice.
    return is_number && (number.size() == 4 || number.front() != '0');
}

bool contains(const std::vector<std::string>& values, std::string_view value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

void check_relations(Check& check, const ConceptEntry& entry) {
    std::set<std::pair<RelationKind, std::string_view>> seen;
    for (const auto& relation : entry.relations) {
        const auto* target = find_entry(check.input().glossary, relation.target);
        if (relation.target == entry.id) {
            check.report("relation-self", Spot{entry});
        } else if (!target) {
            check.report("relation-target", Spot{entry}, {relation.target});
        } else if (target->retirement) {
            check.report("relation-retired", Spot{entry},
                         {relation.target,
                          target->retirement->replaced_by.empty() ? "-" : target->retirement->replaced_by});
        }
        if (!seen.emplace(relation.kind, relation.target).second)
            check.report("relation-repeated", Spot{entry},
                         {std::string(to_string(relation.kind)), relation.target});
    }
}

void check_references(Check& check, const ConceptEntry& entry) {
    for (const auto& reference : entry.external_references) {
        const std::string_view target = reference.target;
        if (!target.starts_with("https://") && !target.starts_with("http://") && !target.starts_with("urn:") &&
            !target.starts_with("doi:"))
            check.report("reference-address", Spot{entry}, {reference.target});
    }
}

/// Subject fields and languages that the manifest must know.
void check_against_manifest(Check& check, const ConceptEntry& entry) {
    const auto& input = check.input();
    if (!input.description || !input.publication) return;
    const auto& description = *input.description;
    if (!is_good_id(entry.id, description.prefix))
        check.report("id-form", Spot{entry}, {description.prefix + "-0001"});
    if (entry.themes.empty()) check.report("theme-missing", Spot{entry});
    for (const auto& theme : entry.themes)
        if (!input.publication->themes.contains(theme)) check.report("theme-unknown", Spot{entry}, {theme});
    for (const auto& section : entry.languages)
        if (!contains(description.definition_languages, section.language) &&
            !contains(description.term_languages, section.language))
            check.report("language-undeclared", Spot{entry, &section}, {section.language});
}

} // namespace

void check_entry(Check& check, const ConceptEntry& entry) {
    check_against_manifest(check, entry);
    const bool has_term = std::any_of(entry.languages.begin(), entry.languages.end(),
                                      [](const auto& section) { return !section.terms.empty(); });
    if (!has_term) check.report("entry-empty", Spot{entry});
    check_relations(check, entry);
    check_references(check, entry);
    check_notes(check, entry);
}

void check_retirement(Check& check, const ConceptEntry& entry) {
    const auto& successor = entry.retirement->replaced_by;
    if (successor.empty() || !check.input().description) return;
    if (id_prefix(successor) != check.input().description->prefix) return;
    if (const auto* target = find_entry(check.input().glossary, successor); !target || target->retirement)
        check.report("replacement-unknown", Spot{entry}, {successor});
}

void check_term_ids(Check& check) {
    std::set<std::string_view> seen;
    for (const auto& entry : check.input().glossary.entries)
        for (const auto& section : entry.languages)
            for (const auto& term : section.terms) {
                if (term.id.empty()) {
                    check.report("term-id-missing", Spot{entry, &section}, {term.term});
                } else if (!seen.insert(term.id).second) {
                    // The position map has but the first one.
                    check.report("term-id-repeated", Spot{entry, &section}, {term.id});
                }
            }
}

} // namespace migralex::lint
