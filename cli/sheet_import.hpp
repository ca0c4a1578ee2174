// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/sheet_files.hpp"
#include "workspace/sheet_import.hpp"
#include "workspace/workspace.hpp"

#include <string>

/// `import` of editing sheets.
namespace migralex::commands {

struct SheetImportRequest {
    std::string file;
    std::string glossary;
    /// Where rejected rows go; empty: beside the file, under a name that is free.
    std::string rejected;
    bool is_dry_run = false;
    workspace::SheetImportOptions options;
};

/// Applies what was changed in the sheet, in one save, and tells it; 1 if rows were rejected. Takes the lock
/// unless nothing is to be saved. The workspace has its sources loaded.
int import_sheet_file(const workspace::Workspace& workspace, SheetFormat format,
                      const SheetImportRequest& request, const Console& console);

} // namespace migralex::commands
