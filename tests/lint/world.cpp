// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.hpp"

#include "text/fingerprint.hpp"

namespace migralex::lint {

namespace {

TermSection preferred_term(const std::string& id, const std::string& designation) {
    TermSection term;
    term.id = id;
    term.term = designation;
    term.acceptability.status = AdministrativeStatus::preferred;
    term.part_of_speech = PartOfSpeech::noun;
    term.gender = GrammaticalGender::feminine;
    return term;
}

LanguageSection section(const std::string& entry, const std::string& language, const std::string& designation,
                        const std::string& definition_text) {
    LanguageSection section;
    section.language = language;
    section.terms = {preferred_term(entry + "." + language + ".t1", designation)};
    Definition definition;
    definition.text = Text(definition_text);
    definition.source = {"un-1951", "art. 1"};
    definition.source_relation = SourceRelation::own_words;
    section.definitions = {definition};
    return section;
}

ConceptEntry entry(const std::string& id, LanguageSection english, LanguageSection french) {
    english.definitions[0].role = DefinitionRole::anchor;
    french.definitions[0].role = DefinitionRole::rendering;
    french.definitions[0].renders = text::fingerprint(english.definitions[0].text.plain);
    ConceptEntry entry;
    entry.id = id;
    entry.themes = {"PRO"};
    entry.languages = {std::move(english), std::move(french)};
    return entry;
}

Source source(const std::string& id, SourceRights rights, const std::string& state) {
    Source source;
    source.id = id;
    source.rights = rights;
    source.state = state;
    return source;
}

} // namespace

World::World() {
    glossary.entries = {
        entry("CAR-0099",
              section("CAR-0099", "en", "refugee",
                      "person outside the country of nationality for fear of persecution"),
              section("CAR-0099", "fr", "personne réfugiée",
                      "personne hors de son pays de nationalité par crainte de persécution")),
        entry("CAR-0101",
              section("CAR-0101", "en", "asylum seeker", "person whose request for protection is pending"),
              section("CAR-0101", "fr", "demandeur d'asile",
                      "personne dont la demande de protection est pendante")),
    };
    auto advised_against = preferred_term("CAR-0101.en.t2", "bogus applicant");
    advised_against.acceptability = {AdministrativeStatus::deprecated, {}, {"unhcr-terms", ""}, ""};
    advised_against.is_pejorative = true;
    asylum_seeker().languages[0].terms.push_back(advised_against);
    refugee().relations = {{RelationKind::associated, "CAR-0101", {}, {}}};

    description.prefix = "CAR";
    description.definition_languages = {"en", "fr"};
    description.term_languages = {};

    publication.themes["PRO"].code = "PRO";
    for (const auto* code : {"HT", "TT", "029"}) publication.places[code].code = code;
    publication.bodies["caricom"] = {"caricom", {}, {"CAR"}};
    publication.bodies["crm"] = {"crm", {}, {"CAM"}};
    for (const auto& each : {source("un-1951", SourceRights::public_act, "in force"),
                             source("iom-glossary-2019", SourceRights::is_protected, "not applicable"),
                             source("unhcr-terms", SourceRights::is_protected, "not applicable"),
                             source("tt-act-1969", SourceRights::public_act, "in force, amended"),
                             source("ar-dnu-70-2017", SourceRights::public_act, "repealed"),
                             source("bb-act-1952", SourceRights::public_act, "not in force"),
                             source("ky-act-2003", SourceRights::public_act, "to verify")})
        publication.sources.emplace(each.id, each);

    positions = {{"CAR-0099", {17, 7}},     {"CAR-0099.en", {20, 11}},    {"CAR-0099.en.t1", {25, 11}},
                 {"CAR-0099.fr", {30, 11}}, {"CAR-0099.fr.t1", {35, 11}}, {"CAR-0101", {40, 7}},
                 {"CAR-0101.en", {43, 11}}, {"CAR-0101.en.t1", {48, 11}}, {"CAR-0101.en.t2", {51, 11}},
                 {"CAR-0101.fr", {55, 11}}, {"CAR-0101.fr.t1", {60, 11}}};
}

void World::write_anchor(const std::string& text) {
    anchor().text = Text(text);
    refugee().languages[1].definitions[0].renders = text::fingerprint(text);
}

std::vector<Finding> World::lint(Profile profile) const {
    const LintInput input{glossary, &description, &publication, "caribbean.tbx", positions};
    return lint_glossaries({&input, 1}, surroundings, profile);
}

std::string World::report(InterfaceLanguage language, Profile profile) const {
    std::string lines;
    for (const auto& finding : lint(profile)) lines += format_finding(finding, language) + "\n";
    return lines;
}

} // namespace migralex::lint
