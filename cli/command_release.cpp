// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "commands/conflict_view.hpp"
#include "commands/lint_run.hpp"
#include "commands/options.hpp"
#include "workspace/edition.hpp"

#include <algorithm>
#include <memory>

namespace migralex::commands {

namespace {

/// What exists already is compared, not judged again: an edition stays what it was on its day.
bool passes_gate(const workspace::Workspace& workspace, const std::string& number, const Console& console) {
    const auto numbers = workspace::edition_numbers(workspace);
    if (std::find(numbers.begin(), numbers.end(), number) != numbers.end()) return true;
    if (const auto conflicts = count_conflicts(workspace); conflicts > 0)
        throw RequestError(Message{"conflict.blocks-release", {std::to_string(conflicts)}});
    if (!std::filesystem::exists(workspace.file_of(workspace.publication().prefix)))
        throw RequestError(Message{"workspace.no-continental", {}});
    auto gate = run_gate(workspace);
    const auto errors = gate.count(Severity::error);
    if (errors == 0) return true;
    std::erase_if(gate.findings, [](const auto& finding) { return finding.severity != Severity::error; });
    for (const auto& finding : gate.findings) console.show(finding);
    console.note("release.refused", {number, std::to_string(errors)});
    return false;
}

int release(const GlobalOptions& global, workspace::ReleaseAct act, const Console& console) {
    act.date = recorded_date(act.date);
    auto workspace = global.open_workspace();
    workspace.load_sources();
    const auto lock = workspace.lock(recorded_person({}));
    if (!passes_gate(workspace, act.number, console)) return findings;
    const auto outcome = workspace::release_edition(workspace, act);
    console.say(outcome == workspace::ReleaseOutcome::released ? "release.done" : "release.already",
                {act.number, (workspace.editions_folder() / act.number).string()});
    return done;
}

} // namespace

void add_release(Program& program, const GlobalOptions& global) {
    auto command = program.command("release", "Freeze the continental glossary as a citable edition");
    command.footer(
        "Example: migralex release 0.1 --body migralex-drafting-group --document \"Proposal for comment\"");
    auto act = std::make_shared<workspace::ReleaseAct>();
    command.option("EDITION", act->number, "Number, for example 0.1").required();
    command.option("--body", act->body, "Registered body that releases it").required().kind("ID");
    command.option("--document", act->document, "Its act or document").required().kind("TEXT");
    command.option("--date", act->date, "Day of the act, YYYY-MM-DD (default: today, UTC)").kind("DATE");
    command.run([&global, act](const Console& console) { return release(global, *act, console); });
}

} // namespace migralex::commands
