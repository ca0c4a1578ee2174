// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/console.hpp"
#include "tbx/export.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

/// What `export` and `convert` have in common.
namespace migralex::commands {

struct ExportRequest {
    std::string file;
    /// Of --to; empty: by the suffix of the file.
    std::string format;
    std::vector<std::string> languages;
    bool is_public = false;
    bool is_strict = false;
};

/// Names that --to takes.
[[nodiscard]] std::vector<std::string> export_format_names();

/// The format asked for. Throws RequestError if nobody says it.
[[nodiscard]] tbx::ExportFormat export_format(const ExportRequest& request);

/// As export_format; empty where that would throw.
[[nodiscard]] std::optional<tbx::ExportFormat> find_export_format(const ExportRequest& request);

/// A cut to a language that the glossary does not have is a slip of the pen, not an empty result: RequestError.
/// `known` are the languages with terms of the glossary that `source` names.
void check_languages(const std::set<std::string>& known, const std::string& source,
                     const ExportRequest& request);

/// Says what was left out, carried in notes and lost. False if nothing is to be written because of --strict.
[[nodiscard]] bool report_losses(const tbx::ExportResult& result, const ExportRequest& request,
                                 const Console& console);

/// Says what was written.
void report_written(const tbx::ExportResult& result, const ExportRequest& request, const Console& console);

/// Writes the glossary into the file, which is replaced whole, and reports. `source` names the glossary in
/// messages. Under --strict nothing is written if anything would be lost.
int write_export(Glossary glossary, const Publication& publication, const std::string& source,
                 const ExportRequest& request, const Console& console);

} // namespace migralex::commands
