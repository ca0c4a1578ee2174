// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/document.hpp"

#include "base/hash.hpp"
#include "text/words.hpp"

#include <nlohmann/json.hpp>
#include <set>

namespace migralex::index {

namespace {

constexpr std::size_t longest_index_term = 200;

char letter_of(Field field) {
    return "EFWSDLGTCR"[static_cast<std::size_t>(field)];
}

/// Fields whose terms are written once for all languages and once for their own.
void add_in_language(Xapian::Document& document, Field field, const std::string& text,
                     const std::string& language, Xapian::termcount weight) {
    document.add_term(index_term(field, text), weight);
    document.add_term(index_term(field, text, language), weight);
}

void add_designation(Xapian::Document& document, const TermSection& term, const std::string& language) {
    add_in_language(document, Field::exact, text::comparison_key(term.term), language, 1);
    add_in_language(document, Field::exact_folded, text::comparison_key(term.term, text::Enye::folded),
                    language, 1);
    // Pejorative terms are found only when typed in full: their words lead nowhere.
    if (term.is_pejorative) return;
    for (const auto& word : text::words(term.term)) {
        add_in_language(document, Field::word, word.folded, language, 1);
        add_in_language(document, Field::word_stem, text::stem(word.folded, language), language, 1);
    }
}

void add_section(Xapian::Document& document, const LanguageSection& section) {
    for (const auto& term : section.terms) {
        add_designation(document, term, section.language);
        for (const auto& country : term.countries)
            document.add_boolean_term(index_term(Field::country, country));
        for (const auto& law : term.laws) document.add_boolean_term(index_term(Field::country, law.country));
    }
    for (const auto& definition : section.definitions)
        for (const auto& word : text::words(definition.text.plain))
            add_in_language(document, Field::definition_word, text::stem(word.folded, section.language),
                            section.language, 1);
    document.add_boolean_term(index_term(Field::language, section.language));
    document.add_boolean_term(index_term(Field::state, to_string(section.review.state)));
}

nlohmann::json stored_terms(const ConceptEntry& entry) {
    auto terms = nlohmann::json::array();
    for (const auto& section : entry.languages) {
        if (section.review.state == ReviewState::draft) continue;
        for (const auto& term : section.terms)
            terms.push_back(
                {term.term, section.language, static_cast<int>(term.acceptability.status), term.is_pejorative});
    }
    return terms;
}

} // namespace

std::string index_term_start(Field field, std::string_view text, std::string_view language) {
    std::string term(1, letter_of(field));
    term += language;
    term += ':';
    term += text;
    return term;
}

std::string index_term(Field field, std::string_view text, std::string_view language) {
    auto term = index_term_start(field, text, language);
    if (term.size() > longest_index_term)
        term = term.substr(0, longest_index_term - 16) + sha256(term).substr(0, 16);
    return term;
}

Xapian::Document make_document(const ConceptEntry& entry, const std::string& glossary) {
    Xapian::Document document;
    for (const auto& section : entry.languages)
        if (section.review.state != ReviewState::draft) add_section(document, section);
    document.add_boolean_term(index_term(Field::glossary, glossary));
    for (const auto& theme : entry.themes) document.add_boolean_term(index_term(Field::theme, theme));
    if (entry.consolidation)
        document.add_boolean_term(index_term(Field::state, to_string(entry.consolidation->harmonization)));
    const nlohmann::json data = {entry.id, glossary, stored_terms(entry)};
    document.set_data(data.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    return document;
}

StoredEntry read_document(const Xapian::Document& document) {
    const auto data = nlohmann::json::parse(document.get_data());
    StoredEntry entry{data.at(0), data.at(1), {}};
    for (const auto& term : data.at(2))
        entry.terms.push_back(
            {term.at(0), term.at(1), static_cast<AdministrativeStatus>(term.at(2).get<int>()), term.at(3)});
    return entry;
}

} // namespace migralex::index
