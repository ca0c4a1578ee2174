// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/find_entry.hpp"
#include "commands/options.hpp"
#include "workspace/edit.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <memory>

namespace migralex::commands {

namespace {

int set_field(const GlobalOptions& global, workspace::FieldChange change, const Console& console) {
    change.by = recorded_person(change.by);
    change.date = recorded_date(change.date);
    auto workspace = global.open_workspace();
    workspace.load_sources();
    const auto lock = workspace.lock(change.by);
    const auto found = find_editable_entry(workspace, change.id);
    workspace::check_names(change, workspace.publication(), found.glossary.content.glossary);
    if (!workspace::apply_change(*found.entry, change)) {
        console.say("set.same", {change.id, change.field});
        return done;
    }
    workspace.save_glossary(found.glossary);
    console.say("set.done", {change.id, change.field, workspace.file_of(found.glossary.prefix).string()});
    return done;
}

} // namespace

void add_set(Program& program, const GlobalOptions& global) {
    auto command = program.command("set", "Change one field of an entry or a term");
    command.footer(
        fmt::format("Fields: {}\n"
                    "Example: migralex set CAM-0001 definition \"movimiento de personas ...\" --language es\n"
                    "         migralex set CAM-0001.es.t1 acceptability admitted\n"
                    "         migralex set CAM-0001 relations \"broader CAM-0003, associated CAM-0002\"\n"
                    "An empty TEXT takes a value away where a field may be without one.",
                    fmt::join(workspace::field_names(), ", ")));
    auto change = std::make_shared<workspace::FieldChange>();
    command.option("ID", change->id, "Entry (CAR-0012) or term section (CAR-0012.es.t2)").required();
    command.option("FIELD", change->field, "Field to change").required();
    command.option("TEXT", change->text, "New text or value").required();
    command.option("--language", change->language, "Language of a definition or its source").kind("LANG");
    command.option("--reason", change->reason, "Why; recorded with the change").kind("TEXT");
    command.flag("--editorial", change->is_editorial,
                 "A correction of a few letters: a validated text stays validated (needs --reason)");
    command.option("--body", change->body, "Of review validated: the registered body").kind("ID");
    command.option("--document", change->document, "Of review validated: its document").kind("TEXT");
    add_record_options(command, "Who changes it", change->by, change->date);
    command.run([&global, change](const Console& console) { return set_field(global, *change, console); });
}

} // namespace migralex::commands
