// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/skos.hpp"

#include "exchange/rdf.hpp"
#include "exchange/selection.hpp"

#include <map>
#include <set>

namespace migralex::exchange {

namespace {

using rdf::Literal;
using rdf::Reference;
using rdf::Resource;

/// Where the names of a file are counted from: the folder `data/` of the site, or the file's own.
class Names {
  public:
    explicit Names(std::string prefix) : prefix_(std::move(prefix)) {}

    [[nodiscard]] std::string of_concept(std::string_view id) const {
        return prefix_ + std::string(id) + ".jsonld#concept";
    }
    [[nodiscard]] std::string of_label(std::string_view id, std::string_view term) const {
        return prefix_ + std::string(id) + ".jsonld#" + std::string(term);
    }
    [[nodiscard]] std::string scheme() const {
        return prefix_ + "#scheme";
    }
    [[nodiscard]] std::string of_theme(std::string_view code) const {
        return prefix_ + "#theme-" + std::string(code);
    }

  private:
    std::string prefix_;
};

std::string base_of(const ExportFacts& facts, std::string_view folder) {
    const auto& address = facts.publication.site_address;
    return address.empty() ? std::string() : address + "/data/" + std::string(folder);
}

rdf::Value nested(Resource resource) {
    return std::make_shared<Resource>(std::move(resource));
}

void add_sourced(Resource& resource, const ExportFacts& facts, const SourceReference& reference,
                 std::string_view language) {
    if (!reference.empty())
        resource.add("dct:source", Literal{source_words(facts.publication, reference, language)});
}

void add_definitions(Resource& item, const ConceptEntry& entry, const LanguageSection& section,
                     const ExportFacts& facts) {
    const auto* linked = linked_definition(entry, section);
    if (linked) item.add("skos:definition", Literal{linked->text.plain, section.language});
    for (const auto& definition : section.definitions) {
        Resource note;
        note.add("rdf:value", Literal{definition.text.plain, section.language});
        add_sourced(note, facts, definition.source, section.language);
        note.add("dct:type", Literal{std::string(to_string(definition.role))});
        if (!definition.origin.empty()) note.add("dct:provenance", Literal{definition.origin});
        note.add("skos:editorialNote", Literal{std::string(to_string(definition.source_check))});
        item.add("skos:definition", nested(std::move(note)));
    }
}

/// "deprecatedTerm-admn-sts; Resolution 3449, para. 2; MX AR".
std::string label_note(const TermSection& term, const ExportFacts& facts, std::string_view language) {
    std::string note(to_string(term.acceptability.status));
    const auto by = source_words(facts.publication, term.acceptability.source, language);
    if (!by.empty()) note += "; " + by;
    if (!term.countries.empty()) note += "; " + joined(term.countries, " ");
    return note;
}

void add_label(Resource& item, const Names& names, const ConceptEntry& entry, const LanguageSection& section,
               const TermSection& term, std::string_view kind, const ExportFacts& facts) {
    item.add("skos:" + std::string(kind), Literal{term.term, section.language});
    if (term.is_pejorative) return;
    Resource label;
    label.iri = names.of_label(entry.id, term.id);
    label.add("a", Literal{"skosxl:Label"});
    label.add("skosxl:literalForm", Literal{term.term, section.language});
    label.add("skos:note", Literal{label_note(term, facts, section.language)});
    for (const auto& law : term.laws)
        label.add("skos:note",
                  Literal{law.country + ": " + source_words(facts.publication, law.source, section.language) +
                          " (" + std::string(to_string(law.relation)) + ")"});
    item.add("skosxl:" + std::string(kind), nested(std::move(label)));
}

void add_labels(Resource& item, const Names& names, const ConceptEntry& entry, const LanguageSection& section,
                const ExportFacts& facts) {
    // SKOS integrity S13, S14: of each language one preferred label, and no text with two kinds of label.
    std::set<std::string_view> used;
    const auto* preferred = find_preferred_term(section);
    if (preferred) {
        used.insert(preferred->term);
        add_label(item, names, entry, section, *preferred, "prefLabel", facts);
    }
    for (const auto& term : section.terms)
        if (&term != preferred && !term.is_pejorative && used.insert(term.term).second)
            add_label(item, names, entry, section, term, "altLabel", facts);
    for (const auto& term : section.terms)
        if (term.is_pejorative && used.insert(term.term).second)
            add_label(item, names, entry, section, term, "hiddenLabel", facts);
}

std::string_view skos_relation(RelationKind kind) {
    switch (kind) {
    case RelationKind::broader: return "skos:broader";
    case RelationKind::narrower: return "skos:narrower";
    case RelationKind::whole:
    case RelationKind::part:
    case RelationKind::associated:
    case RelationKind::overlap: return "skos:related";
    case RelationKind::distinct: break;
    }
    return {};
}

void add_relations(Resource& item, const Names& names, const ConceptEntry& entry,
                   const std::set<std::string_view>& known) {
    // S27: what is broader or narrower is not merely related as well.
    std::map<std::string_view, std::string_view> relations;
    for (const auto& relation : entry.relations) {
        const auto property = skos_relation(relation.kind);
        if (property.empty() || (!known.empty() && !known.contains(relation.target))) continue;
        auto& stated = relations[relation.target];
        if (stated.empty() || stated == "skos:related") stated = property;
    }
    for (const auto& [target, property] : relations)
        item.add(std::string(property), Reference{names.of_concept(target)});
}

Resource concept_resource(const ConceptEntry& entry, const Names& names, const ExportFacts& facts,
                          const std::set<std::string_view>& known) {
    Resource item;
    item.iri = names.of_concept(entry.id);
    item.add("a", Literal{"skos:Concept"});
    item.add("skos:inScheme", Reference{names.scheme()});
    item.add("skos:notation", Literal{entry.id});
    for (const auto* section : public_sections(entry)) {
        add_labels(item, names, entry, *section, facts);
        add_definitions(item, entry, *section, facts);
    }
    for (const auto& note : entry.notes)
        item.add(note.kind == NoteKind::scope ? "skos:scopeNote" : "skos:note",
                 Literal{note.text.plain, note.language});
    for (const auto& theme : entry.themes) item.add("dct:subject", Reference{names.of_theme(theme)});
    add_relations(item, names, entry, known);
    if (entry.consolidation) {
        item.add("skos:editorialNote",
                 Literal{"harmonization: " + std::string(to_string(entry.consolidation->harmonization))});
        item.add("skos:changeNote", Literal{"brings together " + joined(entry.consolidation->members, ", ")});
    }
    return item;
}

Resource scheme_resource(const Names& names, const ExportFacts& facts) {
    Resource scheme;
    scheme.iri = names.scheme();
    scheme.add("a", Literal{"skos:ConceptScheme"});
    for (const auto& [language, title] : facts.publication.title)
        scheme.add("dct:title", Literal{title, language});
    scheme.add("dct:description", Literal{facts.standing, "en"});
    if (!facts.publication.licence.empty()) scheme.add("dct:rights", Literal{facts.publication.licence});
    if (!facts.edition.empty()) scheme.add("owl:versionInfo", Literal{facts.edition});
    if (facts.date.size() == 10) scheme.add("dct:issued", Literal{facts.date, {}, "xsd:date"});
    return scheme;
}

std::vector<Resource> resources_of(const Glossary& glossary, const Names& names, const ExportFacts& facts) {
    std::set<std::string_view> known;
    std::map<std::string_view, std::vector<std::string_view>> by_theme;
    for (const auto& entry : glossary.entries) {
        if (public_sections(entry).empty()) continue;
        known.insert(entry.id);
        for (const auto& theme : entry.themes) by_theme[theme].push_back(entry.id);
    }
    std::vector<Resource> resources = {scheme_resource(names, facts)};
    for (const auto& [code, ids] : by_theme) {
        Resource theme;
        theme.iri = names.of_theme(code);
        theme.add("a", Literal{"skos:Collection"});
        theme.add("skos:notation", Literal{std::string(code)});
        if (const auto found = facts.publication.themes.find(code); found != facts.publication.themes.end())
            for (const auto& [language, name] : found->second.names)
                theme.add("skos:prefLabel", Literal{name, language});
        for (const auto id : ids) theme.add("skos:member", Reference{names.of_concept(id)});
        resources.push_back(std::move(theme));
    }
    for (const auto& entry : glossary.entries)
        if (known.contains(entry.id)) resources.push_back(concept_resource(entry, names, facts, known));
    return resources;
}

} // namespace

std::string write_skos_turtle(const Glossary& glossary, const ExportFacts& facts) {
    const Names names("entries/");
    return rdf::write_turtle(resources_of(glossary, names, facts), base_of(facts, ""));
}

std::string write_skos_json_ld(const Glossary& glossary, const ExportFacts& facts) {
    const Names names("entries/");
    return rdf::write_json_ld(resources_of(glossary, names, facts), base_of(facts, ""));
}

std::string write_entry_json_ld(const ConceptEntry& entry, const ExportFacts& facts) {
    const Names names("./");
    return rdf::write_json_ld({scheme_resource(names, facts), concept_resource(entry, names, facts, {})},
                              base_of(facts, "entries/"));
}

} // namespace migralex::exchange
