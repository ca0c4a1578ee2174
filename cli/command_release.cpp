// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/options.hpp"
#include "workspace/edition.hpp"

#include <CLI/CLI.hpp>
#include <memory>

namespace migralex::commands {

namespace {

int release(const GlobalOptions& global, workspace::ReleaseAct act, const Console& console) {
    act.date = recorded_date(act.date);
    const auto workspace = global.open_workspace();
    const auto lock = workspace.lock(recorded_person({}));
    const auto outcome = workspace::release_edition(workspace, act);
    console.say(outcome == workspace::ReleaseOutcome::released ? "release.done" : "release.already",
                {act.number, (workspace.editions_folder() / act.number).string()});
    return done;
}

} // namespace

void add_release(CLI::App& program, const GlobalOptions& global, Action& action) {
    auto* command = program.add_subcommand("release", "Freeze the continental glossary as a citable edition");
    command->footer(
        "Example: migralex release 0.1 --body migralex-drafting-group --document \"Proposal for comment\"");
    auto act = std::make_shared<workspace::ReleaseAct>();
    command->add_option("EDITION", act->number, "Number, for example 0.1")->required();
    command->add_option("--body", act->body, "Registered body that releases it")->required()->type_name("ID");
    command->add_option("--document", act->document, "Its act or document")->required()->type_name("TEXT");
    command->add_option("--date", act->date, "Day of the act, YYYY-MM-DD (default: today, UTC)")
        ->type_name("DATE");
    command->callback([&, act] {
        action = [&global, act](const Console& console) { return release(global, *act, console); };
    });
}

} // namespace migralex::commands
