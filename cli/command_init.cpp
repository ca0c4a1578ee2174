// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/options.hpp"

#include <CLI/CLI.hpp>
#include <memory>

namespace migralex::commands {

void add_init(CLI::App& program, const GlobalOptions&, Action& action) {
    auto* command =
        program.add_subcommand("init", "Make a new workspace with an empty glossary for each subregion");
    command->footer("Example: migralex init my-glossaries");
    auto folder = std::make_shared<std::string>();
    command->add_option("DIR", *folder, "Folder to make")->required();
    command->callback([&action, folder] {
        action = [folder](const Console& console) -> int {
            workspace::create_workspace(*folder);
            console.say("init.done", {*folder});
            return done;
        };
    });
}

} // namespace migralex::commands
