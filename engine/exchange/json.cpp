// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json.hpp"

#include "exchange/selection.hpp"

#include <nlohmann/json.hpp>

namespace migralex::exchange {

namespace {

using Json = nlohmann::ordered_json;

Json source_json(const SourceReference& reference, const ExportFacts& facts, std::string_view language) {
    if (reference.empty()) return nullptr;
    return {{"id", reference.source},
            {"article", reference.article},
            {"text", source_words(facts.publication, reference, language)}};
}

Json term_json(const TermSection& term, const ExportFacts& facts, std::string_view language) {
    Json json = {{"id", term.id},
                 {"term", term.term},
                 {"acceptability", to_string(term.acceptability.status)},
                 {"accordingTo", source_json(term.acceptability.source, facts, language)},
                 {"type", to_string(term.type)},
                 {"countries", term.countries}};
    auto laws = Json::array();
    for (const auto& law : term.laws)
        laws.push_back({{"country", law.country},
                        {"source", source_json(law.source, facts, language)},
                        {"relation", to_string(law.relation)}});
    json["laws"] = std::move(laws);
    return json;
}

Json definition_json(const ConceptEntry& entry, const LanguageSection& section, const Definition& definition,
                     const ExportFacts& facts) {
    return {{"text", definition.text.plain},
            {"source", source_json(definition.source, facts, section.language)},
            {"relationToSource", to_string(definition.source_relation)},
            {"sourceCheck", to_string(definition.source_check)},
            {"role", to_string(definition.role)},
            {"belongsToAnchor", linked_definition(entry, section) == &definition},
            {"origin", definition.origin},
            {"validIn", definition.valid_in}};
}

Json section_json(const ConceptEntry& entry, const LanguageSection& section, const ExportFacts& facts) {
    Json json = {{"language", section.language}, {"reviewState", to_string(section.review.state)}};
    json["definitions"] = Json::array();
    for (const auto& definition : section.definitions)
        json["definitions"].push_back(definition_json(entry, section, definition, facts));
    json["terms"] = Json::array();
    for (const auto& term : section.terms)
        if (!term.is_pejorative) json["terms"].push_back(term_json(term, facts, section.language));
    return json;
}

Json entry_json(const ConceptEntry& entry, const ExportFacts& facts) {
    Json json = {{"id", entry.id}, {"themes", entry.themes}, {"formerIds", entry.aliases}};
    if (entry.consolidation) {
        json["harmonization"] = to_string(entry.consolidation->harmonization);
        json["members"] = entry.consolidation->members;
        json["decisions"] = entry.consolidation->decisions;
    }
    json["notes"] = Json::array();
    for (const auto& note : entry.notes)
        json["notes"].push_back({{"kind", to_string(note.kind)},
                                 {"language", note.language},
                                 {"country", note.country},
                                 {"text", note.text.plain},
                                 {"source", source_json(note.source, facts, note.language)},
                                 {"origin", note.origin}});
    json["relations"] = Json::array();
    for (const auto& relation : entry.relations)
        json["relations"].push_back({{"kind", to_string(relation.kind)}, {"target", relation.target}});
    json["languages"] = Json::array();
    for (const auto* section : public_sections(entry))
        json["languages"].push_back(section_json(entry, *section, facts));
    return json;
}

} // namespace

std::string write_json(const Glossary& glossary, const ExportFacts& facts) {
    Json document = {{"title", name_in(facts.publication.title, "en")},
                     {"edition", facts.edition},
                     {"date", facts.date},
                     {"standing", facts.standing},
                     {"licence", facts.publication.licence}};
    document["concepts"] = Json::array();
    for (const auto& entry : glossary.entries)
        if (!public_sections(entry).empty()) document["concepts"].push_back(entry_json(entry, facts));
    return document.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace migralex::exchange
