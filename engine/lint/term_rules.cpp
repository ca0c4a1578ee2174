// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/checks.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace migralex::lint {

namespace {

using namespace std::string_view_literals;

/// Languages whose nouns have a gender that a writer must know.
bool has_gender(std::string_view language) {
    return language == "es" || language == "pt" || language == "fr";
}

bool is_short(const TermSection& term) {
    return term.type == TermType::acronym || term.type == TermType::abbreviation ||
           term.type == TermType::short_form;
}

/// "los/as migrantes", "refugiad@s", "refugiado(a)".
bool has_split_ending(std::string_view term) {
    if (term.find('@') != std::string_view::npos) return true;
    for (const auto ending :
         {"/a"sv, "/as"sv, "/o"sv, "/os"sv, "/e"sv, "/es"sv, "(a)"sv, "(as)"sv, "(e)"sv, "(s)"sv})
        for (auto at = term.find(ending, 1); at != std::string_view::npos; at = term.find(ending, at + 1)) {
            const auto after = at + ending.size();
            const bool is_whole = after == term.size() || term[after] == ' ';
            if (is_whole && term[at - 1] != ' ') return true;
        }
    return false;
}

void check_form(Check& check, const Spot& spot) {
    const auto& term = *spot.term;
    const auto& language = spot.section->language;
    const bool is_noun = term.part_of_speech == PartOfSpeech::noun;
    if (!term.part_of_speech) check.report("part-of-speech-missing", spot, {term.term});
    if (is_noun && !term.gender && has_gender(language) && term.is_recommended())
        check.report("gender-missing", spot, {term.term});
    if (has_split_ending(term.term)) check.report("term-slash", spot, {term.term});
}

void check_places(Check& check, const Spot& spot) {
    if (!check.input().publication) return;
    const auto& places = check.input().publication->places;
    auto codes = spot.term->countries;
    for (const auto& law : spot.term->laws) codes.push_back(law.country);
    for (const auto& code : codes)
        if (!places.contains(code)) check.report("country-unknown", spot, {code});
}

void check_laws(Check& check, const Spot& spot) {
    for (const auto& law : spot.term->laws)
        if (law.source.source.empty() || law.country.empty())
            check.report("law-incomplete", spot, {spot.term->term, law.country.empty() ? "country" : "source"});
}

void check_contexts(Check& check, const Spot& spot) {
    for (const auto& context : spot.term->contexts) {
        check_text(check, spot, context.text.plain);
        if (context.source.source.empty()) check.report("context-without-source", spot, {spot.term->term});
    }
}

void check_sources(Check& check, const Spot& spot) {
    if (!check.input().publication) return;
    const auto& sources = check.input().publication->sources;
    const auto check_known = [&](const std::string& id) {
        if (!id.empty() && !sources.contains(id)) check.report("source-unknown", spot, {id});
    };
    check_known(spot.term->acceptability.source.source);
    for (const auto& local : spot.term->acceptability_elsewhere) check_known(local.source.source);
    for (const auto& law : spot.term->laws) check_known(law.source.source);
    for (const auto& context : spot.term->contexts) check_known(context.source.source);
}

void check_short_forms(Check& check, const ConceptEntry& entry, const LanguageSection& section) {
    const bool has_full_form = std::any_of(section.terms.begin(), section.terms.end(),
                                           [](const auto& term) { return !is_short(term); });
    if (has_full_form || section.terms.empty()) return;
    const auto& term = section.terms.front();
    check.report("short-form-alone", Spot{entry, &section, &term}, {term.term, section.language});
}

} // namespace

void check_terms(Check& check, const ConceptEntry& entry) {
    if (const auto* description = check.input().description)
        for (const auto& language : description->definition_languages) {
            const auto* section = find_language(entry, language);
            if (!section || section->terms.empty()) check.report("term-missing", Spot{entry}, {language});
        }
    for (const auto& section : entry.languages) {
        check_acceptability(check, entry, section);
        check_short_forms(check, entry, section);
        std::set<std::string> seen;
        for (const auto& term : section.terms) {
            const Spot spot{entry, &section, &term};
            if (!seen.insert(text::normalize(term.term)).second)
                check.report("term-repeated", spot, {term.term});
            check_form(check, spot);
            check_places(check, spot);
            check_laws(check, spot);
            check_sources(check, spot);
            check_contexts(check, spot);
            check_text(check, spot, term.term);
        }
    }
}

} // namespace migralex::lint
