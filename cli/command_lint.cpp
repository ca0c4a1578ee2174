// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "commands/entry_json.hpp"
#include "commands/lint_run.hpp"
#include "commands/lint_screen.hpp"
#include "commands/options.hpp"
#include "lint/citations.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iterator>
#include <memory>
#include <optional>

namespace migralex::commands {

namespace {

struct LintOptions {
    std::vector<std::string> what;
    std::string gate;
    std::optional<std::string> explain;
    std::string source;
    bool as_json = false;

    [[nodiscard]] lint::Profile profile() const {
        return gate == "publish" ? lint::Profile::publish : lint::Profile::draft;
    }
};

/// What was named: glossaries of the workspace, and files that belong to none.
struct Named {
    std::vector<std::string> prefixes;
    std::vector<std::filesystem::path> files;
};

bool is_same_file(const std::filesystem::path& left, const std::filesystem::path& right) {
    std::error_code none;
    return std::filesystem::equivalent(left, right, none);
}

/// The continental glossary is recomputed, so its flaws are those of the others: it is not checked.
void refuse_continental(const workspace::Workspace& workspace, const std::string& word) {
    const auto& prefix = workspace.publication().prefix;
    if (word == prefix || is_same_file(workspace.file_of(prefix), word))
        throw RequestError(
            Message{"lint.continental", {fmt::format("{}", fmt::join(workspace.prefixes(), " "))}});
}

Named sort_out(const std::vector<std::string>& words, const std::optional<workspace::Workspace>& workspace) {
    Named named;
    for (const auto& word : words) {
        std::string prefix;
        if (workspace) {
            refuse_continental(*workspace, word);
            for (const auto& known : workspace->prefixes())
                if (word == known || is_same_file(workspace->file_of(known), word)) prefix = known;
        }
        const bool looks_like_file =
            word.find_first_of("./\\") != std::string::npos || std::filesystem::exists(word);
        if (!prefix.empty()) {
            named.prefixes.push_back(prefix);
        } else if (looks_like_file || !workspace) {
            named.files.emplace_back(word);
        } else {
            throw RequestError(Message{"workspace.glossary-unknown",
                                       {word, fmt::format("{}", fmt::join(workspace->prefixes(), ", "))}});
        }
    }
    return named;
}

/// Files can be checked where there is no workspace.
std::optional<workspace::Workspace> find_workspace(const GlobalOptions& global, const LintOptions& options) {
    if (options.what.empty() || !options.source.empty() || !global.workspace.empty())
        return global.open_workspace();
    const auto folder = workspace::find_workspace(std::filesystem::current_path());
    return folder ? std::optional<workspace::Workspace>(*folder) : std::nullopt;
}

LintRun run(const LintOptions& options, const std::optional<workspace::Workspace>& workspace) {
    if (options.what.empty())
        return options.profile() == lint::Profile::publish
                   ? run_gate(*workspace)
                   : lint_workspace(*workspace, workspace->prefixes(), options.profile());
    const auto named = sort_out(options.what, workspace);
    LintRun result;
    if (!named.prefixes.empty()) result = lint_workspace(*workspace, named.prefixes, options.profile());
    auto of_files = lint_files(named.files, options.profile());
    std::move(of_files.findings.begin(), of_files.findings.end(), std::back_inserter(result.findings));
    return result;
}

int list_citations(const LintOptions& options, const workspace::Workspace& workspace, const Console& console) {
    auto prefixes = sort_out(options.what, workspace).prefixes;
    if (prefixes.empty()) prefixes = workspace.prefixes();
    std::vector<lint::Citation> citations;
    for (const auto& prefix : prefixes) {
        const auto glossary = workspace.read_glossary(prefix);
        auto own = lint::find_citations({glossary.content.glossary, nullptr, nullptr,
                                         workspace.file_of(prefix).lexically_normal().string(),
                                         glossary.content.positions},
                                        options.source);
        std::move(own.begin(), own.end(), std::back_inserter(citations));
    }
    const auto& sources = workspace.publication().sources;
    const auto source = sources.find(options.source);
    if (source == sources.end() && citations.empty()) {
        std::vector<std::string> ids;
        for (const auto& [id, known] : sources) ids.push_back(id);
        throw RequestError(Message{
            "lint.no-such-source",
            {options.source, fmt::format("{}", fmt::join(workspace::nearest_ids(options.source, ids), ", "))}});
    }
    const auto* known = source == sources.end() ? nullptr : &source->second;
    if (options.as_json) {
        console.out() << format_json(to_json(options.source, known, citations));
    } else {
        show_citations(options.source, known, citations, console);
    }
    return done;
}

int lint(const GlobalOptions& global, const LintOptions& options, const Console& console) {
    if (options.explain) return explain_rules(*options.explain, options.as_json, console);
    auto workspace = find_workspace(global, options);
    if (workspace) workspace->load_sources();
    if (!options.source.empty()) return list_citations(options, *workspace, console);
    const auto result = run(options, workspace);
    if (options.as_json) {
        console.out() << format_json(to_json(result, console));
    } else {
        show_findings(result, console);
    }
    show_summary(result, console);
    return result.count(Severity::error) > 0 ? findings : done;
}

} // namespace

void add_lint(Program& program, const GlobalOptions& global) {
    auto command = program.command("lint", "Check the glossaries and show every flaw at its line");
    command.footer("Example: migralex lint CAR --gate publish\n"
                   "         migralex lint glossaries/caribbean.tbx glossaries/south-america.tbx\n"
                   "         migralex lint --explain MX-306\n"
                   "         migralex lint --source un-icrmw-1990");
    auto options = std::make_shared<LintOptions>();
    command.option("FILE|GLOSSARY", options->what, "CAR, CAM, SAM or any TBX file (default: all glossaries)");
    command.option("--gate", options->gate, "Be as strict as before a publication").one_of({"publish"});
    command
        .option_with_or_without_value("--explain", options->explain,
                                      "Say what a code means, with an example; without a code, list all")
        .kind("[CODE]");
    command.option("--source", options->source, "List what rests on a source: to look at again if it changed")
        .kind("ID");
    command.flag("--json", options->as_json, "Machine-readable findings on standard output");
    command.run([&global, options](const Console& console) { return lint(global, *options, console); });
}

} // namespace migralex::commands
