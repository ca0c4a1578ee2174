// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_streams.hpp"
#include "commands/export_report.hpp"
#include "commands/import_report.hpp"
#include "commands/options.hpp"
#include "tbx/export_stream.hpp"
#include "tbx/kept_items.hpp"
#include "tbx/read.hpp"

#include <memory>
#include <optional>
#include <set>
#include <utility>

namespace migralex::commands {

namespace {

struct ConvertOptions {
    std::string input;
    std::string definition_language;
    bool is_repairing = false;
    ExportRequest request;
};

tbx::ReadOptions reading_options(const ConvertOptions& options) {
    tbx::ReadOptions reading;
    reading.definition_language = options.definition_language;
    if (options.is_repairing) reading.repair = tbx::Repair::drop_illegal_references;
    return reading;
}

void report_kept(const tbx::KeptItems& kept, const std::string& language, const Console& console) {
    if (auto summary = kept_summary(kept); !summary.empty()) console.note("import.kept", std::move(summary));
    if (const auto unread = kept.find("definition"); unread != kept.end())
        console.note("import.unread-definitions", {std::to_string(unread->second), language});
}

/// Reads the file twice and holds an entry of it at a time. Empty where that cannot be: nothing was said or
/// written then.
std::optional<int> convert_entry_by_entry(InputFile& input, const ConvertOptions& options,
                                          const Console& console) {
    const auto& request = options.request;
    const auto format = find_export_format(request);
    if (!format) return std::nullopt;
    const auto reading = reading_options(options);
    tbx::StreamedExport exporter(*format, {request.languages, request.is_public, console.language()});
    tbx::KeptItems kept;
    std::set<std::string> languages;
    tbx::StreamedIds ids;
    const auto read =
        tbx::stream_tbx(input, options.input, reading, ids, [&](ConceptEntry&& entry, const Glossary& frame) {
            tbx::count_kept_items(entry, kept);
            for (const auto& section : entry.languages)
                if (!section.terms.empty()) languages.insert(section.language);
            exporter.look_at(std::move(entry), frame);
        });
    if (!read || !exporter.can_write(read->glossary)) return std::nullopt;
    show_findings(read->findings, console);
    report_kept(kept, read->glossary.language, console);
    check_languages(languages, options.input, request);
    FileReplacement output(request.file);
    const auto result = exporter.write(
        read->glossary,
        [&](const auto& take) {
            input.rewind();
            const auto again =
                tbx::stream_tbx(input, options.input, reading, ids,
                                [&](ConceptEntry&& entry, const Glossary&) { take(std::move(entry)); });
            if (!again) input.report_change();
            input.check_unchanged();
        },
        {}, [&](std::string_view piece) { output.write(piece); });
    if (!report_losses(result, request, console)) return could_not;
    output.commit();
    report_written(result, request, console);
    return done;
}

int convert(const ConvertOptions& options, const Console& console) {
    InputFile input(options.input);
    if (const auto code = convert_entry_by_entry(input, options, console)) return *code;
    const auto content = input.content();
    tbx::check_xml(content, options.input, reading_options(options));
    auto read = tbx::parse_tbx(content, options.input, reading_options(options));
    show_findings(read.findings, console);
    tbx::KeptItems kept;
    for (const auto& entry : read.glossary.entries) tbx::count_kept_items(entry, kept);
    report_kept(kept, read.glossary.language, console);
    return write_export(std::move(read.glossary), {}, options.input, options.request, console);
}

} // namespace

void add_convert(Program& program, const GlobalOptions&) {
    auto command = program.command("convert", "Write any TBX file in another form; no workspace needed");
    command.footer("Counts, and what the format cannot hold, go to standard error.\n"
                   "Example: migralex convert glossaries/caribbean.tbx caribbean-v2.tbx --to tbx-v2");
    auto options = std::make_shared<ConvertOptions>();
    auto& request = options->request;
    command.option("IN", options->input, "TBX file of any version and dialect; - for standard input")
        .required();
    command.option("OUT", request.file, "File to write; replaced whole").required();
    command.flag("--repair", options->is_repairing,
                 "Leave out references to characters that XML does not allow (&#3;)");
    command
        .option("--definitions-in", options->definition_language,
                "Language of definitions of a concept that do not name theirs")
        .kind("LANG");
    command.option("--to", request.format, "Format (default: tbx-basic for a name that ends in .tbx)")
        .kind("FORMAT")
        .one_of(export_format_names());
    command.option("--languages", request.languages, "Only these, the source language first: es,en")
        .separated_by(',')
        .kind("LANG,...");
    command.flag("--strict", request.is_strict, "Write nothing and exit with 2 if anything would be lost");
    command.run([options](const Console& console) { return convert(*options, console); });
}

} // namespace migralex::commands
