// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/glossary_changes.hpp"

#include "tbx/write.hpp"

#include <map>

namespace migralex::workspace {

namespace {

using Entries = std::map<std::string_view, const ConceptEntry*>;

Entries entries_by_id(const Glossary& glossary) {
    Entries result;
    for (const auto& entry : glossary.entries) result.emplace(entry.id, &entry);
    return result;
}

/// What is written decides; entries whose values are equal are written alike.
bool are_alike(const ConceptEntry& before, const ConceptEntry& now) {
    return before == now || tbx::format_entry(before) == tbx::format_entry(now);
}

} // namespace

GlossaryChanges changes_between(const Glossary& before, const Glossary& now) {
    const auto old_entries = entries_by_id(before);
    const auto new_entries = entries_by_id(now);
    GlossaryChanges changes;
    for (const auto& [id, entry] : new_entries) {
        const auto old = old_entries.find(id);
        if (old == old_entries.end()) {
            changes.added.emplace_back(id);
        } else if (!are_alike(*old->second, *entry)) {
            changes.changed.emplace_back(id);
        }
    }
    for (const auto& [id, entry] : old_entries)
        if (!new_entries.contains(id)) changes.gone.emplace_back(id);
    return changes;
}

} // namespace migralex::workspace
