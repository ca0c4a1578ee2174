// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace migralex::exchange {

/// The parts of a workbook's package (a ZIP archive). Nothing is written to disk, and no more than a window of
/// a part is in memory; what claims or turns out to be larger than `largest_part` is refused.
class WorkbookArchive {
  public:
    /// A sheet of 100,000 rows as spreadsheet programs write it has a tenth of this.
    static constexpr std::size_t largest_part = std::size_t{512} << 20U;

    /// Borrows the bytes. `file` names it in messages. Throws FormatError if it is no archive, or an encrypted
    /// or pre-2007 workbook.
    WorkbookArchive(std::string_view bytes, const std::string& file);
    ~WorkbookArchive();
    WorkbookArchive(const WorkbookArchive&) = delete;
    WorkbookArchive& operator=(const WorkbookArchive&) = delete;

    [[nodiscard]] bool has(const std::string& part) const;
    /// Hands the part over, window by window. Throws FormatError if it is damaged or too large.
    void read(const std::string& part, const std::function<void(std::string_view)>& take) const;

  private:
    struct Handle;
    std::string file_;
    std::unique_ptr<Handle> handle_;
};

} // namespace migralex::exchange
