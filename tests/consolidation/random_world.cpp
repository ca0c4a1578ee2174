// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/random_world.hpp"

#include "consolidation/builder.hpp"
#include "consolidation/ledger.hpp"
#include "consolidation/match.hpp"
#include "text/fingerprint.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>

namespace migralex::consolidation {

namespace {

const std::vector<std::string> prefixes = {"CAM", "CAR", "SAM"};

/// Column by column one concept, so that a match in one language is often one in another.
const std::map<std::string, std::vector<std::string>> vocabulary = {
    {"es", {"asilo", "refugio", "trata de personas", "tráfico ilícito", "apátrida", "remesas"}},
    {"en", {"asylum", "refuge", "trafficking in persons", "smuggling", "stateless person", "remittances"}},
    {"pt", {"asilo", "refúgio", "tráfico de pessoas", "contrabando de migrantes", "apátrida", "remessas"}},
    {"fr", {"asile", "refuge", "traite des personnes", "trafic illicite", "apatride", "envois de fonds"}},
};
const std::vector<std::string> languages = {"es", "en", "pt", "fr"};
const std::vector<std::string> definitions = {
    "Protección que un Estado concede en su territorio.", "Protección que concede un Estado.",
    "Captación de personas con fines de explotación.", "Dinero que se envía al país de origen."};
const std::vector<std::string> sources = {"un-1951", "un-1951", "mx-lm-2011", ""};
const std::vector<std::string> bodies = {"csm", "crm"};
const std::vector<std::string> countries = {"MX", "BR", "HT", "AR"};

} // namespace

const std::vector<DecisionKind> RandomWorld::applied_kinds = {
    DecisionKind::same,    DecisionKind::different, DecisionKind::split,         DecisionKind::anchor,
    DecisionKind::term,    DecisionKind::theme,     DecisionKind::keep_variants, DecisionKind::reservation,
    DecisionKind::related, DecisionKind::retire,    DecisionKind::defer};

RandomWorld::RandomWorld(unsigned seed) : generator_(seed) {
    input.publication = publication();
    input.glossaries.resize(prefixes.size());
    for (std::size_t glossary = 0; glossary < prefixes.size(); ++glossary)
        for (auto count = pick(4); count > 0; --count) add_entry(glossary);
    // Identifiers of a smaller world first, so that they are not in the order of today's groups.
    if (!one_in(3)) give_identifiers();
    for (std::size_t glossary = 0; glossary < prefixes.size(); ++glossary)
        for (auto count = pick(3); count > 0; --count) add_entry(glossary);
    for (auto count = pick(3); count > 0; --count) decide(one_of(applied_kinds));
    if (one_in(2)) give_identifiers();
    if (one_in(3)) edit();
}

std::vector<ConceptEntry*> RandomWorld::entries() {
    std::vector<ConceptEntry*> result;
    for (auto& of_glossary : input.glossaries)
        for (auto& entry : of_glossary.entries) result.push_back(&entry);
    return result;
}

void RandomWorld::add_entry(std::size_t glossary) {
    last_number_[glossary] += 1 + static_cast<unsigned>(pick(3));
    const auto id = fmt::format("{}-{:04}", prefixes[glossary], last_number_[glossary]);
    input.glossaries[glossary].entries.push_back(make_entry(id));
}

ConceptEntry RandomWorld::make_entry(const std::string& id) {
    ConceptEntry entry;
    entry.id = id;
    const auto concept_number = pick(6);
    const auto first = pick(languages.size());
    for (std::size_t i = 0; i < 1 + pick(3); ++i)
        add_section(entry, languages[(first + i) % languages.size()], one_in(6) ? pick(6) : concept_number);
    if (one_in(3)) entry.themes = {one_of<std::string>({"PRO", "GOV", "DAT"})};
    if (one_in(3)) {
        Note note;
        note.text = Text("Nota de " + id);
        entry.notes = {note};
    }
    if (one_in(4)) entry.relations = {{RelationKind::associated, id.substr(0, 7) + "1", {}, {}}};
    if (one_in(15)) entry.retirement = Retirement{"repetida", {}};
    return entry;
}

void RandomWorld::add_section(ConceptEntry& entry, const std::string& language, std::size_t concept_number) {
    const auto anchor = find_anchor(entry);
    const auto anchor_text = anchor ? anchor->definition->text.plain : std::string();
    auto& section = language_section(entry, language);
    section.review.state =
        one_of<ReviewState>({ReviewState::draft, ReviewState::proposed, ReviewState::proposed,
                             ReviewState::national_comment, ReviewState::validated});
    if (section.review.state == ReviewState::validated) section.review.body = one_of(bodies);
    if (one_in(2)) {
        Definition definition;
        definition.text = Text(one_of(definitions));
        definition.source = {one_of(sources), ""};
        definition.role = anchor ? DefinitionRole::rendering : DefinitionRole::anchor;
        if (anchor) definition.renders = text::fingerprint(anchor_text);
        if (one_in(5)) definition.role = DefinitionRole::unlinked;
        section.definitions.push_back(definition);
    }
    add_term(entry, language, vocabulary.at(language)[concept_number]);
    for (auto count = pick(3); count > 0; --count) add_term(entry, language, one_of(vocabulary.at(language)));
}

void RandomWorld::add_term(ConceptEntry& entry, const std::string& language, const std::string& designation) {
    auto& section = language_section(entry, language);
    TermSection term;
    term.id = fmt::format("{}.{}.t{}", entry.id, language, section.terms.size() + 1);
    term.term = designation;
    using enum AdministrativeStatus;
    term.acceptability.status =
        section.terms.empty()
            ? preferred
            : one_of<AdministrativeStatus>({preferred, admitted, admitted, deprecated, superseded});
    if (one_in(5)) term.acceptability.source = {one_of(sources), "art. 1"};
    if (one_in(8)) term.acceptability_elsewhere = {{deprecated, {one_of(countries)}, {}, {}}};
    term.is_pejorative = one_in(8);
    if (one_in(4)) term.countries = {one_of(countries)};
    if (one_in(6)) term.laws = {{one_of(countries), {"mx-lm-2011", "art. 2"}, ConceptRelation::exact}};
    if (one_in(6)) {
        Note note;
        note.text = Text("Uso de " + designation);
        term.notes = {note};
    }
    if (one_in(6)) term.contexts = {{Text("Se otorga " + designation), {}, {}}};
    section.terms.push_back(std::move(term));
}

void RandomWorld::change_terms(ConceptEntry& entry) {
    if (entry.languages.empty()) return;
    auto& section = entry.languages[pick(entry.languages.size())];
    for (auto& term : section.terms)
        if (one_in(2)) term.term = one_of(vocabulary.at(section.language));
    const auto language = section.language;
    if (one_in(2)) add_term(entry, language, one_of(vocabulary.at(language)));
}

void RandomWorld::edit() {
    const auto all = entries();
    if (all.empty()) return add_entry(pick(3));
    auto& entry = *all[pick(all.size())];
    switch (pick(6)) {
    case 0: return add_entry(pick(3));
    case 1: entry.retirement = Retirement{"repetida", {}}; return;
    case 2: entry.retirement.reset(); return;
    case 3: entry.languages.front().review = {ReviewState::draft, {}, {}, {}}; return;
    case 4:
        for (auto& of_glossary : input.glossaries)
            std::erase_if(of_glossary.entries, [id = entry.id](const auto& other) { return other.id == id; });
        // A decision about an entry that is gone is an error, and not what is tried here.
        input.ledger.clear();
        return;
    default: change_terms(entry);
    }
}

bool RandomWorld::decide(DecisionKind kind) {
    const auto all = entries();
    if (all.size() < 2) return false;
    auto left = all[pick(all.size())]->id;
    auto right = all[pick(all.size())]->id;
    // What the committee is asked about is mostly what looks alike.
    if (const auto matches = match_glossaries(input.glossaries); !matches.empty() && one_in(2)) {
        const auto& match = one_of(matches);
        left = match.left;
        right = match.right;
    }
    if (id_prefix(left) == id_prefix(right)) return false;
    auto record = decision(fmt::format("2026-{:04}", next_decision_++), kind, {left, right});
    fill_fields(record);
    record.votes = "12 a favor";
    record.dissent = "delegación que discrepa";
    record.by = "Ana Núñez";
    input.ledger.push_back(record);
    const auto settled = settle_ledger(input.ledger, input.glossaries, input.publication);
    if (std::none_of(settled.findings.begin(), settled.findings.end(),
                     [](const auto& finding) { return finding.severity == Severity::error; }))
        return true;
    input.ledger.pop_back();
    return false;
}

/// What its kind needs beside its entries.
void RandomWorld::fill_fields(Decision& record) {
    record.language = one_of(languages);
    switch (record.kind) {
    case DecisionKind::term: record.choice = one_of(vocabulary.at(record.language)); break;
    case DecisionKind::theme: record.choice = "FOR"; break;
    case DecisionKind::reservation:
        record.choice = "El Estado se reserva otra definición.";
        record.country = one_of(countries);
        break;
    case DecisionKind::related: record.relation = one_of<std::string>({"broader", "part", "overlap"}); break;
    case DecisionKind::defer: record.until = "2027-06-30"; break;
    default: break;
    }
}

void RandomWorld::give_identifiers() {
    input.identifiers = consolidate(input).identifiers;
    if (one_in(2)) return;
    for (auto& identifier : input.identifiers)
        if (one_in(2)) {
            identifier.released_in = "0.1";
            identifier.released_members = identifier.members;
        }
}

std::string RandomWorld::describe() const {
    std::string out;
    for (const auto& of_glossary : input.glossaries) out += consolidation::describe(of_glossary);
    for (const auto& record : input.ledger)
        out += fmt::format("{} {} {} supersedes {}\n", record.number, to_string(record.kind),
                           fmt::join(record.entries, " "), fmt::join(record.supersedes, " "));
    return out + consolidation::describe(input.identifiers);
}

} // namespace migralex::consolidation
