// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/entry_json.hpp"
#include "commands/options.hpp"
#include "consolidation/consolidate.hpp"

#include <CLI/CLI.hpp>
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

nlohmann::ordered_json to_json(const consolidation::ConsolidationReport& report, const Console& console) {
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
            {"questions", questions}};
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
    const bool changed = workspace.save_continental(result.continental, result.identifiers);
    if (as_json) {
        console.out() << format_json(to_json(result.report, console));
    } else {
        show_report(result, console);
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
