// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/export_report.hpp"

#include "base/errors.hpp"
#include "base/files.hpp"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>
#include <utility>

namespace migralex::commands {

namespace {

using tbx::ExportFormat;

constexpr ExportFormat formats[] = {ExportFormat::basic_dca, ExportFormat::basic_dct, ExportFormat::min,
                                    ExportFormat::v2_basic, ExportFormat::migralex};

std::string listed(const std::vector<tbx::Loss>& losses) {
    std::vector<std::string> pieces;
    for (const auto& loss : losses) pieces.push_back(fmt::format("{} {}", loss.category, loss.count));
    return fmt::format("{}", fmt::join(pieces, ", "));
}

void report(const Console& console, std::string_view key, const std::vector<tbx::Loss>& losses) {
    if (!losses.empty()) console.note(key, {listed(losses)});
}

} // namespace

std::vector<std::string> export_format_names() {
    std::vector<std::string> names;
    for (const auto format : formats) names.emplace_back(tbx::to_string(format));
    return names;
}

std::optional<tbx::ExportFormat> find_export_format(const ExportRequest& request) {
    if (const auto stated = tbx::export_format_from_string(request.format)) return stated;
    if (std::filesystem::path(request.file).extension() == ".tbx") return ExportFormat::basic_dca;
    return std::nullopt;
}

tbx::ExportFormat export_format(const ExportRequest& request) {
    if (const auto format = find_export_format(request)) return *format;
    throw RequestError(Message{"export.unknown-suffix", {request.file}});
}

void check_languages(const std::set<std::string>& known, const std::string& source,
                     const ExportRequest& request) {
    for (const auto& language : request.languages)
        if (!known.contains(language))
            throw RequestError(Message{"export.unknown-language",
                                       {source, language, fmt::format("{}", fmt::join(known, ", "))}});
}

bool report_losses(const tbx::ExportResult& result, const ExportRequest& request, const Console& console) {
    report(console, "export.left-out", result.left_out);
    report(console, "export.carried", result.carried_in_notes);
    report(console, "export.lost", result.lost);
    if (!request.is_strict || result.lost.empty()) return true;
    console.note("export.strict");
    return false;
}

void report_written(const tbx::ExportResult& result, const ExportRequest& request, const Console& console) {
    console.note("export.done", {request.file, std::string(tbx::to_string(export_format(request))),
                                 std::to_string(result.entries), std::to_string(result.languages),
                                 std::to_string(result.terms), std::to_string(result.definitions)});
}

int write_export(Glossary glossary, const Publication& publication, const std::string& source,
                 const ExportRequest& request, const Console& console) {
    const auto format = export_format(request);
    std::set<std::string> known;
    for (const auto& entry : glossary.entries)
        for (const auto& section : entry.languages)
            if (!section.terms.empty()) known.insert(section.language);
    check_languages(known, source, request);
    const auto result = tbx::export_tbx(
        std::move(glossary), format, {request.languages, request.is_public, console.language()}, publication);
    if (!report_losses(result, request, console)) return could_not;
    replace_file(request.file, result.text);
    report_written(result, request, console);
    return done;
}

} // namespace migralex::commands
