// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/find_entry.hpp"

#include "base/errors.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace migralex::commands {

namespace {

std::vector<std::string> all_ids(const Glossary& glossary) {
    std::vector<std::string> ids;
    for (const auto& entry : glossary.entries) ids.push_back(entry.id);
    return ids;
}

/// The part before a term's suffix: "CAR-0012" of "CAR-0012.es.t2".
std::string entry_part(const std::string& id) {
    return id.substr(0, id.find('.'));
}

ConceptEntry* find_by_alias(Glossary& glossary, const std::string& id) {
    for (auto& entry : glossary.entries)
        if (std::find(entry.aliases.begin(), entry.aliases.end(), id) != entry.aliases.end()) return &entry;
    return nullptr;
}

std::string upper(std::string text) {
    for (auto& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

} // namespace

FoundEntry find_entry_anywhere(const workspace::Workspace& workspace, const std::string& id) {
    const auto wanted = upper(entry_part(id));
    auto prefixes = workspace.prefixes();
    prefixes.push_back(workspace.publication().prefix);
    std::vector<std::string> ids;
    for (const auto& prefix : prefixes) {
        // An id tells its glossary, and that one must be there; only an unknown prefix has us read them all, to
        // say what is near.
        const bool is_its_glossary = id_prefix(wanted) == prefix;
        if (!is_its_glossary &&
            std::find(prefixes.begin(), prefixes.end(), id_prefix(wanted)) != prefixes.end())
            continue;
        if (!is_its_glossary && !find_stamp(workspace.file_of(prefix))) continue;
        FoundEntry found{workspace.read_glossary(prefix), nullptr};
        auto& glossary = found.glossary.content.glossary;
        found.entry = find_entry(glossary, wanted);
        if (!found.entry) found.entry = find_by_alias(glossary, wanted);
        if (found.entry) return found;
        for (auto& known : all_ids(glossary)) ids.push_back(std::move(known));
    }
    throw RequestError(Message{"workspace.unknown-id",
                               {id, fmt::format("{}", fmt::join(workspace::nearest_ids(wanted, ids), ", "))}});
}

FoundEntry find_editable_entry(const workspace::Workspace& workspace, const std::string& id) {
    auto found = find_entry_anywhere(workspace, id);
    if (!found.entry->consolidation) return found;
    throw RequestError(
        Message{"edit.continental",
                {found.entry->id, fmt::format("{}", fmt::join(found.entry->consolidation->members, ", "))}});
}

} // namespace migralex::commands
