// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/options.hpp"
#include "commands/search_sources.hpp"
#include "index/shards.hpp"

#include <memory>

namespace migralex::commands {

namespace {

struct IndexOptions {
    std::string folder;
    std::size_t shards = 2;
    std::vector<std::string> servers;
};

int write_index(const GlobalOptions& global, const IndexOptions& options, const Console& console) {
    auto workspace = global.open_workspace();
    const auto report =
        index::write_shards(options.folder, search_sources(workspace), options.shards, options.servers);
    for (const auto& shard : report.shards) console.out() << options.folder << '/' << shard << '\n';
    console.note("index.written", {std::to_string(report.entries), options.folder + "/stub"});
    return done;
}

} // namespace

void add_index(Program& program, const GlobalOptions& global) {
    auto command =
        program.command("index", "Write the search index for servers (search makes its own by itself)");
    command.footer("docs/search-service.md says how servers run and are replicated.\n"
                   "Example: migralex index search-index --shards 2\n"
                   "         migralex search refugiado --index search-index");
    auto options = std::make_shared<IndexOptions>();
    command.option("DIR", options->folder, "Folder for the shards, the table and the stub").required();
    const auto shards = command
                            .option("--shards", options->shards,
                                    "Number of shards, which the stub finds beside itself (default 2)")
                            .kind("N")
                            .between(1, 64);
    command
        .option("--server", options->servers,
                "Where xapian-tcpsrv will serve a shard; repeated, a shard for each")
        .kind("HOST:PORT")
        .excludes(shards);
    command.run([&global, options](const Console& console) { return write_index(global, *options, console); });
}

} // namespace migralex::commands
