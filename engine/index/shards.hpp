// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/snapshot.hpp"
#include "index/source.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace migralex::index {

/// An index for a search service: definitions in several databases that servers hold, everything else in one
/// table that lies with whoever asks. A folder holds
///
///   shard-1, shard-2 ...  the databases, for the servers
///   entries-HASH          the table; the databases name it
///   stub                  says where the databases are: Xapian's own form, to be edited
///
/// Entries are dealt out in turn, as Xapian numbers the documents of several databases: so the databases
/// together number them as one would, and the answers are those of the index of a workspace.
struct ShardsReport {
    std::size_t entries = 0;
    std::vector<std::string> shards;
};

/// `servers` are HOST:PORT, one for each shard; without any, `count` shards that the stub finds beside itself.
/// Shards and stub that lie there are replaced, the stub last. Throws FileError.
ShardsReport write_shards(const std::filesystem::path& folder, const std::vector<GlossarySource>& sources,
                          std::size_t count, const std::vector<std::string>& servers);

/// Throws FileError if a server does not answer, or holds another index than the tables here.
[[nodiscard]] Snapshot open_shards(const std::filesystem::path& folder);

} // namespace migralex::index
