// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/export_report.hpp"
#include "commands/import_report.hpp"
#include "commands/options.hpp"
#include "tbx/kept_items.hpp"
#include "tbx/read.hpp"

#include <CLI/CLI.hpp>
#include <iostream>
#include <iterator>
#include <memory>
#include <utility>

namespace migralex::commands {

namespace {

struct ConvertOptions {
    std::string input;
    std::string definition_language;
    bool is_repairing = false;
    ExportRequest request;
};

/// The file, or standard input where it is called "-".
tbx::ReadResult read_input(const ConvertOptions& options) {
    tbx::ReadOptions reading;
    reading.definition_language = options.definition_language;
    if (options.is_repairing) reading.repair = tbx::Repair::drop_illegal_references;
    if (options.input != "-") return tbx::read_tbx(options.input, reading);
    const std::string bytes{std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
    return tbx::parse_tbx(bytes, "-", reading);
}

void report_kept(const Glossary& glossary, const Console& console) {
    tbx::KeptItems kept;
    for (const auto& entry : glossary.entries) tbx::count_kept_items(entry, kept);
    if (auto summary = kept_summary(kept); !summary.empty()) console.note("import.kept", std::move(summary));
    if (const auto unread = kept.find("definition"); unread != kept.end())
        console.note("import.unread-definitions", {std::to_string(unread->second), glossary.language});
}

int convert(const ConvertOptions& options, const Console& console) {
    auto read = read_input(options);
    show_findings(read.findings, console);
    report_kept(read.glossary, console);
    return write_export(std::move(read.glossary), {}, options.input, options.request, console);
}

} // namespace

void add_convert(CLI::App& program, const GlobalOptions&, Action& action) {
    auto* command =
        program.add_subcommand("convert", "Write any TBX file in another form; no workspace needed");
    command->footer("Counts, and what the format cannot hold, go to standard error.\n"
                    "Example: migralex convert glossaries/caribbean.tbx caribbean-v2.tbx --to tbx-v2");
    auto options = std::make_shared<ConvertOptions>();
    auto& request = options->request;
    command->add_option("IN", options->input, "TBX file of any version and dialect; - for standard input")
        ->required();
    command->add_option("OUT", request.file, "File to write; replaced whole")->required();
    command->add_flag("--repair", options->is_repairing,
                      "Leave out references to characters that XML does not allow (&#3;)");
    command
        ->add_option("--definitions-in", options->definition_language,
                     "Language of definitions of a concept that do not name theirs")
        ->type_name("LANG");
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
