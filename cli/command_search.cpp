// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "commands/entry_json.hpp"
#include "commands/options.hpp"
#include "index/index.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

namespace migralex::commands {

namespace {

struct SearchOptions {
    index::Query query;
    bool as_json = false;
};

/// Every glossary of the manifest, and the continental one if there is one yet.
std::vector<std::string> searched_prefixes(const workspace::Workspace& workspace) {
    auto prefixes = workspace.prefixes();
    const auto& continental = workspace.publication().prefix;
    if (find_stamp(workspace.file_of(continental))) prefixes.push_back(continental);
    return prefixes;
}

/// Changes when any glossary file does: size, time and inode, no content is read.
std::string freshness_of(const workspace::Workspace& workspace, const std::vector<std::string>& prefixes) {
    std::string freshness;
    for (const auto& prefix : prefixes)
        if (const auto stamp = find_stamp(workspace.file_of(prefix)))
            freshness += fmt::format("{} {} {} {}\n", prefix, stamp->size, stamp->modified_ns, stamp->inode);
    return freshness;
}

/// The cache folder may be read-only: the index is then built in memory, and said so nowhere, as search still
/// works.
std::filesystem::path index_file(const workspace::Workspace& workspace) {
    try {
        return workspace.cache_folder() / "index";
    } catch (const FileError&) {
        return workspace.folder() / ".migralex" / "index";
    }
}

index::Index build_index(const workspace::Workspace& workspace, const std::filesystem::path& file,
                         const std::string& freshness) {
    std::vector<workspace::OpenGlossary> glossaries;
    for (const auto& prefix : searched_prefixes(workspace))
        glossaries.push_back(workspace.read_glossary(prefix));
    std::vector<index::IndexedGlossary> indexed;
    for (const auto& glossary : glossaries) indexed.push_back({glossary.prefix, &glossary.content.glossary});
    return index::Index::build(file, freshness, indexed);
}

std::vector<index::Hit> find_hits(const workspace::Workspace& workspace, const index::Query& query) {
    const auto freshness = freshness_of(workspace, searched_prefixes(workspace));
    const auto file = index_file(workspace);
    try {
        if (const auto index = index::Index::find(file, freshness)) return index->search(query);
    } catch (const FileError&) {
        // Damage that shows only when the index is asked: it is a cache, so it is built anew like a missing
        // one.
    }
    return build_index(workspace, file, freshness).search(query);
}

nlohmann::ordered_json to_json(const index::Query& query, const std::vector<index::Hit>& hits) {
    nlohmann::ordered_json answer = {{"query", query.text}, {"hits", nlohmann::ordered_json::array()}};
    for (const auto& hit : hits)
        answer["hits"].push_back(
            {{"id", hit.id},
             {"glossary", hit.glossary},
             {"score", hit.score},
             {"matched", {{"term", hit.term}, {"language", hit.language}, {"kind", to_string(hit.kind)}}},
             {"preferred", hit.preferred}});
    return answer;
}

void show_hit(const Console& console, const index::Hit& hit) {
    auto line = fmt::format("{}  {} [{}]", hit.id, hit.term, hit.language);
    const auto why = console.text(fmt::format("search.why.{}", to_string(hit.kind)));
    console.out() << line << "  " << why << '\n';
    for (const auto& [language, term] : hit.preferred)
        if (language != hit.language || term != hit.term)
            console.out() << "    " << language << "  " << term << '\n';
}

/// The continental glossary answers, where there is one, unless others are asked for.
void choose_glossaries(index::Query& query, const workspace::Workspace& workspace) {
    const auto& continental = workspace.publication().prefix;
    const bool has_continental = find_stamp(workspace.file_of(continental)).has_value();
    for (const auto& prefix : query.glossaries) {
        static_cast<void>(workspace.file_of(prefix));
        if (prefix == continental && !has_continental)
            throw RequestError(Message{"workspace.no-continental", {}});
    }
    if (query.glossaries.empty() && has_continental) query.glossaries = {continental};
}

int search(const GlobalOptions& global, SearchOptions options, const Console& console) {
    const auto workspace = global.open_workspace();
    choose_glossaries(options.query, workspace);
    const auto hits = find_hits(workspace, options.query);
    if (options.as_json) {
        console.out() << format_json(to_json(options.query, hits));
    } else {
        for (const auto& hit : hits) show_hit(console, hit);
    }
    if (!hits.empty()) return done;
    console.note("search.nothing", {options.query.text});
    return findings;
}

} // namespace

void add_search(CLI::App& program, const GlobalOptions& global, Action& action) {
    auto* command =
        program.add_subcommand("search", "Look a term up, in any language, with or without accents");
    command->footer("Example: migralex search \"trata de personas\"\n"
                    "         migralex search refugee --glossary CAR --lang en --json");
    auto options = std::make_shared<SearchOptions>();
    command->add_option("QUERY", options->query.text, "What to look for")->required();
    command->add_option("--lang", options->query.language, "Terms of this language only")->type_name("LANG");
    command
        ->add_option("--glossary", options->query.glossaries,
                     "CAR, CAM, SAM or LAC (default: LAC); may be repeated")
        ->type_name("PREFIX");
    command->add_option("--theme", options->query.theme, "Theme code, for example TIP")->type_name("CODE");
    command->add_option("--country", options->query.country, "ISO 3166 code, for example MX")
        ->type_name("CODE");
    command
        ->add_option("--state", options->query.state,
                     "proposed, validated, agreed, provisional, notHarmonized ...")
        ->type_name("STATE");
    command->add_option("--limit", options->query.limit, "Most concepts to show (default 10)")->type_name("N");
    command->add_flag("--json", options->as_json, "Machine-readable answer on standard output");
    command->callback([&, options] {
        action = [&global, options](const Console& console) { return search(global, *options, console); };
    });
}

} // namespace migralex::commands
