// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table.hpp"

#include "exchange/selection.hpp"

namespace migralex::exchange {

namespace {

template <typename Value>
std::string word_of(const std::optional<Value>& value) {
    return value ? std::string(to_string(*value)) : std::string();
}

std::string harmonization_of(const ConceptEntry& entry) {
    return entry.consolidation ? std::string(to_string(entry.consolidation->harmonization)) : std::string();
}

std::string who_says(const Publication& publication, const Acceptability& acceptability,
                     std::string_view language) {
    if (!acceptability.source.empty()) return source_words(publication, acceptability.source, language);
    return acceptability.origin;
}

/// Each row says whose it is and what may be done with it, wherever it is copied to.
std::vector<std::string> with_rights(std::vector<std::string> row, const ExportFacts& facts) {
    row.push_back(facts.edition);
    row.push_back(facts.publication.licence);
    row.push_back(facts.standing);
    return row;
}

std::vector<std::string> columns_with_rights(std::vector<std::string> columns) {
    columns.insert(columns.end(), {"edition", "licence", "standing"});
    return columns;
}

} // namespace

Table terms_table(const Glossary& glossary, const ExportFacts& facts) {
    Table table{"terms",
                columns_with_rights({"concept_id", "theme", "harmonization", "language", "term",
                                     "acceptability", "according_to", "type", "part_of_speech", "gender",
                                     "number", "register", "countries", "term_id"}),
                {}};
    for (const auto& entry : glossary.entries)
        for (const auto* section : public_sections(entry))
            for (const auto& term : section->terms) {
                if (term.is_pejorative) continue;
                table.rows.push_back(with_rights(
                    {entry.id, joined(entry.themes, " "), harmonization_of(entry), section->language, term.term,
                     std::string(to_string(term.acceptability.status)),
                     who_says(facts.publication, term.acceptability, section->language),
                     std::string(to_string(term.type)), word_of(term.part_of_speech), word_of(term.gender),
                     word_of(term.number), word_of(term.usage_register), joined(term.countries, " "), term.id},
                    facts));
            }
    return table;
}

Table definitions_table(const Glossary& glossary, const ExportFacts& facts) {
    Table table{"definitions",
                columns_with_rights({"concept_id", "harmonization", "language", "definition", "source",
                                     "source_id", "article", "relation_to_source", "source_check", "role",
                                     "belongs_to_anchor", "origin", "review_state"}),
                {}};
    for (const auto& entry : glossary.entries)
        for (const auto* section : public_sections(entry))
            for (const auto& definition : section->definitions)
                table.rows.push_back(with_rights(
                    {entry.id, harmonization_of(entry), section->language, definition.text.plain,
                     source_words(facts.publication, definition.source, section->language),
                     definition.source.source, definition.source.article,
                     std::string(to_string(definition.source_relation)),
                     std::string(to_string(definition.source_check)), std::string(to_string(definition.role)),
                     linked_definition(entry, *section) == &definition ? "yes" : "no", definition.origin,
                     std::string(to_string(section->review.state))},
                    facts));
    return table;
}

Table correspondence_table(const Glossary& glossary, const ExportFacts& facts) {
    Table table{"correspondence",
                columns_with_rights({"country", "national_category", "language", "law", "law_id", "article",
                                     "relation", "concept_id"}),
                {}};
    for (const auto& entry : glossary.entries)
        for (const auto* section : public_sections(entry))
            for (const auto& term : section->terms) {
                if (term.is_pejorative) continue;
                for (const auto& law : term.laws)
                    table.rows.push_back(with_rights(
                        {law.country, term.term, section->language,
                         source_words(facts.publication, {law.source.source, ""}, section->language),
                         law.source.source, law.source.article, std::string(to_string(law.relation)), entry.id},
                        facts));
            }
    return table;
}

Table about_table(const ExportFacts& facts) {
    Table table{"about", {"fact", "value"}, {}};
    const auto add = [&](std::string name, std::string_view value) {
        if (!value.empty()) table.rows.push_back({std::move(name), std::string(value)});
    };
    add("title", name_in(facts.publication.title, "en"));
    add("edition", facts.edition);
    add("date", facts.date);
    add("standing", facts.standing);
    add("licence", facts.publication.licence);
    add("address", facts.publication.site_address);
    return table;
}

} // namespace migralex::exchange
