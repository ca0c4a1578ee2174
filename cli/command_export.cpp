// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/data_export.hpp"
#include "commands/export_report.hpp"
#include "commands/options.hpp"
#include "commands/sheet_export.hpp"

#include <memory>

namespace migralex::commands {

namespace {

struct ExportOptions {
    std::string glossary;
    ExportRequest request;
    /// "terms" or "concepts"; empty for no editing sheet.
    std::string sheet;
};

int export_glossary(const GlobalOptions& global, const ExportOptions& options, const Console& console) {
    auto workspace = global.open_workspace();
    workspace.load_sources();
    if (!options.sheet.empty())
        return export_sheet(workspace, options.glossary, options.sheet, options.request, console);
    const auto glossary = workspace.read_glossary(options.glossary);
    if (const auto format = find_data_format(options.request.format, options.request.file))
        return write_data_export(glossary.content.glossary, workspace.publication(), *format, options.request,
                                 console);
    return write_export(glossary.content.glossary, workspace.publication(), options.glossary, options.request,
                        console);
}

std::vector<std::string> all_format_names() {
    auto names = export_format_names();
    for (auto& name : data_format_names()) names.push_back(std::move(name));
    return names;
}

} // namespace

void add_export(Program& program, const GlobalOptions& global) {
    auto command = program.command("export", "Write a glossary in a form that other programs read");
    command.footer("Counts, and what the format cannot hold, go to standard error.\n"
                   "Example: migralex export CAR -o caribbean.tbx\n"
                   "         migralex export CAM -o es-en.tbx --to tbx-v2 --languages es,en\n"
                   "         migralex export LAC -o glossary.xlsx\n"
                   "         migralex export CAR -o sheet.xlsx --sheet\n"
                   "         migralex export CAR -o short-list.csv --sheet=concepts --languages es,en");
    auto options = std::make_shared<ExportOptions>();
    auto& request = options->request;
    command.option("GLOSSARY", options->glossary, "Prefix of the glossary: CAR, CAM, SAM, LAC, ...").required();
    command.option("-o,--output", request.file, "File to write; replaced whole").required().kind("FILE");
    command
        .option("--to", request.format,
                "Format (default: by the suffix .tbx, .csv, .xlsx, .json, .ttl or .jsonld)")
        .kind("FORMAT")
        .one_of(all_format_names());
    command.option("--languages", request.languages, "Only these, the source language first: es,en")
        .separated_by(',')
        .kind("LANG,...");
    command
        .flag("--sheet{terms}", options->sheet,
              "A sheet to edit and import again (.xlsx, .csv): a row a term, or --sheet=concepts, a row a "
              "concept")
        .one_of({"terms", "concepts"});
    command.flag("--public", request.is_public, "Without drafts, pejorative terms and names of persons");
    command.flag("--strict", request.is_strict, "Write nothing and exit with 2 if anything would be lost");
    command.run(
        [&global, options](const Console& console) { return export_glossary(global, *options, console); });
}

} // namespace migralex::commands
