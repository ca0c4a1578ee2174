// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string_view>

namespace migralex {

/// Bytes that are gone through once, from the first to the last.
class ByteSource {
  public:
    virtual ~ByteSource() = default;
    /// Fills at most `size` bytes; 0 at the end.
    [[nodiscard]] virtual std::size_t read(char* to, std::size_t size) = 0;
};

/// Bytes in memory, which must live as long as the source.
class TextSource : public ByteSource {
  public:
    explicit TextSource(std::string_view text) : rest_(text) {}

    [[nodiscard]] std::size_t read(char* to, std::size_t size) override {
        const auto count = std::min(size, rest_.size());
        if (count > 0) std::memcpy(to, rest_.data(), count);
        rest_.remove_prefix(count);
        return count;
    }

  private:
    std::string_view rest_;
};

} // namespace migralex
