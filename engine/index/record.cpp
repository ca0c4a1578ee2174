// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/record.hpp"

namespace migralex::index {

void RecordWriter::number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7U) bytes_ += static_cast<char>(0x80U | (value & 0x7FU));
    bytes_ += static_cast<char>(value);
}

void RecordWriter::text(std::string_view value) {
    number(value.size());
    bytes_ += value;
}

std::uint64_t RecordReader::number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        if (rest_.empty()) throw DamagedRecord();
        const auto byte = static_cast<unsigned char>(rest_.front());
        rest_.remove_prefix(1);
        value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
        if (byte < 0x80) return value;
    }
    throw DamagedRecord();
}

std::string_view RecordReader::text() {
    const auto size = number();
    if (size > rest_.size()) throw DamagedRecord();
    const auto value = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return value;
}

std::size_t RecordReader::count() {
    const auto value = number();
    if (value > rest_.size()) throw DamagedRecord();
    return value;
}

} // namespace migralex::index
