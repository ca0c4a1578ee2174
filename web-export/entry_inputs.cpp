// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/entry_inputs.hpp"

#include "base/hash.hpp"
#include "tbx/write.hpp"
#include "web_export/assets.hpp"
#include "web_export/site_languages.hpp"

namespace migralex::web {

std::string entry_inputs(const PublicGlossary& glossary, const PublicEntry& entry) {
    const auto& common = glossary.content().fingerprint;
    if (common.empty()) return {};
    auto inputs = std::string(sources_stamp()) + common + tbx::format_entry(*entry.entry);
    const auto add_headlines = [&](std::string_view id) {
        const auto* other = glossary.find(id);
        if (!other) return;
        for (const auto& language : site_languages) {
            const auto headline = find_headline(*other, language.tag);
            inputs.append("\n").append(headline.language).append(":").append(headline.term);
        }
        if (other->entry->retirement) inputs += "\nretired";
    };
    for (const auto& relation : entry.entry->relations) add_headlines(relation.target);
    if (entry.entry->retirement) add_headlines(entry.entry->retirement->replaced_by);
    return sha256(inputs).substr(0, 32);
}

} // namespace migralex::web
