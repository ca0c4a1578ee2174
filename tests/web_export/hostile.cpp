// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/hostile.hpp"

#include "web_export/sample.hpp"

namespace migralex::web::hostile {

namespace {

/// Markup, quotes, a line separator, marks that turn the direction of writing around.
constexpr std::string_view hostile_text = "'\"><hostile onload=x>&amp;</script><!--\u2028";

/// The sample with a hostile text in every field that anybody fills in.
void poison(std::string& field) {
    field += hostile_text;
}

void poison(Names& names) {
    for (auto& [language, name] : names) poison(name);
}

void poison(TermSection& term) {
    poison(term.id);
    poison(term.term);
    poison(term.acceptability.source.article);
    poison(term.acceptability.origin);
    term.countries.push_back(std::string(hostile_text));
    term.laws.push_back({std::string(hostile_text),
                         {std::string(hostile_text), std::string(hostile_text)},
                         ConceptRelation::overlap});
    term.acceptability_elsewhere.push_back({AdministrativeStatus::deprecated,
                                            {std::string(hostile_text)},
                                            {std::string(hostile_text), ""},
                                            std::string(hostile_text)});
    Context context;
    context.text = Text(std::string(hostile_text));
    term.contexts.push_back(context);
    Note note;
    note.language = hostile_text;
    note.text = Text(std::string(hostile_text));
    term.notes.push_back(note);
    term.origins.push_back(std::string(hostile_text));
}

void poison(LanguageSection& section) {
    poison(section.review.body);
    poison(section.review.document);
    poison(section.review.date);
    for (auto& definition : section.definitions) {
        poison(definition.text.plain);
        poison(definition.source.source);
        poison(definition.source.article);
        definition.valid_in.push_back(std::string(hostile_text));
    }
    for (auto& term : section.terms) poison(term);
}

void poison(ConceptEntry& entry) {
    entry.themes.push_back(std::string(hostile_text));
    if (entry.retirement) poison(entry.retirement->reason);
    if (entry.consolidation) {
        auto& consolidation = *entry.consolidation;
        consolidation.members.push_back(std::string(hostile_text));
        for (auto* field :
             {&consolidation.anchor_reason, &consolidation.decision, &consolidation.body, &consolidation.date})
            poison(*field);
        consolidation.decisions.push_back(std::string(hostile_text));
    }
    for (auto& note : entry.notes) {
        poison(note.text.plain);
        poison(note.country);
        poison(note.origin);
        poison(note.source.article);
    }
    entry.external_references.push_back(
        {"https://example.org/" + std::string(hostile_text).substr(0, 3), std::string(hostile_text), {}});
    entry.external_references.push_back({std::string(hostile_text), "", {}});
    for (auto& section : entry.languages) poison(section);
    entry.languages.push_back(
        sample::section(std::string(hostile_text), {sample::term("x", std::string(hostile_text))}));
}

void poison(Publication& publication) {
    poison(publication.title);
    poison(publication.licence);
    poison(publication.contact);
    poison(publication.site_address = "https://example.org");
    for (auto& glossary : publication.glossaries) poison(glossary.title);
    for (auto& [code, theme] : publication.themes) poison(theme.names);
    for (auto& [code, place] : publication.places) poison(place.names);
    for (auto& [id, body] : publication.bodies) poison(body.names);
    for (auto& [id, source] : publication.sources) {
        poison(source.title);
        for (auto* field :
             {&source.body, &source.date, &source.version, &source.link, &source.state, &source.country})
            poison(*field);
        source.authentic_languages.push_back(std::string(hostile_text));
    }
}

} // namespace

Glossary glossary() {
    auto glossary = sample::glossary();
    for (auto& entry : glossary.entries) poison(entry);
    return glossary;
}

Publication publication() {
    auto publication = sample::publication();
    poison(publication);
    return publication;
}

Edition edition() {
    auto edition = sample::edition();
    for (auto* field : {&edition.number, &edition.date, &edition.body, &edition.document}) poison(*field);
    return edition;
}

Glossary glossary_of_long_terms() {
    auto result = glossary();
    auto& terms = result.entries[0].languages[0].terms;
    terms.push_back(sample::term("long", std::string(10000, 'w'), AdministrativeStatus::admitted));
    terms.push_back(
        sample::term("turned", "\u202eodalsigno\u202c\u2066asilo\u2069\u200f", AdministrativeStatus::admitted));
    result.entries[0].languages.push_back(sample::section("srn", {sample::term("lowe", "loweman")}));
    return result;
}

} // namespace migralex::web::hostile
