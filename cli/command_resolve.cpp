// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "commands/conflict_view.hpp"
#include "commands/find_entry.hpp"
#include "commands/options.hpp"
#include "revision/merge.hpp"
#include "tbx/read.hpp"
#include "workspace/fields.hpp"
#include "workspace/git.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <memory>
#include <optional>

namespace migralex::commands {

namespace {

struct ResolveOptions {
    workspace::FieldChange change;
    std::optional<std::string> text;
    std::optional<std::string> place;
    std::size_t take = 0;
    bool takes_ours = false;
    bool takes_theirs = false;
};

int list_conflicts(const workspace::Workspace& workspace, const Console& console) {
    std::size_t count = 0;
    for (const auto& prefix : workspace.prefixes()) {
        const auto glossary = workspace.read_glossary(prefix).content.glossary;
        for (const auto& paragraph : revision::header_conflicts(glossary))
            console.out() << prefix << ": " << paragraph << '\n';
        for (const auto& entry : glossary.entries) show_conflicts(console, entry);
        count += count_conflicts(glossary);
    }
    if (count == 0) console.say("conflict.none");
    return count == 0 ? done : findings;
}

/// The open field that is meant: of its name, and if there are several, at the place.
revision::OpenField find_open_field(const ConceptEntry& entry, const ResolveOptions& options) {
    auto open = revision::open_fields(entry);
    const auto& field = options.change.field;
    std::erase_if(open, [&](const auto& candidate) {
        if (candidate.field != field) return true;
        if (options.place) return candidate.place != *options.place;
        if (!options.change.language.empty()) return candidate.place != options.change.language;
        // The id of a term section is a place.
        return options.change.id.find('.') != std::string::npos && candidate.place != options.change.id;
    });
    if (open.empty()) throw RequestError(Message{"conflict.unknown", {entry.id, field}});
    if (open.size() == 1) return open.front();
    std::vector<std::string> places;
    for (const auto& candidate : open) places.push_back("\"" + candidate.place + "\"");
    throw RequestError(
        Message{"conflict.several", {entry.id, field, fmt::format("{}", fmt::join(places, ", "))}});
}

Text numbered_version(const ConceptEntry& entry, const revision::OpenField& open, std::size_t number) {
    std::vector<Text> versions;
    for (const auto& version : entry.conflicts)
        if (version.field == open.field && version.place == open.place) versions.push_back(version.text);
    if (number > versions.size())
        throw RequestError(Message{"conflict.no-version", {std::to_string(versions.size())}});
    return versions[number - 1];
}

/// What one side of the unfinished merge of git says.
Text version_of_side(const workspace::Workspace& workspace, const FoundEntry& found,
                     const revision::OpenField& open, bool is_ours) {
    const auto file = workspace.file_of(found.glossary.prefix);
    const auto checkout = workspace::GitCheckout::find(workspace.folder());
    const auto content = checkout ? checkout->find_stage(is_ours ? 2 : 3, file) : std::nullopt;
    if (!content) throw RequestError(Message{"conflict.no-side", {is_ours ? "--ours" : "--theirs"}});
    const auto side = tbx::parse_tbx(*content, file.string()).glossary;
    const auto* entry = find_entry(side, found.entry->id);
    if (open.field == "entry") return entry ? Text(entry->id) : Text();
    const auto value = entry ? revision::find_field(*entry, open.field, open.place) : std::nullopt;
    return value.value_or(Text());
}

Text chosen_version(const workspace::Workspace& workspace, const FoundEntry& found,
                    const revision::OpenField& open, const ResolveOptions& options) {
    if (options.text) return Text(*options.text);
    if (options.take > 0) return numbered_version(*found.entry, open, options.take);
    if (options.takes_ours || options.takes_theirs)
        return version_of_side(workspace, found, open, options.takes_ours);
    throw RequestError(Message{"conflict.needs-choice", {}});
}

/// The choice whether an entry that one side took away stays.
void settle_entry(FoundEntry& found, const Text& version) {
    if (!version.empty()) return;
    const auto id = found.entry->id;
    std::erase_if(found.glossary.content.glossary.entries, [&](const auto& entry) { return entry.id == id; });
    found.entry = nullptr;
}

/// `resolve CAR title TEXT`: what is open in the header of a file.
int resolve_header(const workspace::Workspace& workspace, const ResolveOptions& options,
                   const Console& console) {
    const auto& prefix = options.change.id;
    const auto& field = options.change.field;
    const auto lock = workspace.lock(options.change.by);
    auto glossary = workspace.read_glossary(prefix);
    if (!options.text || options.text->empty()) throw RequestError(Message{"conflict.needs-choice", {}});
    if (!revision::close_header_conflict(glossary.content.glossary, field, *options.text))
        throw RequestError(Message{"conflict.unknown", {prefix, field}});
    workspace.save_glossary(glossary);
    console.say("conflict.resolved", {prefix, field, {}});
    return done;
}

int resolve(const GlobalOptions& global, ResolveOptions options, const Console& console) {
    const auto workspace = global.open_workspace();
    if (options.change.id.empty()) return list_conflicts(workspace, console);
    options.change.by = recorded_person(options.change.by);
    options.change.date = recorded_date(options.change.date);
    if (find_glossary(workspace.publication(), options.change.id))
        return resolve_header(workspace, options, console);
    const auto lock = workspace.lock(options.change.by);
    auto found = find_editable_entry(workspace, options.change.id);
    if (options.change.field.empty()) {
        show_conflicts(console, *found.entry);
        return found.entry->conflicts.empty() ? done : findings;
    }
    const auto open = find_open_field(*found.entry, options);
    const auto version = chosen_version(workspace, found, open, options);
    const auto id = found.entry->id;
    if (open.field != "entry" && !revision::set_field(*found.entry, open.field, open.place, version))
        throw RequestError(Message{"conflict.cannot-set", {version.plain, open.field}});
    revision::close_conflict(*found.entry, open.field, open.place);
    if (open.field == "entry") settle_entry(found, version);
    if (found.entry) workspace::record_change(*found.entry, options.change);
    workspace.save_glossary(found.glossary);
    console.say("conflict.resolved", {id, open.field, open.place});
    return done;
}

} // namespace

void add_resolve(Program& program, const GlobalOptions& global) {
    auto command =
        program.command("resolve", "List what a merge left open, or choose between the versions of a field");
    command.footer("Example: migralex resolve\n"
                   "To choose: migralex resolve CAR-0012 definition --language es --take 2\n"
                   "           migralex resolve CAR-0012.es.t2 acceptability admitted\n"
                   "           migralex resolve CAR title \"Caribbean migration glossary\"\n"
                   "           migralex resolve CAR-0012 source --theirs (while git merges)\n"
                   "`migralex set` on the field does it, too.");
    auto options = std::make_shared<ResolveOptions>();
    command.option("ID", options->change.id, "Entry or term section (default: list all)");
    command.option("FIELD", options->change.field, "Field to settle (default: show the versions)");
    auto text = command.option("TEXT", options->text, "What is to stand there; empty takes it away");
    auto take = command.option("--take", options->take, "The version of this number")
                    .kind("N")
                    .between(1, 1000000)
                    .excludes(text);
    auto ours = command.flag("--ours", options->takes_ours, "What our side of the git merge says")
                    .excludes(text)
                    .excludes(take);
    command.flag("--theirs", options->takes_theirs, "What the other side of the git merge says")
        .excludes(text)
        .excludes(take)
        .excludes(ours);
    command.option("--language", options->change.language, "Language of the field").kind("LANG");
    command.option("--place", options->place, "Place of the field, as it is listed").kind("PLACE");
    command.option("--reason", options->change.reason, "Why; recorded with the change").kind("TEXT");
    add_record_options(command, "Who chooses", options->change.by, options->change.date);
    command.run([&global, options](const Console& console) { return resolve(global, *options, console); });
}

} // namespace migralex::commands
