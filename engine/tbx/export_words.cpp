// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/export_words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace migralex::tbx {

namespace {

/// A file may hold any word where we write a key.
bool is_message(std::string_view key) {
    const auto catalogue = message_catalogue();
    return std::any_of(catalogue.begin(), catalogue.end(), [&](const auto& entry) { return entry.key == key; });
}

} // namespace

bool ExportWords::knows_source(std::string_view id) const {
    return publication_.sources.find(id) != publication_.sources.end();
}

std::string ExportWords::source(const SourceReference& reference, std::string_view language) const {
    const auto known = publication_.sources.find(reference.source);
    const auto title =
        known == publication_.sources.end() ? std::string_view() : name_in(known->second.title, language);
    auto words = title.empty() ? reference.source : std::string(title);
    if (!reference.article.empty()) words += words.empty() ? reference.article : ", " + reference.article;
    if (!title.empty()) words += fmt::format(" ({})", reference.source);
    return words;
}

std::string ExportWords::theme(const std::string& code, std::string_view language) const {
    const auto known = publication_.themes.find(code);
    if (known == publication_.themes.end()) return code;
    const auto name = name_in(known->second.names, language);
    return name.empty() ? code : std::string(name);
}

std::string ExportWords::body(const std::string& id) const {
    const auto known = publication_.bodies.find(id);
    if (known == publication_.bodies.end()) return id;
    const auto name = name_in(known->second.names, to_string(language_));
    return name.empty() ? id : std::string(name);
}

std::string ExportWords::harmonization(const Consolidation& consolidation) const {
    std::vector<std::string> arguments;
    switch (consolidation.harmonization) {
    case Harmonization::agreed:
        arguments = {body(consolidation.body), consolidation.date, consolidation.decision};
        break;
    case Harmonization::provisional:
        arguments = {is_message(consolidation.anchor_reason)
                         ? std::string(label(consolidation.anchor_reason, language_))
                         : consolidation.anchor_reason};
        break;
    case Harmonization::not_harmonized: break;
    case Harmonization::one_subregion: {
        if (consolidation.members.empty()) return {};
        const auto& member = consolidation.members.front();
        const auto* glossary = find_glossary(publication_, id_prefix(member));
        arguments = {glossary ? std::string(name_in(glossary->title, to_string(language_))) : member};
        break;
    }
    }
    return format_message(
        {fmt::format("harmonization.{}", to_string(consolidation.harmonization)), std::move(arguments)},
        language_);
}

} // namespace migralex::tbx
