// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace migralex::exchange {

/// A file of an archive; its content is asked for once, when its turn has come.
struct ArchiveFile {
    /// Relative, with '/' between its parts.
    std::string path;
    std::function<std::string()> read;
};

/// A zip archive of files, in the order given. All bear the same day (2026-11-22; 1980-01-01, the first that
/// zip knows, without one), so that equal files give equal bytes. Throws FileError if it cannot be made; what
/// `read` throws is passed on.
[[nodiscard]] std::string write_zip(const std::vector<ArchiveFile>& files, std::string_view day);

} // namespace migralex::exchange
