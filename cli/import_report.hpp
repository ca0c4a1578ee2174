// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/console.hpp"
#include "tbx/kept_items.hpp"
#include "tbx/read.hpp"
#include "workspace/import.hpp"

#include <string>
#include <vector>

namespace migralex::commands {

/// Flaws of a file, a few of each kind: a large file has thousands of one kind.
void show_findings(const std::vector<Finding>& findings, const Console& console);

/// What kind of file it is: its dialect and its root element ("TBX-Basic, martif").
[[nodiscard]] std::string kind_of_file(const tbx::ReadResult& file);

/// What fills the message "import.kept": how many items, and which. Empty if there are none.
[[nodiscard]] std::vector<std::string> kept_summary(const tbx::KeptItems& kept);

/// Whether every new entry is listed, or only what needs a look.
enum class ImportDetail { all, only_changed };

/// What an import found and did, or would do. `kind` is that of the file.
void show_import(const workspace::ImportReport& report, const std::string& kind, ImportDetail detail,
                 const Console& console);

} // namespace migralex::commands
