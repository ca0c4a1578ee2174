// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/descriptor.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace migralex {

/// A folder held open, for whoever writes or asks for thousands of its files: the system looks up the names of
/// files alone, not the way to them each time. Names are those of files within it, without a `/`.
class OpenFolder {
  public:
    /// Empty if there is no such folder.
    [[nodiscard]] static std::optional<OpenFolder> find(const std::filesystem::path& folder);

    /// Made if it is not there, with those above it. Throws FileError if it cannot be.
    [[nodiscard]] static OpenFolder make(const std::filesystem::path& folder);

    /// Writes a file in place, without the care of replace_file: for folders that are thrown away if anything
    /// goes wrong. Throws FileError.
    void write(const std::string& name, std::string_view content) const;

    /// Empty if there is no such file.
    [[nodiscard]] std::optional<std::uint64_t> size_of(const std::string& name) const;

  private:
    OpenFolder(std::filesystem::path folder, int descriptor)
        : folder_(std::move(folder)), descriptor_(descriptor) {}

    std::filesystem::path folder_;
    Descriptor descriptor_;
};

} // namespace migralex
