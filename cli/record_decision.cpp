// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/record_decision.hpp"

#include "base/errors.hpp"
#include "commands/find_entry.hpp"
#include "consolidation/ledger.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace migralex::commands {

namespace {

/// What is decided upon is pinned, so that a later change of its texts can be noticed.
void pin_fingerprints(Decision& decision, const workspace::Workspace& workspace) {
    for (auto& id : decision.entries) {
        const auto found = find_entry_anywhere(workspace, id);
        if (found.entry->consolidation)
            throw RequestError(Message{
                "edit.continental",
                {found.entry->id, fmt::format("{}", fmt::join(found.entry->consolidation->members, ", "))}});
        id = found.entry->id;
        decision.fingerprints[id] = consolidation::decision_fingerprint(decision.kind, *found.entry);
    }
}

/// The ledger with the new record must still be free of errors; otherwise nothing is recorded.
bool is_accepted(const Decision& decision, const workspace::Workspace& workspace, const Console& console) {
    std::vector<Glossary> glossaries;
    for (const auto& prefix : workspace.prefixes())
        glossaries.push_back(workspace.read_glossary(prefix).content.glossary);
    auto records = workspace.read_ledger();
    records.push_back(decision);
    const auto ledger = consolidation::settle_ledger(records, glossaries, workspace.publication());
    bool is_good = true;
    for (const auto& finding : ledger.findings) {
        if (finding.severity != Severity::error) continue;
        console.show(finding);
        is_good = false;
    }
    return is_good;
}

} // namespace

bool record_decision(Decision& decision, const workspace::Workspace& workspace, const Console& console) {
    pin_fingerprints(decision, workspace);
    decision.number = consolidation::decision_number(decision);
    if (!is_accepted(decision, workspace, console)) {
        console.note("decide.refused");
        return false;
    }
    workspace.append_decision(decision);
    return true;
}

} // namespace migralex::commands
