// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/program.hpp"

#include "base/errors.hpp"
#include "commands/options.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>

namespace migralex::commands {

namespace {

constexpr AddCommand commands[] = {
    add_init,    add_status,  add_search, add_show,    add_add,         add_edit,
    add_set,     add_remove,  add_reject, add_lint,    add_consolidate, add_decide,
    add_release, add_publish, add_format, add_import,  add_export,      add_convert,
    add_match,   add_review,  add_diff,   add_resolve, add_merge_file,  add_merge_workspace,
    add_index};

void describe_program(CLI::App& program, GlobalOptions& global) {
    program.description(
        "Migralex keeps, searches, consolidates and publishes glossaries of migration terminology.");
    program.footer("Start with: migralex status\n"
                   "Exit codes: 0 done, 1 findings or nothing found, 2 could not do it.");
    program.set_version_flag("--version", "migralex " MIGRALEX_VERSION);
    program.add_option("--workspace", global.workspace, "Folder of the workspace (default: found upward)")
        ->type_name("DIR");
    program
        .add_option("--ui-lang", global.ui_language,
                    "Language of messages: es, en, pt or fr (default: the locale)")
        ->type_name("LANG")
        ->check(CLI::IsMember({"es", "en", "pt", "fr"}));
    program.require_subcommand(1);
    program.fallthrough();
}

int run(const Action& action, const Console& console) {
    try {
        return action(console);
    } catch (const Error& error) {
        console.err() << "migralex: " << format_error(error, console.language()) << '\n';
    } catch (const std::filesystem::filesystem_error& error) {
        console.err() << "migralex: "
                      << console.text("file.cannot-write", {error.path1().string(), error.code().message()})
                      << '\n';
    } catch (const std::bad_alloc&) {
        console.note("command.out-of-memory");
    }
    return could_not;
}

} // namespace

int run_program(int argc, char** argv, std::ostream& out, std::ostream& err) {
    CLI::App program("", "migralex");
    GlobalOptions global;
    Action action;
    describe_program(program, global);
    Program with_commands(program, action);
    for (const auto add : commands) add(with_commands, global);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        // Help and version are "errors" of code 0 to the parser.
        return program.exit(error, out, err) == 0 ? done : could_not;
    }
    return run(action, Console(out, err, global.interface_language()));
}

} // namespace migralex::commands
