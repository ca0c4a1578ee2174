// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/export_report.hpp"
#include "model/glossary.hpp"
#include "model/registry.hpp"

#include <optional>
#include <string>
#include <vector>

/// `export` into forms other than TBX: what the public may see of a glossary, as data (engine/exchange).
namespace migralex::commands {

/// "csv", "xlsx", "json", "skos", "skos-jsonld".
[[nodiscard]] std::vector<std::string> data_format_names();

/// The format stated, else the one that the suffix of the file names; empty if it is none of ours.
[[nodiscard]] std::optional<std::string> find_data_format(const std::string& stated, const std::string& file);

/// Writes the file, which is replaced whole, and reports counts and what was left out.
/// Under --strict nothing is written if anything would be lost.
int write_data_export(Glossary glossary, const Publication& publication, const std::string& format,
                      const ExportRequest& request, const Console& console);

} // namespace migralex::commands
