// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/entry_json.hpp"

namespace migralex::commands {

namespace {

using Json = nlohmann::ordered_json;

void put(Json& object, const char* key, const std::string& value) {
    if (!value.empty()) object[key] = value;
}

void put(Json& object, const char* key, const std::vector<std::string>& values) {
    if (!values.empty()) object[key] = values;
}

void put(Json& object, const SourceReference& reference) {
    put(object, "source", reference.source);
    put(object, "article", reference.article);
}

Json to_json(const Definition& definition) {
    Json object = {{"text", definition.text.plain}, {"role", to_string(definition.role)}};
    put(object, definition.source);
    object["sourceRelation"] = to_string(definition.source_relation);
    object["sourceCheck"] = to_string(definition.source_check);
    put(object, "validIn", definition.valid_in);
    put(object, "origin", definition.origin);
    return object;
}

Json to_json(const Acceptability& acceptability) {
    Json object = {{"status", to_string(acceptability.status)}};
    put(object, "where", acceptability.where);
    put(object, acceptability.source);
    put(object, "origin", acceptability.origin);
    return object;
}

Json to_json(const Note& note) {
    Json object = {{"kind", to_string(note.kind)}};
    put(object, "language", note.language);
    object["text"] = note.text.plain;
    put(object, "country", note.country);
    put(object, note.source);
    put(object, "origin", note.origin);
    return object;
}

Json to_json(const NationalLaw& law);
Json to_json(const TermSection& term);
Json to_json(const LanguageSection& section);
Json to_json(const Relation& relation);

template <typename Value>
Json list(const std::vector<Value>& values) {
    auto array = Json::array();
    for (const auto& value : values) array.push_back(to_json(value));
    return array;
}

Json to_json(const NationalLaw& law) {
    Json object = {{"country", law.country}};
    put(object, law.source);
    object["relation"] = to_string(law.relation);
    return object;
}

Json to_json(const TermSection& term) {
    Json object = {{"id", term.id}, {"term", term.term}, {"type", to_string(term.type)}};
    if (term.part_of_speech) object["partOfSpeech"] = to_string(*term.part_of_speech);
    if (term.gender) object["gender"] = to_string(*term.gender);
    if (term.number) object["number"] = to_string(*term.number);
    if (term.usage_register) object["register"] = to_string(*term.usage_register);
    object["acceptability"] = to_json(term.acceptability);
    if (!term.acceptability_elsewhere.empty())
        object["acceptabilityElsewhere"] = list(term.acceptability_elsewhere);
    if (term.is_pejorative) object["pejorative"] = true;
    put(object, "countries", term.countries);
    if (!term.laws.empty()) object["laws"] = list(term.laws);
    if (!term.notes.empty()) object["notes"] = list(term.notes);
    put(object, "origins", term.origins);
    return object;
}

Json to_json(const LanguageSection& section) {
    Json object = {{"language", section.language}, {"review", to_string(section.review.state)}};
    put(object, "reviewBody", section.review.body);
    put(object, "reviewDocument", section.review.document);
    put(object, "reviewDate", section.review.date);
    object["definitions"] = list(section.definitions);
    object["terms"] = list(section.terms);
    return object;
}

Json to_json(const Relation& relation) {
    Json object = {{"kind", to_string(relation.kind)}, {"target", relation.target}};
    put(object, "origins", relation.origins);
    return object;
}

Json to_json(const Consolidation& consolidation) {
    Json object = {{"members", consolidation.members},
                   {"harmonization", to_string(consolidation.harmonization)}};
    put(object, "anchorMember", consolidation.anchor_member);
    put(object, "anchorReason", consolidation.anchor_reason);
    put(object, "decision", consolidation.decision);
    put(object, "body", consolidation.body);
    put(object, "date", consolidation.date);
    return object;
}

} // namespace

Json to_json(const ConceptEntry& entry) {
    Json object = {{"id", entry.id}, {"themes", entry.themes}};
    put(object, "formerIds", entry.aliases);
    if (entry.retirement)
        object["retired"] = {{"reason", entry.retirement->reason},
                             {"replacedBy", entry.retirement->replaced_by}};
    if (entry.consolidation) object["consolidation"] = to_json(*entry.consolidation);
    object["languages"] = list(entry.languages);
    object["notes"] = list(entry.notes);
    object["relations"] = list(entry.relations);
    return object;
}

std::string format_json(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace migralex::commands
