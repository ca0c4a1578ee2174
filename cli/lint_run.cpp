// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/lint_run.hpp"

#include "consolidation/consolidate.hpp"
#include "consolidation/ledger.hpp"
#include "tbx/read.hpp"
#include "workspace/continental_check.hpp"

#include <algorithm>
#include <utility>

namespace migralex::commands {

namespace {

/// The entries, and the concepts that they belong to: what is decided of one member is known of the concept.
void tell_apart(lint::Surroundings& surroundings, const std::string& left, const std::string& right) {
    surroundings.told_apart.insert(consolidation::make_pair_of(left, right));
    const auto& concepts = surroundings.concept_of;
    const auto one = concepts.find(left);
    const auto other = concepts.find(right);
    if (one != concepts.end() && other != concepts.end() && one->second != other->second)
        surroundings.told_apart.insert(consolidation::make_pair_of(one->second, other->second));
}

/// What the ledger and the identifiers say of entries.
lint::Surroundings surroundings_of(const workspace::Workspace& workspace,
                                   const std::vector<Decision>& in_force) {
    lint::Surroundings surroundings;
    for (const auto& identifier : workspace.read_identifiers())
        if (identifier.state == IdentifierState::current)
            for (const auto& member : identifier.members) surroundings.concept_of[member] = identifier.id;
    for (const auto& decision : in_force) {
        const bool tells_apart = decision.kind == DecisionKind::different ||
                                 decision.kind == DecisionKind::split ||
                                 decision.kind == DecisionKind::related || decision.kind == DecisionKind::defer;
        for (std::size_t i = 0; tells_apart && i < decision.entries.size(); ++i)
            for (std::size_t j = i + 1; j < decision.entries.size(); ++j)
                tell_apart(surroundings, decision.entries[i], decision.entries[j]);
        for (const auto& internal : {decision.votes, decision.dissent, decision.by})
            if (!internal.empty()) surroundings.internal.push_back(internal);
    }
    return surroundings;
}

/// Glossaries as they were read, and what their reader found.
struct Reading {
    std::vector<tbx::ReadResult> contents;
    std::vector<std::string> files;
    std::vector<const GlossaryDescription*> descriptions;
    const Publication* publication = nullptr;

    [[nodiscard]] std::vector<lint::LintInput> inputs() const {
        std::vector<lint::LintInput> result;
        for (std::size_t i = 0; i < contents.size(); ++i)
            result.push_back(
                {contents[i].glossary, descriptions[i], publication, files[i], contents[i].positions});
        return result;
    }
};

Reading read_glossaries(const workspace::Workspace& workspace, const std::vector<std::string>& prefixes) {
    Reading reading;
    reading.publication = &workspace.publication();
    for (const auto& prefix : prefixes) {
        reading.contents.push_back(workspace.read_glossary(prefix).content);
        reading.files.push_back(workspace.file_of(prefix).lexically_normal().string());
        reading.descriptions.push_back(find_glossary(workspace.publication(), prefix));
    }
    return reading;
}

/// What the readers found stands before what lint finds, file by file.
std::vector<Finding> check(const Reading& reading, const lint::Surroundings& surroundings,
                           lint::Profile profile) {
    auto own = lint::lint_glossaries(reading.inputs(), surroundings, profile);
    std::vector<Finding> all;
    for (std::size_t i = 0; i < reading.contents.size(); ++i) {
        const auto& read = reading.contents[i].findings;
        all.insert(all.end(), read.begin(), read.end());
        for (auto& finding : own)
            if (finding.place.file == reading.files[i]) all.push_back(std::move(finding));
    }
    return all;
}

std::vector<Decision> decisions_in_force(const workspace::Workspace& workspace) {
    return consolidation::settle_ledger(workspace.read_ledger(), {}, workspace.publication()).decisions;
}

LintRun take_accepted(std::vector<Finding> found, const std::vector<Decision>& in_force, bool all_are_checked) {
    LintRun run;
    run.accepted = lint::take_accepted(found, in_force, all_are_checked);
    run.findings = std::move(found);
    return run;
}

/// Errors of the ledger, or that the continental glossary is not what consolidation gives.
void check_continental(std::vector<Finding>& found, Reading reading, const workspace::Workspace& workspace) {
    consolidation::ConsolidationInput input;
    for (auto& content : reading.contents) input.glossaries.push_back(std::move(content.glossary));
    input.publication = workspace.publication();
    input.ledger = workspace.read_ledger();
    input.identifiers = workspace.read_identifiers();
    const auto result = consolidation::consolidate(std::move(input));
    if (result.report.has_errors()) {
        for (const auto& finding : result.report.findings)
            if (finding.severity == Severity::error) found.push_back(finding);
        return;
    }
    if (workspace::holds_continental(workspace, result.continental, result.identifiers)) return;
    const auto file = workspace.file_of(workspace.publication().prefix).lexically_normal();
    found.push_back(lint::make_finding("continental-stale", lint::Profile::publish, {file.string(), {1, 1}}, {},
                                       {file.filename().string()}));
}

} // namespace

std::size_t LintRun::count(Severity severity) const {
    return static_cast<std::size_t>(std::count_if(
        findings.begin(), findings.end(), [&](const auto& finding) { return finding.severity == severity; }));
}

LintRun lint_workspace(const workspace::Workspace& workspace, const std::vector<std::string>& prefixes,
                       lint::Profile profile) {
    const auto reading = read_glossaries(workspace, prefixes);
    const auto in_force = decisions_in_force(workspace);
    const bool all_are_checked = prefixes.size() == workspace.prefixes().size();
    return take_accepted(check(reading, surroundings_of(workspace, in_force), profile), in_force,
                         all_are_checked);
}

LintRun lint_files(const std::vector<std::filesystem::path>& files, lint::Profile profile) {
    Reading reading;
    for (const auto& file : files) {
        reading.contents.push_back(tbx::read_tbx(file));
        reading.files.push_back(file.string());
        reading.descriptions.push_back(nullptr);
    }
    return {check(reading, {}, profile), {}};
}

LintRun run_gate(const workspace::Workspace& workspace) {
    auto reading = read_glossaries(workspace, workspace.prefixes());
    const auto in_force = decisions_in_force(workspace);
    auto found = check(reading, surroundings_of(workspace, in_force), lint::Profile::publish);
    check_continental(found, std::move(reading), workspace);
    return take_accepted(std::move(found), in_force, true);
}

} // namespace migralex::commands
