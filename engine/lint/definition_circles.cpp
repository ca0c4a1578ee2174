// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/definition_circles.hpp"

#include "lint/cycles.hpp"
#include "lint/recognizer.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace migralex::lint {

namespace {

bool is_advised_against(const TermSection& term) {
    return term.acceptability.status >= AdministrativeStatus::deprecated || term.is_pejorative;
}

/// One language of one glossary: which terms its definitions use.
class TermUse {
  public:
    TermUse(Check& check, const LanguageAnalysis& language, std::size_t glossary)
        : check_(check), language_(language), glossary_(glossary) {
        add_terms(false);
        add_terms(true);
    }

    /// Notes in `graph`, whose nodes are entries by `number_of`, who uses whose term.
    void follow(Graph& graph, const std::unordered_map<const ConceptEntry*, std::size_t>& number_of) {
        for (const auto& definition : language_.definitions()) {
            if (definition.glossary != glossary_) continue;
            auto& used = graph[number_of.at(definition.entry)];
            recognizer_.find(language_.words_of(definition), [&](const Recognizer::Hit& hit) {
                const auto& term = language_.terms()[hit.value];
                if (is_advised_against(*term.term)) {
                    report_advised_against(definition, term);
                } else if (!is_shared_[hit.value] && term.entry != definition.entry) {
                    used.push_back(number_of.at(term.entry));
                }
            });
        }
        for (auto& used : graph) {
            std::sort(used.begin(), used.end());
            used.erase(std::unique(used.begin(), used.end()), used.end());
        }
    }

  private:
    /// Recommended terms go first: a word that one entry recommends is not reported because another advises
    /// against it in its own sense.
    void add_terms(bool advised_against) {
        is_shared_.resize(language_.terms().size(), false);
        for (std::size_t i = 0; i < language_.terms().size(); ++i) {
            const auto& term = language_.terms()[i];
            if (term.glossary != glossary_ || is_advised_against(*term.term) != advised_against) continue;
            const auto other = recognizer_.add(language_.words_of(term), static_cast<std::uint32_t>(i));
            // A term of several concepts does not say which of them is meant.
            if (other && language_.terms()[*other].entry != term.entry) is_shared_[*other] = true;
        }
    }

    void report_advised_against(const AnalysedDefinition& definition, const AnalysedTerm& term) {
        // Who quotes the other sense of a word that the law uses has his reasons; once an entry is enough.
        // A common word that is advised against in one sense ("menor") is met in every other one.
        if (term.count < 2 && !term.term->is_pejorative) return;
        if (term.entry == definition.entry || !reported_.insert(&definition).second) return;
        check_.report("advised-against-inside", definition.spot(),
                      {definition.section->language, term.term->term,
                       term.term->id.empty() ? term.entry->id : term.term->id});
    }

    Check& check_;
    const LanguageAnalysis& language_;
    std::size_t glossary_;
    Recognizer recognizer_;
    std::vector<bool> is_shared_;
    std::unordered_set<const AnalysedDefinition*> reported_;
};

/// The same circle in several languages is one finding.
using Circles = std::map<std::vector<std::size_t>, std::vector<std::string>>;

std::string name_of(const ConceptEntry& entry, const std::string& language) {
    const auto* section = find_language(entry, language);
    const auto* term = section ? find_preferred_term(*section) : nullptr;
    return term ? fmt::format("{} ({})", entry.id, term->term) : entry.id;
}

void report_circles(Check& check, const Circles& circles) {
    const auto& entries = check.input().glossary.entries;
    for (const auto& [circle, languages] : circles) {
        std::vector<std::string> names;
        for (const auto node : circle) names.push_back(name_of(entries[node], languages.front()));
        const auto& entry = entries[circle.front()];
        check.report("definition-circle", Spot{entry, find_language(entry, languages.front())},
                     {fmt::format("{}", fmt::join(languages, ", ")), format_cycle(names)});
    }
}

bool stands_in(std::span<const std::uint32_t> phrase, std::span<const std::uint32_t> text) {
    return !phrase.empty() && std::search(text.begin(), text.end(), phrase.begin(), phrase.end()) != text.end();
}

bool begins(std::span<const std::uint32_t> phrase, std::span<const std::uint32_t> text) {
    return !phrase.empty() && phrase.size() <= text.size() &&
           std::equal(phrase.begin(), phrase.end(), text.begin());
}

} // namespace

void check_own_terms(Check& check, const LanguageAnalysis& language, const AnalysedDefinition& definition,
                     std::span<const AnalysedTerm> own) {
    const auto text = language.words_of(definition);
    for (const auto& term : own) {
        if (!term.is_preferred()) continue;
        const auto phrase = language.words_of(term);
        if (begins(phrase, text)) {
            check.report("starts-with-term", definition.spot(),
                         {language.numbers().language(), term.term->term});
        } else if (stands_in(phrase, text)) {
            check.report("contains-term", definition.spot(), {language.numbers().language(), term.term->term});
        }
    }
}

void check_definition_circles(std::vector<Check>& checks, const Analysis& analysis) {
    for (std::size_t number = 0; number < checks.size(); ++number) {
        auto& check = checks[number];
        const auto& entries = check.input().glossary.entries;
        std::unordered_map<const ConceptEntry*, std::size_t> number_of;
        for (std::size_t i = 0; i < entries.size(); ++i) number_of.emplace(&entries[i], i);
        Circles circles;
        for (const auto& [tag, language] : analysis) {
            Graph graph(entries.size());
            TermUse(check, language, number).follow(graph, number_of);
            for (auto& circle : find_cycles(graph)) circles[std::move(circle)].push_back(tag);
        }
        report_circles(check, circles);
    }
}

} // namespace migralex::lint
