// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "commands/entry_json.hpp"
#include "commands/options.hpp"
#include "lint/lint.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <memory>
#include <nlohmann/json.hpp>

namespace migralex::commands {

namespace {

struct LintOptions {
    std::vector<std::string> glossaries;
    std::string gate;
    std::string explain;
    bool as_json = false;
};

int explain_rule(const std::string& code, const Console& console) {
    if (const auto rule = lint::find_rule(code)) {
        console.out() << rule->code << "  " << rule->name << '\n'
                      << lint::explain(*rule, console.language()) << '\n';
        return done;
    }
    console.note("lint.unknown-code", {code});
    for (const auto& rule : lint::all_rules()) console.err() << "  " << rule.code << "  " << rule.name << '\n';
    return could_not;
}

std::vector<Finding> lint_one(const workspace::Workspace& workspace, const std::string& prefix,
                              lint::Profile profile) {
    const auto glossary = workspace.read_glossary(prefix);
    auto found = glossary.content.findings;
    const auto* description = find_glossary(workspace.publication(), prefix);
    auto own =
        lint::lint_glossary({glossary.content.glossary, *description, workspace.publication(),
                             workspace.file_of(prefix).lexically_normal().string(), glossary.content.positions},
                            profile);
    found.insert(found.end(), own.begin(), own.end());
    return found;
}

void show_as_json(const std::vector<Finding>& found, const Console& console) {
    auto list = nlohmann::ordered_json::array();
    for (const auto& finding : found)
        list.push_back({{"code", finding.code},
                        {"severity", to_string(finding.severity)},
                        {"file", finding.place.file},
                        {"line", finding.place.position.line},
                        {"column", finding.place.position.column},
                        {"about", finding.about},
                        {"message", format_message(finding.message, console.language())}});
    console.out() << format_json({{"findings", list}});
}

std::size_t count(const std::vector<Finding>& found, Severity severity) {
    return static_cast<std::size_t>(std::count_if(
        found.begin(), found.end(), [&](const auto& finding) { return finding.severity == severity; }));
}

/// The continental glossary is recomputed, so its flaws are those of the others: it is not checked.
void check_names(const workspace::Workspace& workspace, const std::vector<std::string>& prefixes) {
    for (const auto& prefix : prefixes)
        if (!find_glossary(workspace.publication(), prefix))
            throw RequestError(Message{"workspace.glossary-unknown",
                                       {prefix, fmt::format("{}", fmt::join(workspace.prefixes(), ", "))}});
}

/// What a body has accepted, with its reason, is not shown again.
std::size_t leave_out_accepted(std::vector<Finding>& found, const std::vector<Decision>& ledger) {
    return std::erase_if(found, [&](const Finding& finding) {
        return std::any_of(ledger.begin(), ledger.end(), [&](const Decision& decision) {
            const auto entry = finding.about.substr(0, finding.about.find('.'));
            return decision.kind == DecisionKind::accept && decision.choice == finding.code &&
                   std::find(decision.entries.begin(), decision.entries.end(), entry) != decision.entries.end();
        });
    });
}

int lint_workspace(const GlobalOptions& global, LintOptions options, const Console& console) {
    if (!options.explain.empty()) return explain_rule(options.explain, console);
    auto workspace = global.open_workspace();
    workspace.load_sources();
    check_names(workspace, options.glossaries);
    if (options.glossaries.empty()) options.glossaries = workspace.prefixes();
    const auto profile = options.gate == "publish" ? lint::Profile::publish : lint::Profile::draft;
    std::vector<Finding> found;
    for (const auto& prefix : options.glossaries) {
        const auto of_one = lint_one(workspace, prefix, profile);
        found.insert(found.end(), of_one.begin(), of_one.end());
    }
    const auto accepted = leave_out_accepted(found, workspace.read_ledger());
    if (options.as_json) {
        show_as_json(found, console);
    } else {
        for (const auto& finding : found) console.out() << format_finding(finding, console.language()) << '\n';
    }
    console.note("lint.summary", {std::to_string(count(found, Severity::error)),
                                  std::to_string(count(found, Severity::warning)),
                                  std::to_string(count(found, Severity::note))});
    if (accepted > 0) console.note("lint.accepted", {std::to_string(accepted)});
    return count(found, Severity::error) > 0 ? findings : done;
}

} // namespace

void add_lint(CLI::App& program, const GlobalOptions& global, Action& action) {
    auto* command = program.add_subcommand("lint", "Check the glossaries and show every flaw at its line");
    command->footer("Example: migralex lint CAR --gate publish\n"
                    "         migralex lint --explain MX-306");
    auto options = std::make_shared<LintOptions>();
    command->add_option("GLOSSARY", options->glossaries, "CAR, CAM or SAM (default: all)");
    command->add_option("--gate", options->gate, "Be as strict as before a publication")
        ->check(CLI::IsMember({"publish"}));
    command->add_option("--explain", options->explain, "Say what a code means")->type_name("CODE");
    command->add_flag("--json", options->as_json, "Machine-readable findings on standard output");
    command->callback([&, options] {
        action = [&global, options](const Console& console) {
            return lint_workspace(global, *options, console);
        };
    });
}

} // namespace migralex::commands
