// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "commands/entry_json.hpp"
#include "commands/options.hpp"
#include "consolidation/consolidate.hpp"
#include "workspace/glossary_changes.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

namespace migralex::commands {

namespace {

consolidation::ConsolidationInput read_input(workspace::Workspace& workspace) {
    workspace.load_sources();
    consolidation::ConsolidationInput input;
    for (const auto& prefix : workspace.prefixes())
        input.glossaries.push_back(workspace.read_glossary(prefix).content.glossary);
    input.publication = workspace.publication();
    input.ledger = workspace.read_ledger();
    input.identifiers = workspace.read_identifiers();
    return input;
}

std::string designation_of(const consolidation::ConsolidationResult& result, const std::string& id) {
    for (const auto& entry : result.continental.entries)
        for (const auto& section : entry.languages)
            for (const auto& term : section.terms)
                for (const auto& origin : term.origins)
                    if (origin.starts_with(id + ".") && term.is_recommended()) return term.term;
    return {};
}

void show_report(const consolidation::ConsolidationResult& result, const Console& console) {
    const auto& report = result.report;
    console.say("report.concepts", {std::to_string(report.concepts), std::to_string(report.merged_groups),
                                    std::to_string(report.one_subregion)});
    console.say("report.harmonization", {std::to_string(report.agreed), std::to_string(report.provisional),
                                         std::to_string(report.not_harmonized)});
    if (!report.deferred.empty()) console.say("report.deferred", {std::to_string(report.deferred.size())});
    if (report.questions.empty()) return;
    console.say("report.questions", {std::to_string(report.questions.size())});
    for (const auto& question : report.questions) {
        console.out() << "  " << question.left << " (" << designation_of(result, question.left)
                      << ") = " << question.right << " (" << designation_of(result, question.right) << ")?";
        const char* separator = " ";
        for (const auto& evidence : question.evidence) {
            console.out() << separator << format_message(evidence, console.language());
            separator = "; ";
        }
        console.out() << '\n';
    }
}

/// In how many concepts a language has terms and definitions.
nlohmann::ordered_json coverage_of(const Glossary& continental) {
    std::map<std::string, std::pair<std::size_t, std::size_t>> counts;
    for (const auto& entry : continental.entries)
        for (const auto& section : entry.languages) {
            auto& [terms, definitions] = counts[section.language];
            terms += section.terms.empty() ? 0 : 1;
            definitions += section.definitions.empty() ? 0 : 1;
        }
    auto coverage = nlohmann::ordered_json::object();
    for (const auto& [language, count] : counts)
        coverage[language] = {{"terms", count.first}, {"definitions", count.second}};
    return coverage;
}

nlohmann::ordered_json groups_of(const Glossary& continental) {
    auto groups = nlohmann::ordered_json::array();
    for (const auto& entry : continental.entries)
        groups.push_back({{"id", entry.id},
                          {"members", entry.consolidation->members},
                          {"harmonization", to_string(entry.consolidation->harmonization)},
                          {"decisions", entry.consolidation->decisions}});
    return groups;
}

/// Terms that one subregion prefers or admits and another advises against.
std::vector<std::string> differing_acceptability_of(const Glossary& continental) {
    std::vector<std::string> ids;
    for (const auto& entry : continental.entries)
        for (const auto& section : entry.languages)
            for (const auto& term : section.terms) {
                if (term.is_pejorative) continue;
                const auto is_other = [&](const Acceptability& elsewhere) {
                    return (elsewhere.status <= AdministrativeStatus::admitted) !=
                           (term.acceptability.status <= AdministrativeStatus::admitted);
                };
                if (std::any_of(term.acceptability_elsewhere.begin(), term.acceptability_elsewhere.end(),
                                is_other))
                    ids.push_back(term.id);
            }
    return ids;
}

nlohmann::ordered_json to_json(const consolidation::ConsolidationResult& result,
                               const workspace::GlossaryChanges& changes, const Console& console) {
    const auto& report = result.report;
    auto questions = nlohmann::ordered_json::array();
    for (const auto& question : report.questions) {
        auto evidence = nlohmann::ordered_json::array();
        for (const auto& message : question.evidence)
            evidence.push_back(format_message(message, console.language()));
        questions.push_back({{"left", question.left},
                             {"right", question.right},
                             {"score", question.score},
                             {"evidence", evidence}});
    }
    return {{"concepts", report.concepts},
            {"merged", report.merged_groups},
            {"one-subregion", report.one_subregion},
            {"agreed", report.agreed},
            {"provisional", report.provisional},
            {"not-harmonized", report.not_harmonized},
            {"deferred", report.deferred.size()},
            {"questions", questions},
            {"since-last-time", {{"new", changes.added}, {"changed", changes.changed}, {"gone", changes.gone}}},
            {"differing-acceptability", differing_acceptability_of(result.continental)},
            {"coverage", coverage_of(result.continental)},
            {"groups", groups_of(result.continental)}};
}

/// As it lies on disk; nothing if it was not there, or if nobody could read it: it is about to be written anew.
Glossary continental_before(const workspace::Workspace& workspace, const Console& console) {
    const auto& prefix = workspace.publication().prefix;
    if (!std::filesystem::exists(workspace.file_of(prefix))) return {};
    try {
        return workspace.read_glossary(prefix).content.glossary;
    } catch (const FormatError&) {
        console.note("report.was-unreadable", {workspace.file_of(prefix).string()});
        return {};
    }
}

int run_consolidation(const GlobalOptions& global, bool as_json, const Console& console) {
    auto workspace = global.open_workspace();
    const auto lock = workspace.lock(recorded_person({}));
    const auto result = consolidation::consolidate(read_input(workspace));
    for (const auto& finding : result.report.findings) console.show(finding);
    if (result.report.has_errors()) {
        console.note("report.ledger-errors");
        return findings;
    }
    const auto changes = workspace::changes_between(continental_before(workspace, console), result.continental);
    const bool changed = workspace.save_continental(result.continental, result.identifiers);
    if (as_json) {
        console.out() << format_json(to_json(result, changes, console));
    } else {
        show_report(result, console);
        if (!changes.is_empty())
            console.say("report.changes",
                        {std::to_string(changes.added.size()), std::to_string(changes.changed.size()),
                         std::to_string(changes.gone.size())});
    }
    console.note(changed ? "report.written" : "report.unchanged",
                 {workspace.file_of(workspace.publication().prefix).string()});
    return done;
}

} // namespace

void add_consolidate(CLI::App& program, const GlobalOptions& global, Action& action) {
    auto* command = program.add_subcommand(
        "consolidate", "Recompute the continental glossary from the subregional ones and the decisions");
    command->footer("Example: migralex consolidate");
    auto as_json = std::make_shared<bool>(false);
    command->add_flag("--json", *as_json, "Machine-readable report on standard output");
    command->callback([&, as_json] {
        action = [&global, as_json](const Console& console) {
            return run_consolidation(global, *as_json, console);
        };
    });
}

} // namespace migralex::commands
