// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace migralex {

/// The bytes of a file without reading all of it: pages come as they are touched. They stay as long as the
/// object lives, also when the file is replaced or removed meanwhile; it must not be cut in place.
class MappedFile {
  public:
    /// Throws FileError, naming the file and the reason.
    explicit MappedFile(const std::filesystem::path& file);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    [[nodiscard]] std::string_view bytes() const {
        return {static_cast<const char*>(address_), size_};
    }

  private:
    void* address_ = nullptr;
    std::size_t size_ = 0;
};

} // namespace migralex
