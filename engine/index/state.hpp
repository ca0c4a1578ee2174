// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/files.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace migralex::index {

/// What a glossary file looked like when it was indexed.
struct IndexedFile {
    std::string prefix;
    FileStamp stamp;
    /// When the stamp was taken, in nanoseconds since 1970. A file changed just before may change again without
    /// its stamp showing it, where clocks tick slowly; such a stamp is not trusted.
    std::int64_t checked_ns = 0;
    /// SHA-256 of the content.
    std::string hash;

    bool operator==(const IndexedFile&) const = default;
};

/// A table file as it was made. Reading notices much damage but not all, so a file whose stamp has changed is
/// compared by its hash.
struct TableFile {
    std::string name;
    FileStamp stamp;
    /// SHA-256 of the content.
    std::string hash;

    bool operator==(const TableFile&) const = default;
};

/// The head of an index: which files make it up, and what they were made from. It is one small file that is
/// replaced as a whole; whoever reads it sees the index before or after a change.
struct State {
    /// Goes up with every change; names of files hold it.
    std::uint64_t generation = 0;
    TableFile base;
    std::optional<TableFile> delta;
    /// Documents of the base that no longer hold, by number, sorted.
    std::vector<std::uint32_t> dead;
    std::vector<IndexedFile> files;

    bool operator==(const State&) const = default;
};

/// With the version of the format at the head and a checksum at the end.
[[nodiscard]] std::string format_state(const State& state);

/// Why bytes are no state.
enum class StateFlaw { none, older_version, damaged };

struct ParsedState {
    std::optional<State> state;
    StateFlaw flaw = StateFlaw::none;
};
[[nodiscard]] ParsedState parse_state(std::string_view bytes);

} // namespace migralex::index
