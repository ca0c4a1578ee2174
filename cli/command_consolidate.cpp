// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "base/files.hpp"
#include "commands/consolidation_report.hpp"
#include "commands/entry_json.hpp"
#include "commands/options.hpp"
#include "consolidation/consolidate.hpp"
#include "web_export/committee_report.hpp"
#include "workspace/continental_stamp.hpp"
#include "workspace/glossary_changes.hpp"

#include <filesystem>
#include <memory>

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

struct ConsolidateOptions {
    bool as_json = false;
    std::string report_file;
};

/// In the person's language; whole or not at all.
void draw_report(const std::string& file, const Publication& publication,
                 const consolidation::ConsolidationResult& result, const workspace::GlossaryChanges& changes,
                 const Console& console) {
    replace_file(file, web::committee_report_page({publication, result.glossaries, result.continental,
                                                   result.report, changes.added, changes.changed, changes.gone},
                                                  console.language()));
    console.note("report.drawn", {file});
}

int run_consolidation(const GlobalOptions& global, const ConsolidateOptions& options, const Console& console) {
    if (!options.report_file.empty() && !options.report_file.ends_with(".html"))
        throw RequestError(Message{"report.page-suffix", {options.report_file}});
    auto workspace = global.open_workspace();
    const auto lock = workspace.lock(recorded_person({}));
    auto input = read_input(workspace);
    input.explains_proposals = options.as_json || !options.report_file.empty();
    const auto result = consolidation::consolidate(std::move(input));
    for (const auto& finding : result.report.findings) console.show(finding);
    if (result.report.has_errors()) {
        if (!options.report_file.empty())
            draw_report(options.report_file, workspace.publication(), result, {}, console);
        console.note("report.ledger-errors");
        return findings;
    }
    const auto file = workspace.file_of(workspace.publication().prefix).string();
    if (workspace::continental_was_changed(workspace)) console.note("report.changed-by-hand", {file});
    const auto changes = workspace::changes_between(continental_before(workspace, console), result.continental);
    const bool changed = workspace.save_continental(result.continental, result.identifiers);
    if (options.as_json)
        console.out() << format_json(to_json(result, changes, console));
    else
        show_report(result, changes, console);
    if (!options.report_file.empty())
        draw_report(options.report_file, workspace.publication(), result, changes, console);
    console.note(changed ? "report.written" : "report.unchanged", {file});
    return done;
}

} // namespace

void add_consolidate(Program& program, const GlobalOptions& global) {
    auto command = program.command(
        "consolidate", "Recompute the continental glossary from the subregional ones and the decisions");
    command.footer("Example: migralex consolidate\n"
                   "         migralex consolidate --report committee.html --ui-lang es");
    auto options = std::make_shared<ConsolidateOptions>();
    command.flag("--json", options->as_json, "Machine-readable report on standard output");
    command
        .option("--report", options->report_file,
                "Draw the work list of the committee as one page, to be read, printed or sent")
        .kind("FILE.html");
    command.run(
        [&global, options](const Console& console) { return run_consolidation(global, *options, console); });
}

} // namespace migralex::commands
