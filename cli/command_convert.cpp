// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/export_report.hpp"
#include "commands/options.hpp"
#include "tbx/read.hpp"

#include <CLI/CLI.hpp>
#include <memory>

namespace migralex::commands {

namespace {

struct ConvertOptions {
    std::string input;
    ExportRequest request;
};

int convert(const ConvertOptions& options, const Console& console) {
    const auto read = tbx::read_tbx(options.input);
    for (const auto& finding : read.findings) console.show(finding);
    return write_export(read.glossary, {}, options.input, options.request, console);
}

} // namespace

void add_convert(CLI::App& program, const GlobalOptions&, Action& action) {
    auto* command =
        program.add_subcommand("convert", "Write any TBX file in another form; no workspace needed");
    command->footer("Counts, and what the format cannot hold, go to standard error.\n"
                    "Example: migralex convert glossaries/caribbean.tbx caribbean-v2.tbx --to tbx-v2");
    auto options = std::make_shared<ConvertOptions>();
    auto& request = options->request;
    command->add_option("IN", options->input, "TBX file of any version and dialect")->required();
    command->add_option("OUT", request.file, "File to write; replaced whole")->required();
    command->add_option("--to", request.format, "Format (default: tbx-basic for a name that ends in .tbx)")
        ->type_name("FORMAT")
        ->check(CLI::IsMember(export_format_names()));
    command->add_option("--languages", request.languages, "Only these, the source language first: es,en")
        ->delimiter(',')
        ->type_name("LANG,...");
    command->add_flag("--strict", request.is_strict, "Write nothing and exit with 2 if anything would be lost");
    command->callback(
        [&, options] { action = [options](const Console& console) { return convert(*options, console); }; });
}

} // namespace migralex::commands
