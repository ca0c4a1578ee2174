// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <xlsxwriter.h>

namespace migralex::exchange {

/// A workbook that is being written. libxlsxwriter writes to a named file only: one in a folder of our own,
/// gone with the object. Throws FileError for whatever the library cannot do.
class WorkbookFile {
  public:
    /// A workbook in `rows_in_order` is written row by row and needs memory for one row only.
    explicit WorkbookFile(bool rows_in_order = false);
    ~WorkbookFile();
    WorkbookFile(const WorkbookFile&) = delete;
    WorkbookFile& operator=(const WorkbookFile&) = delete;

    [[nodiscard]] lxw_workbook* get() const {
        return workbook_;
    }
    [[nodiscard]] lxw_worksheet* add_sheet(const std::string& name);
    /// The finished file; nothing can be added afterwards.
    [[nodiscard]] std::string finish();

    static void check(lxw_error error);

  private:
    std::filesystem::path folder_;
    lxw_workbook* workbook_ = nullptr;
};

/// The text as the library is to be given it: cut to what a cell holds, and what looks like an escape of the
/// format ("_x000D_"), which the library leaves alone, escaped.
[[nodiscard]] std::string workbook_text(const std::string& text);

} // namespace migralex::exchange
