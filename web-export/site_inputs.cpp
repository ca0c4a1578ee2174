// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/site_inputs.hpp"

#include "base/hash.hpp"
#include "tbx/write.hpp"
#include "web_export/assets.hpp"
#include "web_export/lists.hpp"
#include "web_export/site_languages.hpp"

namespace migralex::web {

namespace {

constexpr std::size_t digits = 32;

std::string digest(std::string_view text) {
    return sha256(text).substr(0, digits);
}

void add_definition_texts(std::string& inputs, const ConceptEntry& entry) {
    for (const auto& section : entry.languages)
        for (const auto& definition : section.definitions)
            for (const std::string_view text : {definition.text.plain, definition.text.markup})
                inputs.append("\n").append(std::to_string(text.size())).append(":").append(text);
}

void add_headlines(std::string& inputs, const PublicEntry* other) {
    if (!other) return;
    inputs.append("\n").append(other->entry->id);
    for (const auto& language : site_languages) {
        const auto headline = find_headline(*other, language.tag);
        inputs.append("\n").append(headline.language).append(":").append(headline.term);
    }
    if (other->entry->retirement) inputs += "\nretired";
}

void add_concepts_led_to(std::string& inputs, const PublicGlossary& glossary, const ConceptEntry& entry) {
    for (const auto& relation : entry.relations) add_headlines(inputs, glossary.find(relation.target));
    if (entry.retirement) add_headlines(inputs, glossary.find(entry.retirement->replaced_by));
    // "How this was decided" names the concepts of each decision; the decisions themselves are in what all
    // pages share.
    if (!entry.consolidation) return;
    for (const auto& number : entry.consolidation->decisions)
        if (const auto* decision = glossary.find_decision(number))
            for (const auto& member : decision->entries)
                add_headlines(inputs, glossary.find_concept_of(member));
}

} // namespace

SiteInputs::SiteInputs(const PublicGlossary& glossary) : glossary_(glossary) {
    const auto& common = glossary.content().fingerprint;
    of_entries_.resize(glossary.entries().size());
    if (common.empty()) return;
    std::string facts;
    std::string inputs;
    for (std::size_t i = 0; i < of_entries_.size(); ++i) {
        const auto& entry = *glossary.entries()[i].entry;
        inputs = tbx::format_without_definition_texts(entry);
        facts += digest(inputs);
        inputs.append(sources_stamp()).append(common);
        add_definition_texts(inputs, entry);
        add_concepts_led_to(inputs, glossary, entry);
        of_entries_[i] = digest(inputs);
    }
    facts_ = digest(std::string(sources_stamp()) + common + facts);
}

std::string SiteInputs::of_facts(std::string_view files, std::string_view more) const {
    if (facts_.empty()) return {};
    return digest(std::string(files) + "\n" + facts_ + "\n" + std::string(more));
}

std::string SiteInputs::of_entries(std::string_view files, std::size_t first, std::size_t count) const {
    if (facts_.empty()) return {};
    std::string inputs(files);
    for (std::size_t i = first; i < first + count; ++i) inputs += of_entries_[i];
    return digest(inputs);
}

std::string SiteInputs::of_theme(std::string_view files, std::string_view theme) const {
    if (facts_.empty()) return {};
    std::string inputs(files);
    for (std::size_t i = 0; i < of_entries_.size(); ++i)
        if (has_theme(glossary_.entries()[i], theme)) inputs += of_entries_[i];
    return digest(inputs);
}

} // namespace migralex::web
