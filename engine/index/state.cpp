// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/state.hpp"

#include "base/hash.hpp"
#include "index/record.hpp"

namespace migralex::index {

namespace {

constexpr std::string_view magic = "migralex index ";
/// Raise it when entry tables or state change their form: older indexes are then built
/// anew.
constexpr std::string_view version = "3\n";
constexpr std::size_t checksum_size = 64;

void write_stamp(RecordWriter& record, const FileStamp& stamp) {
    record.number(stamp.size);
    record.number(static_cast<std::uint64_t>(stamp.modified_ns));
    record.number(stamp.inode);
}

FileStamp read_stamp(RecordReader& record) {
    FileStamp stamp;
    stamp.size = record.number();
    stamp.modified_ns = static_cast<std::int64_t>(record.number());
    stamp.inode = record.number();
    return stamp;
}

void write_table(RecordWriter& record, const TableFile& file) {
    record.text(file.name);
    write_stamp(record, file.stamp);
    record.text(file.hash);
}

TableFile read_table(RecordReader& record) {
    TableFile file;
    file.name = record.text();
    file.stamp = read_stamp(record);
    file.hash = record.text();
    return file;
}

State read_state(RecordReader record) {
    State state;
    state.generation = record.number();
    state.base = read_table(record);
    if (record.number() != 0) state.delta = read_table(record);
    state.dead.resize(record.count());
    std::uint32_t last = 0;
    for (auto& document : state.dead) document = last += static_cast<std::uint32_t>(record.number());
    state.files.resize(record.count());
    for (auto& file : state.files) {
        file.prefix = record.text();
        file.stamp = read_stamp(record);
        file.checked_ns = static_cast<std::int64_t>(record.number());
        file.hash = record.text();
    }
    return state;
}

} // namespace

std::string format_state(const State& state) {
    RecordWriter record;
    record.number(state.generation);
    write_table(record, state.base);
    record.number(state.delta ? 1 : 0);
    if (state.delta) write_table(record, *state.delta);
    record.number(state.dead.size());
    std::uint32_t last = 0;
    for (const auto document : state.dead) {
        record.number(document - last);
        last = document;
    }
    record.number(state.files.size());
    for (const auto& file : state.files) {
        record.text(file.prefix);
        write_stamp(record, file.stamp);
        record.number(static_cast<std::uint64_t>(file.checked_ns));
        record.text(file.hash);
    }
    auto bytes = std::string(magic) + std::string(version) + record.take();
    return bytes + sha256(bytes);
}

ParsedState parse_state(std::string_view bytes) {
    if (!bytes.starts_with(magic)) return {std::nullopt, StateFlaw::damaged};
    if (!bytes.substr(magic.size()).starts_with(version)) return {std::nullopt, StateFlaw::older_version};
    const auto head = magic.size() + version.size();
    if (bytes.size() < head + checksum_size) return {std::nullopt, StateFlaw::damaged};
    const auto content = bytes.substr(0, bytes.size() - checksum_size);
    if (sha256(content) != bytes.substr(content.size())) return {std::nullopt, StateFlaw::damaged};
    try {
        return {read_state(RecordReader(content.substr(head))), StateFlaw::none};
    } catch (const DamagedRecord&) {
        return {std::nullopt, StateFlaw::damaged};
    }
}

} // namespace migralex::index
