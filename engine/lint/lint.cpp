// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/lint.hpp"

#include "lint/check.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <set>

namespace migralex::lint {

namespace {

/// Terms that name several concepts of the glossary: no flaw, but people should know.
void check_homonyms(Check& check) {
    std::map<std::string, std::vector<std::pair<const ConceptEntry*, const TermSection*>>> holders;
    for (const auto& entry : check.input().glossary.entries) {
        // What was retired usually shares its term with the entry that took its place.
        if (entry.retirement) continue;
        for (const auto& section : entry.languages)
            if (const auto* term = find_preferred_term(section))
                holders[section.language + ":" + text::comparison_key(term->term)].emplace_back(&entry, term);
    }
    for (const auto& [key, entries] : holders) {
        if (entries.size() < 2) continue;
        for (const auto& [entry, term] : entries) {
            std::vector<std::string> others;
            for (const auto& [other, other_term] : entries)
                if (other != entry) others.push_back(other->id);
            check.report("homonym", term->id, term->id,
                         {term->term, fmt::format("{}", fmt::join(others, ", "))});
        }
    }
}

void check_term_ids(Check& check) {
    std::set<std::string> seen;
    for (const auto& entry : check.input().glossary.entries)
        for (const auto& section : entry.languages)
            for (const auto& term : section.terms) {
                if (term.id.empty()) {
                    check.report("term-id-missing", entry.id, entry.id, {term.term});
                } else if (!seen.insert(term.id).second) {
                    check.report("term-id-repeated", term.id, entry.id, {term.id});
                }
            }
}

} // namespace

void Check::report(std::string_view name, const std::string& where, const std::string& about,
                   std::vector<std::string> arguments) {
    const auto rules = all_rules();
    const auto rule =
        std::find_if(rules.begin(), rules.end(), [&](const Rule& each) { return each.name == name; });
    const auto position = input_.positions.find(where);
    Finding finding;
    finding.code = rule->code;
    finding.severity = profile_ == Profile::publish ? rule->in_publish : rule->in_draft;
    finding.place = {input_.file, position == input_.positions.end() ? Position{} : position->second};
    finding.about = about;
    finding.message = {fmt::format("lint.{}", name), std::move(arguments)};
    findings_.push_back(std::move(finding));
}

std::vector<Finding> lint_glossary(const LintInput& input, Profile profile) {
    Check check(input, profile);
    for (const auto& entry : input.glossary.entries) {
        if (entry.retirement) continue;
        check_entry(check, entry);
        check_terms(check, entry);
        check_definitions(check, entry);
    }
    check_term_ids(check);
    check_homonyms(check);
    auto findings = check.take();
    std::stable_sort(findings.begin(), findings.end(), [](const auto& a, const auto& b) {
        return a.place.position.line < b.place.position.line;
    });
    return findings;
}

} // namespace migralex::lint
