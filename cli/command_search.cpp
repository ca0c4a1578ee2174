// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "commands/entry_json.hpp"
#include "commands/options.hpp"
#include "commands/search_answer.hpp"
#include "commands/search_sources.hpp"
#include "index/index.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <memory>

namespace migralex::commands {

namespace {

struct SearchOptions {
    index::Query query;
    bool shows_facets = false;
    /// A folder that `migralex index` wrote; empty means the workspace's own index.
    std::string index_folder;
    bool as_json = false;
    bool completes = false;
};

/// A damaged index is said; that there was none yet is worth a line only to somebody who waits for it.
void report_work(const Console& console, const index::OpenReport& report) {
    const auto indexed = std::to_string(report.indexed);
    switch (report.flaw) {
    case index::OpenReport::Flaw::damaged: console.note("search.index-damaged", {indexed}); return;
    case index::OpenReport::Flaw::older_version: console.note("search.index-older", {indexed}); return;
    case index::OpenReport::Flaw::none: break;
    }
    if (report.work == index::OpenReport::Work::built && !report.is_in_memory && console.is_watched())
        console.note("search.index-built", {indexed});
}

std::string upper(std::string text) {
    for (auto& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

/// Words of the three scales that --state takes, as they are stored.
std::vector<std::string> state_words() {
    std::vector<std::string> words;
    for (const auto state : {AdministrativeStatus::preferred, AdministrativeStatus::admitted,
                             AdministrativeStatus::deprecated, AdministrativeStatus::superseded})
        words.emplace_back(to_string(state));
    words.emplace_back("pejorative");
    for (const auto state : {ReviewState::proposed, ReviewState::national_comment, ReviewState::validated})
        words.emplace_back(to_string(state));
    for (const auto state : {Harmonization::agreed, Harmonization::provisional, Harmonization::not_harmonized,
                             Harmonization::one_subregion})
        words.emplace_back(to_string(state));
    return words;
}

/// The value as it is written in `values`, whatever its case. Throws RequestError that lists them.
std::string known_value(const std::string& value, const char* option, const std::vector<std::string>& values) {
    if (value.empty()) return value;
    for (const auto& known : values)
        if (upper(known) == upper(value)) return known;
    throw RequestError(
        Message{"search.unknown-value", {value, option, fmt::format("{}", fmt::join(values, ", "))}});
}

void check_filters(index::Query& query, const workspace::Workspace& workspace) {
    query.theme = known_value(query.theme, "--theme", workspace.publication().theme_order);
    query.state = known_value(query.state, "--state", state_words());
    query.country = upper(query.country);
}

/// The continental glossary answers, where there is one, unless others are asked for.
void choose_glossaries(index::Query& query, const workspace::Workspace& workspace) {
    const auto& continental = workspace.publication().prefix;
    const bool has_continental = find_stamp(workspace.file_of(continental)).has_value();
    for (auto& prefix : query.glossaries) {
        prefix = upper(prefix);
        static_cast<void>(workspace.file_of(prefix));
        if (prefix == continental && !has_continental)
            throw RequestError(Message{"workspace.no-continental", {}});
    }
    if (query.glossaries.empty() && has_continental) query.glossaries = {continental};
}

int complete(const Console& console, index::Index& index, const index::Query& query) {
    const auto completions = index.complete(query);
    for (const auto& each : completions) console.out() << each.term << '\n';
    return completions.empty() ? findings : done;
}

int search(const GlobalOptions& global, SearchOptions options, const Console& console) {
    auto workspace = global.open_workspace();
    choose_glossaries(options.query, workspace);
    check_filters(options.query, workspace);
    auto index = options.index_folder.empty()
                     ? index::Index::open(workspace.index_folder(), search_sources(workspace))
                     : index::Index::open_shards(options.index_folder);
    if (options.completes) return complete(console, index, options.query);
    const auto answer = index.search(options.query);
    report_work(console, index.report());
    if (options.as_json) {
        console.out() << format_json(to_json(options.query, answer, options.shows_facets));
    } else {
        show_answer(console, workspace, answer, options.shows_facets);
    }
    if (answer.hits.empty()) console.note("search.nothing", {options.query.text});
    if (!options.as_json) show_what_else(console, answer);
    return answer.hits.empty() ? findings : done;
}

} // namespace

void add_search(Program& program, const GlobalOptions& global) {
    auto command = program.command("search", "Look a term up, in any language, with or without accents");
    command.footer("Words in quotes must stand together; a word with * is a beginning. Any text is a query.\n"
                   "Example: migralex search \"trata de personas\"\n"
                   "         migralex search refugee --glossary CAR --lang en --json\n"
                   "         migralex search migrante --state deprecated --facets");
    auto options = std::make_shared<SearchOptions>();
    command.option("QUERY", options->query.text, "What to look for").required();
    command
        .option("--lang", options->query.language,
                "Terms of this language only; es-MX puts terms of Mexico first")
        .kind("LANG");
    command
        .option("--glossary", options->query.glossaries, "CAR, CAM, SAM or LAC (default: LAC); may be repeated")
        .kind("PREFIX");
    command.option("--theme", options->query.theme, "Theme code, for example TIP").kind("CODE");
    command.option("--country", options->query.country, "ISO 3166 code, for example MX").kind("CODE");
    command
        .option("--state", options->query.state,
                "Terms: preferred, admitted, deprecated, superseded, pejorative; concepts: proposed, "
                "nationalComment, validated, agreed, provisional, notHarmonized, oneSubregion")
        .kind("STATE");
    command.option("--limit", options->query.limit, "Most concepts to show (default 10)").kind("N");
    command.flag("--facets", options->shows_facets,
                 "How many of the concepts found are of each glossary, theme, language, country and state");
    command.flag("--complete", options->completes, "Terms that begin with QUERY, a line each");
    command
        .option("--index", options->index_folder,
                "Ask the index that migralex index wrote, here or on servers, instead of the workspace's own")
        .kind("DIR");
    command.flag("--json", options->as_json, "Machine-readable answer on standard output");
    command.run([&global, options](const Console& console) { return search(global, *options, console); });
}

} // namespace migralex::commands
