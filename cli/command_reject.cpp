// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/find_entry.hpp"
#include "commands/options.hpp"
#include "workspace/validated_values.hpp"

#include <memory>

namespace migralex::commands {

namespace {

struct RejectOptions {
    std::string id;
    std::string language;
    workspace::EditRecord record;
};

int reject(const GlobalOptions& global, RejectOptions options, const Console& console) {
    options.record.by = recorded_person(options.record.by);
    options.record.date = recorded_date(options.record.date);
    const auto workspace = global.open_workspace();
    const auto lock = workspace.lock(options.record.by);
    auto found = find_editable_entry(workspace, options.id);
    const auto* before = find_language(*found.entry, options.language);
    if (!before || !before->reopening) {
        console.say("reject.nothing", {found.entry->id, options.language});
        return findings;
    }
    workspace::reject_change(*found.entry, options.language, options.record);
    workspace.save_glossary(found.glossary);
    const auto& review = find_language(*found.entry, options.language)->review;
    console.say("reject.done", {found.entry->id, options.language, review.body, review.document, review.date});
    return done;
}

} // namespace

void add_reject(Program& program, const GlobalOptions& global) {
    auto command =
        program.command("reject", "Reject a change of a validated text: what was validated stands again");
    command.footer("Example: migralex reject CAR-0013 --language es --reason \"the text agreed stays\"\n"
                   "Exit code 1: no validated text of this entry was changed.");
    auto options = std::make_shared<RejectOptions>();
    command.option("ID", options->id, "Entry (CAR-0012)").required();
    command.option("--language", options->language, "Language whose text was validated")
        .required()
        .kind("LANG");
    command.option("--reason", options->record.reason, "Why; stays visible to all").required().kind("TEXT");
    add_record_options(command, "Who records it", options->record.by, options->record.date);
    command.run([&global, options](const Console& console) { return reject(global, *options, console); });
}

} // namespace migralex::commands
