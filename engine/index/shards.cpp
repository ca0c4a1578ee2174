// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/shards.hpp"

#include "base/errors.hpp"
#include "base/files.hpp"
#include "base/hash.hpp"
#include "base/mapped_file.hpp"
#include "index/served_definitions.hpp"

#include <deque>
#include <fmt/format.h>

namespace migralex::index {

namespace fs = std::filesystem;

namespace {

constexpr const char* stub_name = "stub";

std::string shard_name(std::size_t place) {
    return fmt::format("shard-{}", place + 1);
}

std::string format_stub(const std::vector<std::string>& shards, const std::vector<std::string>& servers) {
    std::string lines;
    if (servers.empty())
        for (const auto& shard : shards) lines += "auto " + shard + "\n";
    for (const auto& server : servers) lines += "remote " + server + "\n";
    return lines;
}

} // namespace

ShardsReport write_shards(const fs::path& folder, const std::vector<GlossarySource>& sources, std::size_t count,
                          const std::vector<std::string>& servers) {
    if (!servers.empty()) count = servers.size();
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure) throw FileError(Message{"index.cannot-build", {folder.string(), failure.message()}});
    ShardsReport report;
    std::deque<DefinitionDatabaseMaker> databases;
    for (std::size_t i = 0; i < count; ++i) {
        report.shards.push_back(shard_name(i));
        databases.emplace_back(folder / report.shards.back());
    }
    EntryTableMaker table;
    for (const auto& source : sources) {
        if (!find_stamp(source.file)) continue;
        const auto glossary = source.read();
        for (const auto& entry : glossary.entries) {
            if (!is_indexed(entry)) continue;
            databases[table.size() % count].add(entry, source.prefix);
            table.add(entry, source.prefix, EntryTableMaker::Definitions::left_out);
        }
    }
    report.entries = table.size();
    const auto bytes = table.format();
    const auto name = "entries-" + sha256(bytes).substr(0, 16);
    replace_file(folder / name, bytes);
    for (auto& database : databases) database.finish(name);
    replace_file(folder / stub_name, format_stub(report.shards, servers));
    return report;
}

Snapshot open_shards(const fs::path& folder) {
    const auto server = std::make_shared<ServedDefinitions>(folder / stub_name);
    const auto name = server->table_name();
    const auto fail = [&] { throw FileError(Message{"index.other-table", {folder.string(), name}}); };
    // What a server says becomes a path only if it is a name.
    if (!name.starts_with("entries-") || name.find('/') != std::string::npos || !find_stamp(folder / name))
        fail();
    Snapshot snapshot;
    try {
        const auto file = std::make_shared<MappedFile>(folder / name);
        snapshot.tables.emplace_back(file->bytes());
        snapshot.bytes = file;
    } catch (const DamagedRecord&) {
        fail();
    }
    if (snapshot.size() != server->size()) fail();
    snapshot.server = server;
    return snapshot;
}

} // namespace migralex::index
