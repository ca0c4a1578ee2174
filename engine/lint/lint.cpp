// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/lint.hpp"

#include "lint/analysis.hpp"
#include "lint/capitals.hpp"
#include "lint/checks.hpp"
#include "lint/comparison.hpp"
#include "lint/definition_circles.hpp"

#include <algorithm>
#include <iterator>

namespace migralex::lint {

namespace {

/// Takes each text of one glossary apart once, checks its wording and leaves it in the analysis.
class Reading {
  public:
    Reading(Check& check, Analysis& analysis, std::size_t glossary)
        : check_(check), analysis_(analysis), glossary_(glossary) {}

    void read(const ConceptEntry& entry) {
        for (const auto& section : entry.languages) {
            auto& language = analysis_of(analysis_, section.language);
            const auto first_term = language.terms().size();
            for (const auto& term : section.terms)
                language.add(AnalysedTerm{glossary_, &entry, &section, &term}, text::words(term.term));
            for (const auto& definition : section.definitions)
                read(definition, entry, section, language, first_term);
        }
    }

  private:
    void read(const Definition& definition, const ConceptEntry& entry, const LanguageSection& section,
              LanguageAnalysis& language, std::size_t first_term) {
        const Spot spot{entry, &section};
        const auto words = text::words(definition.text.plain);
        check_style(check_, spot, definition.text.plain, words);
        check_repeated_words(check_, spot, definition.text.plain, words);
        language.add(AnalysedDefinition{glossary_, &entry, &section, &definition}, words);
        const auto own_terms = std::span(language.terms()).subspan(first_term);
        check_own_terms(check_, language, language.definitions().back(), own_terms);
    }

    Check& check_;
    Analysis& analysis_;
    std::size_t glossary_;
};

void check_one(Check& check, const Surroundings& surroundings, Analysis& analysis, std::size_t number) {
    Reading reading(check, analysis, number);
    for (const auto& entry : check.input().glossary.entries) {
        check_conflicts(check, entry);
        if (entry.retirement) {
            check_retirement(check, entry);
            continue;
        }
        check_entry(check, entry);
        check_terms(check, entry);
        check_definitions(check, entry);
        reading.read(entry);
    }
    check_term_ids(check);
    check_relation_cycles(check);
    check_coverage(check);
    check_articles(check);
    check_internal_text(check, surroundings);
}

/// In the order of the file; what has no place comes first.
std::vector<Finding> in_order(std::vector<Finding> findings) {
    std::stable_sort(findings.begin(), findings.end(), [](const auto& a, const auto& b) {
        return a.place.position.line < b.place.position.line;
    });
    return findings;
}

} // namespace

std::vector<Finding> lint_glossaries(std::span<const LintInput> inputs, const Surroundings& surroundings,
                                     Profile profile) {
    std::vector<Check> checks;
    checks.reserve(inputs.size());
    Analysis analysis;
    for (const auto& input : inputs) {
        checks.emplace_back(input, profile);
        check_one(checks.back(), surroundings, analysis, checks.size() - 1);
    }
    check_definition_circles(checks, analysis);
    check_capitals(checks, analysis);
    compare_entries(checks, analysis, surroundings);
    std::vector<Finding> all;
    for (auto& check : checks) {
        auto own = in_order(check.take());
        std::move(own.begin(), own.end(), std::back_inserter(all));
    }
    return all;
}

std::vector<Finding> lint_glossary(const LintInput& input, Profile profile) {
    return lint_glossaries({&input, 1}, {}, profile);
}

} // namespace migralex::lint
