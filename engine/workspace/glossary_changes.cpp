// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/glossary_changes.hpp"

#include "tbx/write.hpp"

#include <map>

namespace migralex::workspace {

namespace {

std::map<std::string, std::string> entries_by_id(const Glossary& glossary) {
    std::map<std::string, std::string> result;
    for (const auto& entry : glossary.entries) result.emplace(entry.id, tbx::format_entry(entry));
    return result;
}

} // namespace

GlossaryChanges changes_between(const Glossary& before, const Glossary& now) {
    const auto old_entries = entries_by_id(before);
    const auto new_entries = entries_by_id(now);
    GlossaryChanges changes;
    for (const auto& [id, markup] : new_entries) {
        const auto old = old_entries.find(id);
        if (old == old_entries.end()) {
            changes.added.push_back(id);
        } else if (old->second != markup) {
            changes.changed.push_back(id);
        }
    }
    for (const auto& [id, markup] : old_entries)
        if (!new_entries.contains(id)) changes.gone.push_back(id);
    return changes;
}

} // namespace migralex::workspace
