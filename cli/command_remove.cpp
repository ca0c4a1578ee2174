// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/find_entry.hpp"
#include "commands/options.hpp"
#include "workspace/add_and_remove.hpp"

#include <memory>

namespace migralex::commands {

namespace {

struct RemoveOptions {
    std::string id;
    std::string replaced_by;
    workspace::EditRecord record;
};

int remove(const GlobalOptions& global, RemoveOptions options, const Console& console) {
    options.record.by = recorded_person(options.record.by);
    options.record.date = recorded_date(options.record.date);
    const auto workspace = global.open_workspace();
    const auto lock = workspace.lock(options.record.by);
    auto found = find_editable_entry(workspace, options.id);
    if (!options.replaced_by.empty())
        options.replaced_by = find_editable_entry(workspace, options.replaced_by).entry->id;
    const bool is_term = options.id.find('.') != std::string::npos;
    if (is_term) {
        workspace::remove_term(*found.entry, options.id, options.record);
    } else {
        workspace::retire_entry(*found.entry, options.replaced_by, options.record);
    }
    workspace.save_glossary(found.glossary);
    console.say(is_term ? "remove.term" : "remove.entry",
                {options.id, workspace.file_of(found.glossary.prefix).string()});
    return done;
}

} // namespace

void add_remove(Program& program, const GlobalOptions& global) {
    auto command = program.command("remove", "Retire an entry, or take a term out; ids are never given again");
    command.footer("Example: migralex remove CAR-0012 --reason \"same as CAR-0010\" --replaced-by CAR-0010\n"
                   "         migralex remove CAR-0013.es.t2 --reason \"not used\"");
    auto options = std::make_shared<RemoveOptions>();
    command.option("ID", options->id, "Entry (CAR-0012) or term section (CAR-0012.es.t2)").required();
    command.option("--reason", options->record.reason, "Why; stays visible to all").required().kind("TEXT");
    command.option("--replaced-by", options->replaced_by, "The entry that takes its place").kind("ID");
    add_record_options(command, "Who removes it", options->record.by, options->record.date);
    command.run([&global, options](const Console& console) { return remove(global, *options, console); });
}

} // namespace migralex::commands
