// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace migralex {

/// What another program said.
struct ProcessResult {
    int exit = 0;
    std::string out;
    std::string err;
};

/// Runs a program found in the PATH, without a shell: each argument arrives as it is. It runs in `folder`,
/// reads nothing, and is stopped if it says more than `limit` bytes. The exit code is 127 if there is no such
/// program and 128 + signal if one ended it. Throws FileError if the system cannot start anything.
[[nodiscard]] ProcessResult run_process(const std::vector<std::string>& command,
                                        const std::filesystem::path& folder,
                                        std::size_t limit = std::size_t{1} << 30U);

} // namespace migralex
