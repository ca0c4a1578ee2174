// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/consolidation_report.hpp"

#include "commands/designation.hpp"
#include "text/word_difference.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

namespace migralex::commands {

namespace {

using consolidation::ConsolidationReport;
using consolidation::ConsolidationResult;
using consolidation::Match;
using nlohmann::ordered_json;

/// The names by which people know the entries of the questions.
std::map<std::string, std::string, std::less<>> names_of(const ConsolidationResult& result,
                                                         InterfaceLanguage language) {
    std::map<std::string, std::string, std::less<>> names;
    for (const auto& question : result.report.questions)
        for (const auto& id : {question.left, question.right}) names.emplace(id, "");
    for (const auto& glossary : result.glossaries)
        for (const auto& entry : glossary.entries)
            if (const auto named = names.find(entry.id); named != names.end())
                named->second = designation_of(entry, language);
    return names;
}

void show_differences(const ConsolidationReport& report, const Console& console) {
    std::map<consolidation::DifferenceClass, std::size_t> counts;
    for (const auto& difference : report.differences) ++counts[difference.kind];
    if (counts.empty()) return;
    console.say("report.differences", {std::to_string(report.differences.size())});
    for (const auto& [kind, count] : counts)
        console.out() << "  "
                      << console.text("report.difference",
                                      {console.text("difference." + std::string(to_string(kind))),
                                       std::to_string(count)})
                      << '\n';
}

void show_coverage(const ConsolidationReport& report, const Console& console) {
    std::map<std::string, std::string> by_language;
    for (const auto& item : report.coverage) {
        auto& line = by_language[item.language];
        line += (line.empty() ? "" : "; ") +
                console.text("report.coverage-of",
                             {item.glossary, std::to_string(item.terms), std::to_string(item.definitions)});
    }
    for (const auto& [language, line] : by_language) console.say("report.coverage", {language, line});
}

void show_questions(const ConsolidationResult& result, const Console& console) {
    const auto& questions = result.report.questions;
    if (questions.empty()) return;
    console.say("report.questions", {std::to_string(questions.size())});
    const auto names = names_of(result, console.language());
    for (const auto& question : questions) {
        console.out() << "  " << question.left << " (" << names.at(question.left) << ") = " << question.right
                      << " (" << names.at(question.right) << ")?";
        const char* separator = " ";
        for (const auto& evidence : question.evidence) {
            console.out() << separator << format_message(evidence, console.language());
            separator = "; ";
        }
        console.out() << '\n';
    }
}

void show_contradictions(const ConsolidationReport& report, const Console& console) {
    if (report.contradictions.empty()) return;
    console.say("report.contradictions", {std::to_string(report.contradictions.size())});
    for (const auto& contradiction : report.contradictions)
        console.out() << "  " << contradiction.about << ": "
                      << format_message(contradiction.message, console.language()) << '\n';
}

double rounded(double value) {
    return std::round(value * 1e4) / 1e4;
}

ordered_json to_json(const Match& match, const Console& console) {
    auto evidence = ordered_json::array();
    for (const auto& message : match.evidence) evidence.push_back(format_message(message, console.language()));
    return {
        {"left", match.left}, {"right", match.right}, {"score", rounded(match.score)}, {"evidence", evidence}};
}

ordered_json to_json(const std::vector<Match>& matches, const Console& console) {
    auto list = ordered_json::array();
    for (const auto& match : matches) {
        list.push_back(to_json(match, console));
        if (match.worth > 0) list.back()["worth"] = rounded(match.worth);
    }
    return list;
}

ordered_json passages_of(const Definition& definition, const Definition& other) {
    auto words = ordered_json::array();
    for (const auto& passage : text::passages(definition.text.plain, other.text.plain))
        words.push_back({{"text", passage.text}, {"common", passage.is_common}});
    return words;
}

ordered_json differences_of(const ConsolidationResult& result) {
    auto list = ordered_json::array();
    for (const auto& difference : result.report.differences) {
        ordered_json item = {{"id", difference.concept_id},         {"language", difference.language},
                             {"reference", difference.reference},   {"entry", difference.entry},
                             {"class", to_string(difference.kind)}, {"share", rounded(difference.share)}};
        const auto* entry = find_entry(result.continental, difference.concept_id);
        const auto* left = consolidation::find_definition_of(*entry, difference.language, difference.reference);
        const auto* right = consolidation::find_definition_of(*entry, difference.language, difference.entry);
        if (difference.kind != consolidation::DifferenceClass::same && left && right)
            item["words"] = {{"reference", passages_of(*left, *right)}, {"entry", passages_of(*right, *left)}};
        list.push_back(std::move(item));
    }
    return list;
}

/// In how many concepts a language has terms and definitions, by all and by each subregion.
ordered_json coverage_of(const ConsolidationResult& result) {
    std::map<std::string, std::pair<std::size_t, std::size_t>> counts;
    for (const auto& entry : result.continental.entries)
        for (const auto& section : entry.languages) {
            auto& [terms, definitions] = counts[section.language];
            terms += section.terms.empty() ? 0 : 1;
            definitions += section.definitions.empty() ? 0 : 1;
        }
    auto coverage = ordered_json::object();
    for (const auto& [language, count] : counts)
        coverage[language] = {{"terms", count.first}, {"definitions", count.second}};
    for (const auto& item : result.report.coverage)
        coverage[item.language]["subregions"][item.glossary] = {{"terms", item.terms},
                                                                {"definitions", item.definitions}};
    return coverage;
}

ordered_json groups_of(const Glossary& continental) {
    auto groups = ordered_json::array();
    for (const auto& entry : continental.entries)
        groups.push_back({{"id", entry.id},
                          {"members", entry.consolidation->members},
                          {"harmonization", to_string(entry.consolidation->harmonization)},
                          {"decisions", entry.consolidation->decisions}});
    return groups;
}

ordered_json false_friends_of(const ConsolidationReport& report) {
    auto list = ordered_json::array();
    for (const auto& word : report.false_friends) {
        auto meanings = ordered_json::array();
        for (const auto& meaning : word.meanings)
            meanings.push_back({{"id", meaning.concept_id}, {"languages", meaning.languages}});
        list.push_back({{"word", word.word}, {"meanings", meanings}});
    }
    return list;
}

} // namespace

void show_report(const ConsolidationResult& result, const workspace::GlossaryChanges& changes,
                 const Console& console) {
    const auto& report = result.report;
    console.say("report.concepts", {std::to_string(report.concepts), std::to_string(report.merged_groups),
                                    std::to_string(report.one_subregion)});
    console.say("report.harmonization", {std::to_string(report.agreed), std::to_string(report.provisional),
                                         std::to_string(report.not_harmonized)});
    if (!changes.is_empty())
        console.say("report.changes",
                    {std::to_string(changes.added.size()), std::to_string(changes.changed.size()),
                     std::to_string(changes.gone.size())});
    show_differences(report, console);
    console.say("report.words", {std::to_string(report.differing_acceptability.size()),
                                 std::to_string(report.false_friends.size())});
    show_coverage(report, console);
    if (!report.to_be_confirmed.empty())
        console.say("report.to-be-confirmed", {std::to_string(report.to_be_confirmed.size())});
    show_contradictions(report, console);
    if (!report.deferred.empty()) console.say("report.deferred", {std::to_string(report.deferred.size())});
    show_questions(result, console);
}

ordered_json to_json(const ConsolidationResult& result, const workspace::GlossaryChanges& changes,
                     const Console& console) {
    const auto& report = result.report;
    std::vector<std::string> disputed;
    for (const auto& difference : report.differing_acceptability) disputed.push_back(difference.term_id);
    auto unconfirmed = ordered_json::array();
    for (const auto& item : report.to_be_confirmed)
        unconfirmed.push_back({{"decision", item.decision}, {"entry", item.entry}});
    auto contradictions = ordered_json::array();
    for (const auto& item : report.contradictions)
        contradictions.push_back(
            {{"about", item.about}, {"message", format_message(item.message, console.language())}});
    return {{"concepts", report.concepts},
            {"merged", report.merged_groups},
            {"one-subregion", report.one_subregion},
            {"agreed", report.agreed},
            {"provisional", report.provisional},
            {"not-harmonized", report.not_harmonized},
            {"deferred", report.deferred.size()},
            {"questions", to_json(report.questions, console)},
            {"proposals", to_json(report.proposals, console)},
            {"since-last-time", {{"new", changes.added}, {"changed", changes.changed}, {"gone", changes.gone}}},
            {"to-be-confirmed", unconfirmed},
            {"contradictions", contradictions},
            {"differences", differences_of(result)},
            {"differing-acceptability", disputed},
            {"false-friends", false_friends_of(report)},
            {"coverage", coverage_of(result)},
            {"groups", groups_of(result.continental)}};
}

} // namespace migralex::commands
