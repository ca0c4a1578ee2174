// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/conflict_view.hpp"
#include "commands/options.hpp"
#include "workspace/edition.hpp"
#include "workspace/git.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>

namespace migralex::commands {

namespace {

struct Counts {
    std::size_t entries = 0;
    std::size_t terms = 0;
    std::size_t definitions = 0;
    std::map<ReviewState, std::size_t> reviews;
    std::size_t reopened = 0;
};

Counts count(const Glossary& glossary) {
    Counts counts;
    for (const auto& entry : glossary.entries) {
        if (entry.retirement) continue;
        ++counts.entries;
        for (const auto& section : entry.languages) {
            counts.terms += section.terms.size();
            counts.definitions += section.definitions.size();
            ++counts.reviews[section.review.state];
            if (section.reopening) ++counts.reopened;
        }
    }
    return counts;
}

void show_counts(const Console& console, const std::string& prefix, const std::string& title,
                 const Glossary& glossary) {
    const auto counts = count(glossary);
    console.say("status.glossary", {prefix, title, std::to_string(counts.entries), std::to_string(counts.terms),
                                    std::to_string(counts.definitions)});
    for (const auto& [state, sections] : counts.reviews)
        console.out() << "    " << console.text(fmt::format("review.{}", to_string(state))) << ": " << sections
                      << '\n';
    if (counts.reopened > 0)
        console.out() << "    " << console.text("status.reopened", {std::to_string(counts.reopened)}) << '\n';
}

int show_status(const GlobalOptions& global, const Console& console) {
    const auto workspace = global.open_workspace();
    const auto& publication = workspace.publication();
    const auto language = to_string(console.language());
    console.say("status.workspace",
                {workspace.folder().string(), std::string(name_in(publication.title, language))});
    for (const auto& glossary : publication.glossaries)
        show_counts(console, glossary.prefix, std::string(name_in(glossary.title, language)),
                    workspace.read_glossary(glossary.prefix).content.glossary);
    if (std::filesystem::exists(workspace.file_of(publication.prefix))) {
        show_counts(console, publication.prefix, console.text("status.continental"),
                    workspace.read_glossary(publication.prefix).content.glossary);
    } else {
        console.say("workspace.no-continental");
    }
    console.say("status.ledger", {std::to_string(workspace.read_ledger().size())});
    const auto editions = workspace::edition_numbers(workspace);
    if (const auto conflicts = count_conflicts(workspace); conflicts > 0)
        console.say("conflict.count", {std::to_string(conflicts)});
    if (const auto checkout = workspace::GitCheckout::find(workspace.folder());
        checkout && !workspace::has_merge_driver(*checkout, workspace.folder()))
        console.note("git.no-driver");
    console.say("status.editions", {editions.empty() ? "-" : fmt::format("{}", fmt::join(editions, ", "))});
    return done;
}

} // namespace

void add_status(Program& program, const GlobalOptions& global) {
    auto command = program.command("status", "Say what the workspace holds and what is to be done");
    command.footer("Example: migralex status");
    command.run([&global](const Console& console) { return show_status(global, console); });
}

} // namespace migralex::commands
