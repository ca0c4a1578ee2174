// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace migralex::index {

/// Bytes that cannot be what RecordWriter wrote: the file that held them is damaged.
class DamagedRecord : public std::runtime_error {
  public:
    DamagedRecord() : std::runtime_error("damaged record") {}
};

/// Writes numbers (7 bits a byte, lowest first) and texts (length, bytes) one behind the other. The reader must
/// ask for them in the same order. JSON was tried: reading it took more time than the search.
class RecordWriter {
  public:
    void number(std::uint64_t value);
    void text(std::string_view value);
    [[nodiscard]] std::string take() {
        return std::move(bytes_);
    }

  private:
    std::string bytes_;
};

/// Reads what RecordWriter wrote; throws DamagedRecord at the end of the bytes. Texts are views into `bytes`.
class RecordReader {
  public:
    explicit RecordReader(std::string_view bytes) : rest_(bytes) {}
    [[nodiscard]] std::uint64_t number();
    [[nodiscard]] std::string_view text();
    /// A number of items to follow, each of at least a byte.
    [[nodiscard]] std::size_t count();
    [[nodiscard]] bool at_end() const {
        return rest_.empty();
    }

  private:
    std::string_view rest_;
};

} // namespace migralex::index
