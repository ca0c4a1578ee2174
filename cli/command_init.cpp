// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/options.hpp"

#include <memory>

namespace migralex::commands {

void add_init(Program& program, const GlobalOptions&) {
    auto command = program.command("init", "Make a new workspace with an empty glossary for each subregion");
    command.footer("Example: migralex init my-glossaries");
    auto folder = std::make_shared<std::string>();
    command.option("DIR", *folder, "Folder to make").required();
    command.run([folder](const Console& console) -> int {
        workspace::create_workspace(*folder);
        console.say("init.done", {*folder});
        return done;
    });
}

} // namespace migralex::commands
