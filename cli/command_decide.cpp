// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/options.hpp"
#include "commands/record_decision.hpp"

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

void add_decide(Program& program, const GlobalOptions& global) {
    auto command = program.command("decide", "Record a decision of a body in the ledger");
    command.footer(
        "Example: migralex decide different CAR-0100 SAM-0100 --body migralex-drafting-group --reason \"...\"\n"
        "         migralex decide anchor CAR-0001 CAM-0001 --choice CAM-0001 --body migralex-drafting-group "
        "--reason \"...\"");
    auto options = std::make_shared<DecideOptions>();
    auto& decision = options->decision;
    command.option("KIND", options->kind, kinds_in_words()).required().one_of(kind_words());
    command.option("ENTRY", decision.entries, "Subregional entries").required();
    command.option("--body", decision.body, "Registered body that decides").required().kind("ID");
    command.option("--reason", decision.reason, "Why; public").required().kind("TEXT");
    command
        .option("--choice", decision.choice,
                "Of anchor: the entry whose anchor is taken; of term: the term; of theme: its code; "
                "of reservation: the text as submitted; of accept: the code of the finding")
        .kind("TEXT");
    command.option("--relation", decision.relation, "Of related: what the first entry is to the second")
        .one_of({"broader", "narrower", "part", "whole", "associated", "overlap"});
    command.option("--language", decision.language, "Of term and reservation").kind("LANG");
    command.option("--country", decision.country, "Of reservation: ISO 3166 code").kind("CODE");
    command.option("--until", decision.until, "Of defer: day until which the question rests").kind("DATE");
    command.option("--waiting-for", decision.waiting_for, "Of defer: what it waits for").kind("TEXT");
    command.option("--meeting", decision.meeting, "Meeting; public").kind("TEXT");
    command.option("--supersedes", decision.supersedes, "Number of a decision that this one replaces")
        .kind("NUMBER");
    command.option("--date", decision.date, "Day of the decision, YYYY-MM-DD (default: today, UTC)")
        .kind("DATE");
    command.option("--votes", decision.votes, "Internal: how the votes fell; never published").kind("TEXT");
    command.option("--dissent", decision.dissent, "Internal: who differed and why; never published")
        .kind("TEXT");
    command.option("--by", decision.by, "Internal: who recorded it; never published").kind("WHO");
    command.run([&global, options](const Console& console) { return decide(global, *options, console); });
}

} // namespace migralex::commands
