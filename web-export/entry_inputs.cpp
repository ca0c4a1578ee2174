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
    const auto add_headlines = [&](const PublicEntry* other) {
        if (!other) return;
        inputs.append("\n").append(other->entry->id);
        for (const auto& language : site_languages) {
            const auto headline = find_headline(*other, language.tag);
            inputs.append("\n").append(headline.language).append(":").append(headline.term);
        }
        if (other->entry->retirement) inputs += "\nretired";
    };
    for (const auto& relation : entry.entry->relations) add_headlines(glossary.find(relation.target));
    if (entry.entry->retirement) add_headlines(glossary.find(entry.entry->retirement->replaced_by));
    // "How this was decided" names the concepts of each decision; the decisions themselves are in what all
    // pages share.
    if (entry.entry->consolidation)
        for (const auto& number : entry.entry->consolidation->decisions)
            if (const auto* decision = glossary.find_decision(number))
                for (const auto& member : decision->entries) add_headlines(glossary.find_concept_of(member));
    return sha256(inputs).substr(0, 32);
}

} // namespace migralex::web
