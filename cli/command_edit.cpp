// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "base/files.hpp"
#include "commands/find_entry.hpp"
#include "commands/options.hpp"
#include "workspace/entry_form.hpp"

#include <cstdlib>
#include <iostream>
#include <iterator>
#include <memory>

namespace migralex::commands {

namespace {

struct EditOptions {
    std::string id;
    /// A form to apply instead of opening an editor; "-" is standard input.
    std::string from;
    bool shows_form = false;
    workspace::FieldChange record;
};

std::string quoted(const std::string& path) {
    std::string result = "'";
    for (const auto c : path) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + "'";
}

/// As git does: the editor may be a command with options, so a shell reads it.
void run_editor(const std::filesystem::path& file) {
    const char* editor = std::getenv("VISUAL");
    if (!editor || !*editor) editor = std::getenv("EDITOR");
    if (!editor || !*editor) throw RequestError(Message{"edit.no-editor", {}});
    if (std::system((std::string(editor) + " " + quoted(file.string())).c_str()) != 0)
        throw RequestError(Message{"edit.editor-failed", {editor, file.string()}});
}

std::string read_form_from(const std::string& from) {
    if (from == "-") return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
    return read_file(from);
}

/// Reads the glossary anew under the lock, so that nothing that others saved meanwhile is lost.
int apply(const workspace::Workspace& workspace, const ConceptEntry& before, const std::string& text,
          const std::string& file, const EditOptions& options, const Console& console) {
    const auto form = workspace::read_form(text, before.id, file);
    const auto lock = workspace.lock(options.record.by);
    auto found = find_editable_entry(workspace, before.id);
    if (!options.from.empty() && !form.fingerprint.empty() &&
        form.fingerprint != workspace::form_fingerprint(*found.entry))
        throw RequestError(Message{"form.of-other-state", {before.id, file}});
    const auto changes = workspace::apply_form(form, before, found.glossary.content.glossary,
                                               workspace.publication(), file, options.record);
    if (changes > 0) workspace.save_glossary(found.glossary);
    console.say(changes > 0 ? "edit.done" : "edit.same", {before.id, std::to_string(changes)});
    return done;
}

bool is_blank(const std::string& text) {
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

/// Where the text of a person lies while she writes it, and as long as it could not be applied.
std::filesystem::path form_file(const workspace::Workspace& workspace, const std::string& id) {
    return workspace.cache_folder() / (id + ".edit.txt");
}

int edit_in_editor(const workspace::Workspace& workspace, const ConceptEntry& entry, const EditOptions& options,
                   const Console& console) {
    const auto file = form_file(workspace, entry.id);
    if (find_stamp(file)) throw RequestError(Message{"edit.unfinished", {file.string(), entry.id}});
    const auto form = workspace::format_form(entry, console.language());
    replace_file(file, form);
    try {
        run_editor(file);
        const auto text = read_file(file);
        if (is_blank(text) || text == form) {
            console.say("edit.same", {entry.id});
        } else {
            apply(workspace, entry, text, file.string(), options, console);
        }
    } catch (const Error&) {
        // What the person wrote stays, and the message says where.
        if (read_file(file) == form) {
            std::filesystem::remove(file);
        } else {
            console.note("edit.kept", {file.string(), entry.id});
        }
        throw;
    }
    std::filesystem::remove(file);
    return done;
}

int apply_from(const workspace::Workspace& workspace, const ConceptEntry& entry, const EditOptions& options,
               const Console& console) {
    const int code = apply(workspace, entry, read_form_from(options.from), options.from, options, console);
    const auto kept = form_file(workspace, entry.id);
    std::error_code is_another_file;
    if (std::filesystem::equivalent(kept, options.from, is_another_file)) std::filesystem::remove(kept);
    return code;
}

int edit(const GlobalOptions& global, EditOptions options, const Console& console) {
    options.record.by = recorded_person(options.record.by);
    options.record.date = recorded_date(options.record.date);
    auto workspace = global.open_workspace();
    workspace.load_sources();
    const auto found = find_editable_entry(workspace, options.id);
    if (options.shows_form) {
        console.out() << workspace::format_form(*found.entry, console.language());
        return done;
    }
    if (options.from.empty()) return edit_in_editor(workspace, *found.entry, options, console);
    return apply_from(workspace, *found.entry, options, console);
}

} // namespace

void add_edit(Program& program, const GlobalOptions& global) {
    auto command = program.command("edit", "Change an entry as a small form in $EDITOR");
    command.footer("Example: migralex edit CAM-0001\n"
                   "         migralex edit CAM-0001 --show > form.txt\n"
                   "         migralex edit CAM-0001 --from form.txt");
    auto options = std::make_shared<EditOptions>();
    command.option("ID", options->id, "Entry (CAR-0012)").required();
    auto show = command.flag("--show", options->shows_form, "Print the form and change nothing");
    command.option("--from", options->from, "Apply a form that was changed (- is standard input)")
        .kind("FILE")
        .excludes(show);
    command.option("--reason", options->record.reason, "Why; recorded with the change").kind("TEXT");
    command.flag("--editorial", options->record.is_editorial,
                 "A correction of a few letters: a validated text stays validated (needs --reason)");
    add_record_options(command, "Who changes it", options->record.by, options->record.date);
    command.run([&global, options](const Console& console) { return edit(global, *options, console); });
}

} // namespace migralex::commands
