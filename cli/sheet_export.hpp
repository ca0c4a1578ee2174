// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/export_report.hpp"
#include "workspace/workspace.hpp"

#include <string>

namespace migralex::commands {

/// `export --sheet`: writes an editing sheet of a subregional glossary; `layout` is "terms" or "concepts". The
/// workspace has its sources loaded. Throws RequestError for the continental glossary, which is recomputed.
int export_sheet(const workspace::Workspace& workspace, const std::string& glossary, const std::string& layout,
                 const ExportRequest& request, const Console& console);

} // namespace migralex::commands
