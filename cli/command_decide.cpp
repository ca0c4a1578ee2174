// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/options.hpp"
#include "commands/record_decision.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <memory>

namespace migralex::commands {

namespace {

struct DecideOptions {
    std::string kind;
    Decision decision;
};

int decide(const GlobalOptions& global, DecideOptions options, const Console& console) {
    auto& decision = options.decision;
    decision.kind = *decision_kind_from_string(options.kind);
    decision.date = recorded_date(decision.date);
    const auto workspace = global.open_workspace();
    const auto lock = workspace.lock(recorded_person({}));
    if (!record_decision(decision, workspace, console)) return could_not;
    console.say("decide.done", {decision.number});
    return done;
}

std::vector<std::string> kind_words() {
    std::vector<std::string> words;
    for (int kind = 0; kind <= static_cast<int>(DecisionKind::accept); ++kind)
        words.emplace_back(to_string(static_cast<DecisionKind>(kind)));
    return words;
}

std::string kinds_in_words() {
    return fmt::format("{}", fmt::join(kind_words(), ", "));
}

} // namespace

void add_decide(CLI::App& program, const GlobalOptions& global, Action& action) {
    auto* command = program.add_subcommand("decide", "Record a decision of a body in the ledger");
    command->footer(
        "Example: migralex decide different CAR-0100 SAM-0100 --body migralex-drafting-group --reason \"...\"\n"
        "         migralex decide anchor CAR-0001 CAM-0001 --choice CAM-0001 --body migralex-drafting-group "
        "--reason \"...\"");
    auto options = std::make_shared<DecideOptions>();
    auto& decision = options->decision;
    command->add_option("KIND", options->kind, kinds_in_words())
        ->required()
        ->check(CLI::IsMember(kind_words()));
    command->add_option("ENTRY", decision.entries, "Subregional entries")->required();
    command->add_option("--body", decision.body, "Registered body that decides")->required()->type_name("ID");
    command->add_option("--reason", decision.reason, "Why; public")->required()->type_name("TEXT");
    command
        ->add_option("--choice", decision.choice,
                     "Of anchor: the entry whose anchor is taken; of term: the term; of theme: its code; "
                     "of reservation: the text as submitted; of accept: the code of the finding")
        ->type_name("TEXT");
    command->add_option("--relation", decision.relation, "Of related: what the first entry is to the second")
        ->check(CLI::IsMember({"broader", "narrower", "part", "whole", "associated", "overlap"}));
    command->add_option("--language", decision.language, "Of term and reservation")->type_name("LANG");
    command->add_option("--country", decision.country, "Of reservation: ISO 3166 code")->type_name("CODE");
    command->add_option("--until", decision.until, "Of defer: day until which the question rests")
        ->type_name("DATE");
    command->add_option("--waiting-for", decision.waiting_for, "Of defer: what it waits for")
        ->type_name("TEXT");
    command->add_option("--meeting", decision.meeting, "Meeting; public")->type_name("TEXT");
    command->add_option("--supersedes", decision.supersedes, "Number of a decision that this one replaces")
        ->type_name("NUMBER");
    command->add_option("--date", decision.date, "Day of the decision, YYYY-MM-DD (default: today, UTC)")
        ->type_name("DATE");
    command->add_option("--votes", decision.votes, "Internal: how the votes fell; never published")
        ->type_name("TEXT");
    command->add_option("--dissent", decision.dissent, "Internal: who differed and why; never published")
        ->type_name("TEXT");
    command->add_option("--by", decision.by, "Internal: who recorded it; never published")->type_name("WHO");
    command->callback([&, options] {
        action = [&global, options](const Console& console) { return decide(global, *options, console); };
    });
}

} // namespace migralex::commands
