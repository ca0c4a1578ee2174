// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/builder.hpp"

#include "text/fingerprint.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace migralex::consolidation {

EntryBuilder::EntryBuilder(std::string id) {
    entry_.id = std::move(id);
}

EntryBuilder& EntryBuilder::theme(std::string_view code) {
    entry_.themes.emplace_back(code);
    return *this;
}

EntryBuilder& EntryBuilder::term(std::string_view language, std::string_view designation,
                                 AdministrativeStatus status, std::vector<std::string> countries) {
    auto& section = language_section(entry_, language);
    TermSection term;
    term.id = fmt::format("{}.{}.t{}", entry_.id, language, section.terms.size() + 1);
    term.term = designation;
    term.acceptability.status = status;
    term.countries = std::move(countries);
    section.terms.push_back(std::move(term));
    last_language_ = language;
    return *this;
}

EntryBuilder& EntryBuilder::admitted(std::string_view language, std::string_view designation) {
    return term(language, designation, AdministrativeStatus::admitted);
}

EntryBuilder& EntryBuilder::deprecated(std::string_view language, std::string_view designation) {
    return term(language, designation, AdministrativeStatus::deprecated);
}

EntryBuilder& EntryBuilder::pejorative(std::string_view language, std::string_view designation) {
    term(language, designation, AdministrativeStatus::admitted);
    last_term().is_pejorative = true;
    return *this;
}

EntryBuilder& EntryBuilder::definition(std::string_view language, std::string_view text,
                                       std::string_view source, std::string_view article) {
    Definition definition;
    definition.text = Text(std::string(text));
    definition.source = {std::string(source), std::string(article)};
    definition.role = DefinitionRole::anchor;
    language_section(entry_, language).definitions.push_back(std::move(definition));
    return *this;
}

EntryBuilder& EntryBuilder::rendering(std::string_view language, std::string_view text) {
    Definition definition;
    definition.text = Text(std::string(text));
    definition.role = DefinitionRole::rendering;
    if (const auto anchor = find_anchor(entry_))
        definition.renders = text::fingerprint(anchor->definition->text.plain);
    language_section(entry_, language).definitions.push_back(std::move(definition));
    return *this;
}

EntryBuilder& EntryBuilder::note(std::string_view text) {
    Note note;
    note.text = Text(std::string(text));
    entry_.notes.push_back(std::move(note));
    return *this;
}

EntryBuilder& EntryBuilder::relation(RelationKind kind, std::string_view target) {
    entry_.relations.push_back({kind, std::string(target), {}, {}});
    return *this;
}

EntryBuilder& EntryBuilder::review(std::string_view language, ReviewState state, std::string_view body) {
    language_section(entry_, language).review = {state, std::string(body), {}, {}};
    return *this;
}

EntryBuilder& EntryBuilder::retired(std::string_view reason) {
    entry_.retirement = Retirement{std::string(reason), {}};
    return *this;
}

TermSection& EntryBuilder::last_term() {
    return language_section(entry_, last_language_).terms.back();
}

Glossary glossary(std::vector<ConceptEntry> entries) {
    Glossary result;
    result.entries = std::move(entries);
    std::sort(result.entries.begin(), result.entries.end(),
              [](const auto& a, const auto& b) { return id_less(a.id, b.id); });
    return result;
}

namespace {

GlossaryDescription subregion(const char* prefix, const char* region) {
    GlossaryDescription description;
    description.prefix = prefix;
    description.file = std::string(prefix) + ".tbx";
    description.region = region;
    return description;
}

Source source(const char* id, SourceLevel level) {
    Source result;
    result.id = id;
    result.level = level;
    return result;
}

} // namespace

Publication publication() {
    Publication result;
    result.title = {{"en", "Migration glossary"}, {"es", "Glosario de migración"}};
    result.glossaries = {subregion("CAR", "029"), subregion("CAM", "013"), subregion("SAM", "005")};
    result.bodies.emplace("csm", Body{"csm", {{"es", "Conferencia Suramericana sobre Migraciones"}}, {}});
    result.bodies.emplace("crm", Body{"crm", {{"es", "Conferencia Regional sobre Migración"}}, {}});
    result.sources.emplace("un-1951", source("un-1951", SourceLevel::international));
    result.sources.emplace("oea-1984", source("oea-1984", SourceLevel::regional));
    result.sources.emplace("mx-lm-2011", source("mx-lm-2011", SourceLevel::national));
    return result;
}

Decision decision(std::string number, DecisionKind kind, std::vector<std::string> entries) {
    Decision result;
    result.number = std::move(number);
    result.date = "2026-03-10";
    result.body = "csm";
    result.kind = kind;
    result.entries = std::move(entries);
    if (kind == DecisionKind::anchor && !result.entries.empty()) result.choice = result.entries.front();
    return result;
}

Decision superseding(std::string number, std::string old_number, DecisionKind kind,
                     std::vector<std::string> entries) {
    auto result = decision(std::move(number), kind, std::move(entries));
    result.supersedes = {std::move(old_number)};
    return result;
}

namespace {

std::string joined(const std::vector<std::string>& values) {
    return fmt::format("{}", fmt::join(values, " "));
}

std::string in_brackets(std::string_view name, const std::string& value) {
    return value.empty() ? std::string() : fmt::format(" [{} {}]", name, value);
}

std::string in_brackets(const SourceReference& source) {
    return source.empty() ? std::string() : fmt::format(" [{}, {}]", source.source, source.article);
}

std::string describe(const Note& note) {
    return fmt::format("note \"{}\"{}{}{}{}", note.text.plain, in_brackets("in", note.language),
                       in_brackets("country", note.country), in_brackets(note.source),
                       in_brackets("from", note.origin));
}

std::string describe(const Acceptability& acceptability) {
    return fmt::format("{}{}{}{}", to_string(acceptability.status),
                       in_brackets("in", joined(acceptability.where)), in_brackets(acceptability.source),
                       in_brackets("from", acceptability.origin));
}

std::string describe(const TermSection& term) {
    auto out =
        fmt::format("  {} \"{}\" {}{}{}{}\n", term.id, term.term, describe(term.acceptability),
                    term.is_pejorative ? " pejorative" : "", in_brackets("used in", joined(term.countries)),
                    in_brackets("from", joined(term.origins)));
    for (const auto& elsewhere : term.acceptability_elsewhere) out += "    " + describe(elsewhere) + "\n";
    for (const auto& law : term.laws)
        out += fmt::format("    law {} {}{}\n", law.country, to_string(law.relation), in_brackets(law.source));
    for (const auto& context : term.contexts)
        out += fmt::format("    context \"{}\"{}\n", context.text.plain, in_brackets(context.source));
    for (const auto& note : term.notes) out += "    " + describe(note) + "\n";
    for (const auto& transaction : term.transactions)
        out += fmt::format("    {} {} {}\n", transaction.type, transaction.date, transaction.responsibility);
    return out;
}

std::string describe(const LanguageSection& section) {
    auto out = fmt::format(" {} {}{}\n", section.language, to_string(section.review.state),
                           in_brackets("by", section.review.body));
    for (const auto& definition : section.definitions)
        out += fmt::format("  {} \"{}\"{}{}{}\n", to_string(definition.role), definition.text.plain,
                           in_brackets(definition.source), in_brackets("valid in", joined(definition.valid_in)),
                           in_brackets("from", definition.origin));
    for (const auto& term : section.terms) out += describe(term);
    return out;
}

std::string describe(const Consolidation& consolidation) {
    return fmt::format(
        " {} of {}{}{}{}{}{}{}\n", to_string(consolidation.harmonization), joined(consolidation.members),
        in_brackets("anchor", consolidation.anchor_member), in_brackets("by", consolidation.anchor_reason),
        in_brackets("decision", consolidation.decision), in_brackets("body", consolidation.body),
        in_brackets("date", consolidation.date), in_brackets("shaped by", joined(consolidation.decisions)));
}

} // namespace

std::string describe(const ConceptEntry& entry) {
    auto out = fmt::format("{}{}{}\n", entry.id, in_brackets("themes", joined(entry.themes)),
                           in_brackets("aliases", joined(entry.aliases)));
    if (entry.retirement) out += fmt::format(" retired: {}\n", entry.retirement->reason);
    if (entry.consolidation) out += describe(*entry.consolidation);
    for (const auto& note : entry.notes) out += " " + describe(note) + "\n";
    for (const auto& relation : entry.relations)
        out += fmt::format(" {} {}{}\n", to_string(relation.kind), relation.target,
                           in_brackets("from", joined(relation.origins)));
    for (const auto& reference : entry.external_references)
        out += fmt::format(" see {} \"{}\"\n", reference.target, reference.text);
    for (const auto& transaction : entry.transactions)
        out += fmt::format(" {} {} {}\n", transaction.type, transaction.date, transaction.responsibility);
    for (const auto& section : entry.languages) out += describe(section);
    return out;
}

std::string describe(const Glossary& glossary) {
    std::string out;
    for (const auto& entry : glossary.entries) out += describe(entry);
    return out;
}

std::string describe(const std::vector<GivenIdentifier>& given) {
    std::string out;
    for (const auto& identifier : given)
        out += fmt::format("{} {} {}{}{}\n", identifier.id, to_string(identifier.state),
                           joined(identifier.members), in_brackets("now", joined(identifier.replaced_by)),
                           in_brackets("released in", identifier.released_in));
    return out;
}

std::string describe(const std::vector<Group>& groups) {
    std::string out;
    for (const auto& group : groups) out += joined(group) + "\n";
    return out;
}

std::string describe(const std::vector<Finding>& findings) {
    std::string out;
    for (const auto& finding : findings) out += format_finding(finding, InterfaceLanguage::en) + "\n";
    return out;
}

std::string describe(const std::vector<Match>& matches) {
    std::string out;
    for (const auto& match : matches) {
        std::vector<std::string> evidence;
        for (const auto& message : match.evidence)
            evidence.push_back(format_message(message, InterfaceLanguage::en));
        out += fmt::format("{} {} {}: {}\n", match.left, match.right, to_string(match.band),
                           fmt::join(evidence, "; "));
    }
    return out;
}

} // namespace migralex::consolidation
