// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "commands/import_report.hpp"
#include "commands/options.hpp"
#include "commands/sheet_import.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <memory>
#include <utility>

namespace migralex::commands {

namespace {

using workspace::ImportOutcome;

struct ImportArguments {
    std::string file;
    std::string glossary;
    std::string definition_language;
    std::string by;
    std::string date;
    std::string reason;
    std::string rejected;
    bool is_dry_run = false;
    bool is_repairing = false;
    bool allows_homonyms = false;
};

tbx::ReadResult read_file_of(const ImportArguments& arguments, const Console& console) {
    tbx::ReadOptions options;
    options.definition_language = arguments.definition_language;
    if (arguments.is_repairing) options.repair = tbx::Repair::drop_illegal_references;
    auto file = tbx::read_tbx(arguments.file, options);
    show_findings(file.findings, console);
    return file;
}

/// The caller holds the lock, unless nothing is to be saved.
int import_into(const workspace::Workspace& workspace, tbx::ReadResult file, const ImportArguments& arguments,
                const Console& console) {
    auto glossary = workspace.read_glossary(arguments.glossary);
    const auto kind = kind_of_file(file);
    const auto language = file.glossary.language;
    const auto report = workspace::import_entries(
        glossary.content.glossary, *find_glossary(workspace.publication(), arguments.glossary), std::move(file),
        {std::filesystem::path(arguments.file).filename().string(), arguments.by, arguments.date});
    show_import(report, kind, arguments.is_dry_run ? ImportDetail::all : ImportDetail::only_changed, console);
    if (const auto unread = report.kept.find("definition"); unread != report.kept.end())
        console.note("import.unread-definitions", {std::to_string(unread->second), language});
    const auto rejected = report.count(ImportOutcome::rejected);
    if (rejected == report.entries.size()) {
        console.note("import.none-accepted");
    } else if (arguments.is_dry_run) {
        console.say("import.dry-run");
    } else if (report.count(ImportOutcome::added) + report.count(ImportOutcome::changed) == 0) {
        console.say("import.unchanged");
    } else {
        workspace.save_glossary(glossary);
        console.say("import.done", {workspace.file_of(arguments.glossary).string()});
    }
    return rejected > 0 ? findings : done;
}

void refuse(bool is_stated, const char* message, const char* option) {
    if (is_stated) throw RequestError(Message{message, {option}});
}

int import_sheet_of(workspace::Workspace& workspace, const ImportArguments& arguments, const Console& console) {
    refuse(arguments.is_repairing, "sheet.only-tbx", "--repair");
    refuse(!arguments.definition_language.empty(), "sheet.only-tbx", "--definitions-in");
    workspace.load_sources();
    SheetImportRequest request;
    request.file = arguments.file;
    request.glossary = arguments.glossary;
    request.rejected = arguments.rejected;
    request.is_dry_run = arguments.is_dry_run;
    request.options.record = {arguments.by, arguments.date, arguments.reason};
    request.options.allows_homonyms = arguments.allows_homonyms;
    request.options.language = console.language();
    return import_sheet_file(workspace, *sheet_format_of(arguments.file), request, console);
}

int import_file(const GlobalOptions& global, ImportArguments arguments, const Console& console) {
    arguments.by = recorded_person(arguments.by);
    arguments.date = recorded_date(arguments.date);
    auto workspace = global.open_workspace();
    if (arguments.glossary == workspace.publication().prefix)
        throw RequestError(
            Message{"import.continental",
                    {arguments.glossary, fmt::format("{}", fmt::join(workspace.prefixes(), ", "))}});
    static_cast<void>(workspace.file_of(arguments.glossary)); // throws if there is no such glossary
    if (sheet_format_of(arguments.file)) return import_sheet_of(workspace, arguments, console);
    refuse(!arguments.rejected.empty(), "sheet.only-sheets", "--rejected");
    refuse(!arguments.reason.empty(), "sheet.only-sheets", "--reason");
    refuse(arguments.allows_homonyms, "sheet.only-sheets", "--homonym");
    auto file = read_file_of(arguments, console);
    if (file.glossary.entries.empty()) {
        console.note("import.nothing", {arguments.file});
        return findings;
    }
    if (arguments.is_dry_run) return import_into(workspace, std::move(file), arguments, console);
    const auto lock = workspace.lock(arguments.by);
    return import_into(workspace, std::move(file), arguments, console);
}

} // namespace

void add_import(Program& program, const GlobalOptions& global) {
    auto command = program.command(
        "import", "Bring the entries of a TBX file, or what was changed in a sheet, into a glossary");
    command.footer(
        "Reads TBX of every version and dialect. New entries get the next free numbers and are proposed;\n"
        "entries that came before are compared, and what the file says more or otherwise is taken over.\n"
        "Of a sheet (XLSX, CSV; see export --sheet) the cells that were changed are taken over: an empty cell\n"
        "changes nothing, [delete] takes a value away, a row without identifiers adds an entry or a term.\n"
        "Rejected rows come back in a sheet beside the file, with the reason at each cell.\n"
        "Example: migralex import glossaries/caribbean.tbx --into CAR --dry-run\n"
        "         migralex export CAR -o sheet.xlsx --sheet\n"
        "         migralex import sheet.xlsx --into CAR --dry-run");
    auto arguments = std::make_shared<ImportArguments>();
    command.option("FILE", arguments->file, "TBX file, or a sheet that was exported (.xlsx, .csv)").required();
    command.option("--into", arguments->glossary, "Prefix of the glossary (CAR)").required().kind("GLOSSARY");
    command.flag("--dry-run", arguments->is_dry_run, "Show what would change and save nothing");
    command.flag("--repair", arguments->is_repairing,
                 "Leave out references to characters that XML does not allow (&#3;)");
    command
        .option("--definitions-in", arguments->definition_language,
                "Language of definitions of a concept that do not name theirs")
        .kind("LANG");
    command
        .option("--rejected", arguments->rejected,
                "Of a sheet: where rejected rows go (default: FILE-rejected.xlsx)")
        .kind("FILE");
    command.option("--reason", arguments->reason, "Of a sheet: why, where a row does not say").kind("TEXT");
    command.flag("--homonym", arguments->allows_homonyms,
                 "Of a sheet: new terms may be words that other entries have");
    add_record_options(command, "Who imports", arguments->by, arguments->date);
    command.run(
        [&global, arguments](const Console& console) { return import_file(global, *arguments, console); });
}

} // namespace migralex::commands
