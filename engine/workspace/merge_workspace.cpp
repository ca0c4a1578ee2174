// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/merge_workspace.hpp"

#include "tbx/read.hpp"
#include "tbx/targets.hpp"
#include "tbx/write.hpp"
#include "workspace/registries.hpp"

#include <algorithm>
#include <set>

namespace migralex::workspace {

namespace {

std::string content_of(const WorkspaceFiles& files, std::string_view name) {
    const auto found = files.find(name);
    return found == files.end() ? std::string() : found->second;
}

ThreeTexts texts_of(const WorkspaceFiles& base, const WorkspaceFiles& left, const WorkspaceFiles& right,
                    std::string_view name) {
    return {content_of(base, name), content_of(left, name), content_of(right, name)};
}

/// All glossaries of one state, renamed together.
struct State {
    const WorkspaceFiles& files;
    std::map<std::string, Glossary> glossaries;
    revision::Renaming renaming;

    void read(const std::string& name) {
        const auto content = content_of(files, name);
        glossaries[name] = content.empty() ? Glossary{} : tbx::parse_tbx(content, name).glossary;
    }

    void rename() {
        for (auto& [name, glossary] : glossaries) {
            revision::rename_ids(glossary, renaming);
            tbx::rewrite_targets(glossary, renaming);
        }
    }

    /// Members of identifiers under their new ids.
    [[nodiscard]] std::string identifiers() const {
        const auto content = content_of(files, "identifiers.toml");
        if (content.empty() || renaming.empty()) return content;
        auto identifiers = parse_identifiers(content, "identifiers.toml");
        for (auto& identifier : identifiers)
            for (auto* members : {&identifier.members, &identifier.released_members}) {
                for (auto& member : *members)
                    if (const auto found = renaming.find(member); found != renaming.end())
                        member = found->second;
                std::sort(members->begin(), members->end(), id_less);
            }
        return format_identifiers(identifiers);
    }
};

} // namespace

std::vector<revision::NumberRange> reserved_numbers(const Publication& publication, std::string_view file) {
    std::vector<revision::NumberRange> ranges;
    for (const auto& glossary : publication.glossaries)
        if (glossary.file == file)
            for (const auto& range : glossary.reserved) ranges.push_back({range.first, range.last});
    return ranges;
}

std::vector<std::string> merged_files(const Publication& publication) {
    std::vector<std::string> names = {"continental.tbx", "decisions.toml", "identifiers.toml"};
    for (const auto& glossary : publication.glossaries) names.push_back(glossary.file);
    return names;
}

WorkspaceMerge merge_workspaces(const WorkspaceFiles& base, const WorkspaceFiles& left,
                                const WorkspaceFiles& right, const Publication& publication) {
    State before{base, {}, {}};
    State ours{left, {}, {}};
    State theirs{right, {}, {}};
    WorkspaceMerge merged;
    std::set<Renumbered> renumbered;
    for (const auto& description : publication.glossaries) {
        const auto& name = description.file;
        for (auto* state : {&before, &ours, &theirs}) state->read(name);
        const auto found =
            revision::find_renumbering(before.glossaries[name], ours.glossaries[name], theirs.glossaries[name],
                                       reserved_numbers(publication, name));
        before.renaming.insert(found.base.begin(), found.base.end());
        ours.renaming.insert(found.left.begin(), found.left.end());
        theirs.renaming.insert(found.right.begin(), found.right.end());
        renumbered.insert(found.left.begin(), found.left.end());
        renumbered.insert(found.right.begin(), found.right.end());
    }
    merged.renumbered.assign(renumbered.begin(), renumbered.end());
    for (auto* state : {&before, &ours, &theirs}) state->rename();
    for (const auto& description : publication.glossaries) {
        const auto& name = description.file;
        auto one = merge_tbx({tbx::format_tbx(before.glossaries[name]), tbx::format_tbx(ours.glossaries[name]),
                              tbx::format_tbx(theirs.glossaries[name])},
                             name, reserved_numbers(publication, name));
        if (left.contains(name) || right.contains(name)) merged.files[name] = std::move(one.content);
        for (auto& open : one.conflicts) merged.conflicts.emplace_back(name, std::move(open));
    }
    if (left.contains("identifiers.toml") || right.contains("identifiers.toml")) {
        auto one = merge_identifiers({before.identifiers(), ours.identifiers(), theirs.identifiers()},
                                     "identifiers.toml");
        merged.files["identifiers.toml"] = std::move(one.content);
        merged.renumbered.insert(merged.renumbered.end(), one.renumbered.begin(), one.renumbered.end());
    }
    std::set<std::string> names;
    for (const auto* files : {&left, &right})
        for (const auto& [name, content] : *files) names.insert(name);
    for (const auto& name : names) {
        if (merged.files.contains(name)) continue;
        const auto texts = texts_of(base, left, right, name);
        if (name == "decisions.toml") {
            merged.files[name] = merge_ledger(texts, name).content;
        } else if (name == "continental.tbx") {
            merged.files[name] = take_derived(texts).content;
        } else if (auto plain = merge_plain(texts)) {
            if (!plain->empty()) merged.files[name] = std::move(*plain);
        } else {
            merged.files[name] = texts.left.empty() ? texts.right : texts.left;
            merged.not_merged.push_back(name);
        }
    }
    return merged;
}

} // namespace migralex::workspace
