// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "commands/find_entry.hpp"
#include "commands/options.hpp"
#include "workspace/add_and_remove.hpp"
#include "workspace/fields.hpp"

#include <algorithm>
#include <memory>

namespace migralex::commands {

namespace {

struct AddOptions {
    /// A glossary, for a new entry, or an entry, for one more term.
    std::string where;
    workspace::NewTerm term;
    workspace::EditRecord record;
    std::string theme;
    std::string definition;
    std::string source;
    std::string article;
    std::string acceptability;
    std::string countries;
};

/// Sets what was said of the new entry or term; nothing of it is recorded beyond that it was added.
class Details {
  public:
    Details(const AddOptions& options, const Publication& publication, const Glossary& glossary)
        : options_(options), publication_(publication), glossary_(glossary) {}

    void set(ConceptEntry& entry, const std::string& term) const {
        set_field(entry, entry.id, "theme", options_.theme);
        set_field(entry, entry.id, "definition", options_.definition);
        set_field(entry, entry.id, "source", options_.source);
        set_field(entry, entry.id, "article", options_.article);
        set_field(entry, term, "acceptability", options_.acceptability);
        set_field(entry, term, "countries", options_.countries);
    }

  private:
    void set_field(ConceptEntry& entry, const std::string& id, const char* field,
                   const std::string& text) const {
        if (text.empty()) return;
        workspace::FieldChange change;
        change.id = id;
        change.field = field;
        change.language = options_.term.language;
        change.text = text;
        workspace::check_names(change, publication_, glossary_);
        workspace::change_field(entry, change);
    }

    const AddOptions& options_;
    const Publication& publication_;
    const Glossary& glossary_;
};

int add_new_entry(const workspace::Workspace& workspace, const AddOptions& options, const Console& console) {
    const auto& publication = workspace.publication();
    auto open = workspace.read_glossary(options.where);
    auto& glossary = open.content.glossary;
    auto& entry =
        workspace::add_entry(glossary, *find_glossary(publication, open.prefix), options.term, options.record);
    const auto id = find_language(entry, options.term.language)->terms.front().id;
    Details(options, publication, glossary).set(entry, id);
    workspace.save_glossary(open);
    console.say("add.entry", {entry.id, id, options.term.term, workspace.file_of(open.prefix).string()});
    return done;
}

int add_term_to_entry(const workspace::Workspace& workspace, const AddOptions& options,
                      const Console& console) {
    auto found = find_editable_entry(workspace, options.where);
    auto& glossary = found.glossary.content.glossary;
    const auto id = workspace::add_term(glossary, *found.entry, options.term, options.record).id;
    Details(options, workspace.publication(), glossary).set(*found.entry, id);
    workspace.save_glossary(found.glossary);
    console.say("add.term", {id, options.term.term, workspace.file_of(found.glossary.prefix).string()});
    return done;
}

int add(const GlobalOptions& global, AddOptions options, const Console& console) {
    options.record.by = recorded_person(options.record.by);
    options.record.date = recorded_date(options.record.date);
    auto workspace = global.open_workspace();
    workspace.load_sources();
    const auto lock = workspace.lock(options.record.by);
    const auto prefixes = workspace.prefixes();
    const bool is_glossary = std::find(prefixes.begin(), prefixes.end(), options.where) != prefixes.end();
    return is_glossary ? add_new_entry(workspace, options, console)
                       : add_term_to_entry(workspace, options, console);
}

} // namespace

void add_add(Program& program, const GlobalOptions& global) {
    auto command = program.command("add", "Add an entry to a glossary, or a term to an entry");
    command.footer(
        "Example: migralex add CAR \"visa overstay\" --language en --theme GOV\n"
        "         migralex add CAR-0012 \"trata de pessoas\" --language pt --acceptability admitted");
    auto options = std::make_shared<AddOptions>();
    command.option("WHERE", options->where, "Glossary (CAR) for a new entry, or entry (CAR-0012)").required();
    command.option("TERM", options->term.term, "The term").required();
    command.option("--language", options->term.language, "Its language").required().kind("LANG");
    command.flag("--homonym", options->term.is_homonym, "The same words name another concept already");
    command.option("--theme", options->theme, "Primary theme of the entry").kind("CODE");
    command.option("--definition", options->definition, "Definition in that language").kind("TEXT");
    command.option("--source", options->source, "Source of the definition (id in sources.toml)").kind("ID");
    command.option("--article", options->article, "Place in the source").kind("TEXT");
    command.option(
        "--acceptability", options->acceptability,
        "preferred, admitted, deprecated or superseded (default: preferred if the language has none)");
    command.option("--countries", options->countries, "Where it is used: \"MX, GT\"").kind("LIST");
    add_record_options(command, "Who adds it", options->record.by, options->record.date);
    command.run([&global, options](const Console& console) { return add(global, *options, console); });
}

} // namespace migralex::commands
