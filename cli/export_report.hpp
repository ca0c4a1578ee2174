// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/console.hpp"
#include "tbx/export.hpp"

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

/// Writes the glossary into the file, which is replaced whole, and reports. `source` names the glossary in
/// messages. Under --strict nothing is written if anything would be lost.
int write_export(Glossary glossary, const Publication& publication, const std::string& source,
                 const ExportRequest& request, const Console& console);

} // namespace migralex::commands
