// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/served_definitions.hpp"

#include "base/errors.hpp"
#include "base/hash.hpp"

#include <cmath>
#include <set>

namespace migralex::index {

namespace {

constexpr const char* table_key = "table";
constexpr std::size_t longest_index_term = 200;

/// Letters are stored on disk: never change one.
enum class Field : char { definition_stem = 'D', glossary = 'G', theme = 'T', country = 'C', state = 'R' };

/// Cut and hashed where Xapian could not hold it (245 bytes).
std::string index_term(Field field, std::string_view text) {
    std::string term(1, static_cast<char>(field));
    term += text;
    if (term.size() > longest_index_term)
        term = term.substr(0, longest_index_term - 16) + sha256(term).substr(0, 16);
    return term;
}

Xapian::Query narrowed(const Xapian::Query& query, Field field, const std::vector<std::string>& values) {
    std::vector<std::string> terms;
    for (const auto& value : values)
        if (!value.empty()) terms.push_back(index_term(field, value));
    if (terms.empty()) return query;
    return {Xapian::Query::OP_FILTER, query, Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end())};
}

/// The weight of a word and the word itself in one number: weights above, a bit a word below. Xapian adds them
/// up without rounding (32 weights stay below 2^53) and orders by them, and the sum says which words were
/// found.
constexpr double bits_of_words = 4294967296.0;

double coded(const QueryWord& word, std::size_t place) {
    return static_cast<double>(unit_weight(word)) * bits_of_words + std::ldexp(1.0, static_cast<int>(place));
}

DefinitionMatch decoded(double sum, std::size_t language) {
    const auto weight = std::floor(sum / bits_of_words);
    return {definition_language(language), static_cast<WordSet>(sum - weight * bits_of_words),
            static_cast<std::uint64_t>(weight)};
}

std::set<std::string> filter_terms(const ConceptEntry& entry, const std::string& glossary) {
    std::set<std::string> terms = {index_term(Field::glossary, glossary)};
    for (const auto& theme : entry.themes) terms.insert(index_term(Field::theme, theme));
    for (const auto state : states_of(entry)) terms.insert(index_term(Field::state, state));
    for (const auto& section : entry.languages)
        if (is_indexed(section))
            for (const auto& term : section.terms)
                for (const auto& country : countries_of(term))
                    terms.insert(index_term(Field::country, country));
    return terms;
}

} // namespace

template <typename Ask>
auto ServedDefinitions::ask(const Ask& question) const {
    try {
        return question();
    } catch (const Xapian::Error& error) {
        throw FileError(Message{"index.cannot-reach", {stub_.string(), error.get_description()}});
    }
}

ServedDefinitions::ServedDefinitions(std::filesystem::path stub) : stub_(std::move(stub)) {
    database_ = ask([&] { return Xapian::Database(stub_.string(), Xapian::DB_BACKEND_STUB); });
}

std::string ServedDefinitions::table_name() const {
    return ask([&] { return database_.get_metadata(table_key); });
}

std::size_t ServedDefinitions::size() const {
    return ask([&] { return database_.get_doccount(); });
}

std::size_t ServedDefinitions::frequency(const std::string& stem) const {
    return ask([&] { return database_.get_termfreq(index_term(Field::definition_stem, stem)); });
}

DefinitionMatches ServedDefinitions::best(const ParsedQuery& query, std::size_t language, const Query& filters,
                                          std::size_t most) const {
    std::vector<Xapian::Query> words;
    for (std::size_t i = 0; i < query.words.size(); ++i) {
        const auto& word = query.words[i];
        if (word.defined[language] == 0) continue;
        const Xapian::Query term(index_term(Field::definition_stem, definition_stem(word, language)));
        words.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, term, coded(word, i));
    }
    Xapian::Query some(Xapian::Query::OP_OR, words.begin(), words.end());
    some = narrowed(some, Field::glossary, filters.glossaries);
    some = narrowed(some, Field::theme, {filters.theme});
    some = narrowed(some, Field::country, {filters.country});
    if (Filters(filters).accepts_definitions()) some = narrowed(some, Field::state, {filters.state});
    return ask([&] {
        Xapian::Enquire enquire(database_);
        enquire.set_weighting_scheme(Xapian::CoordWeight());
        enquire.set_query(some);
        const auto found = enquire.get_mset(0, static_cast<Xapian::doccount>(most));
        DefinitionMatches matches;
        for (auto each = found.begin(); each != found.end(); ++each)
            matches.emplace_back(*each, decoded(each.get_weight(), language));
        return matches;
    });
}

template <typename Write>
void DefinitionDatabaseMaker::write(const Write& change) {
    try {
        change();
    } catch (const Xapian::Error& error) {
        throw FileError(Message{"index.cannot-build", {folder_.string(), error.get_description()}});
    }
}

DefinitionDatabaseMaker::DefinitionDatabaseMaker(std::filesystem::path folder) : folder_(std::move(folder)) {
    write([&] {
        // With term lists, though nobody asks for them: xapian-replicate wants them.
        database_ = Xapian::WritableDatabase(folder_.string(), Xapian::DB_CREATE_OR_OVERWRITE);
    });
}

void DefinitionDatabaseMaker::add(const ConceptEntry& entry, const std::string& glossary) {
    std::set<std::uint32_t> stems;
    for (const auto& section : entry.languages) {
        if (!is_indexed(section)) continue;
        for (const auto& definition : section.definitions)
            stems_.each_stem(definition.text.plain, section.language, memory_,
                             [&](std::uint32_t stem) { stems.insert(stem); });
    }
    Xapian::Document document;
    for (const auto& term : filter_terms(entry, glossary)) document.add_boolean_term(term);
    for (const auto stem : stems)
        document.add_boolean_term(index_term(Field::definition_stem, stems_.text(stem)));
    write([&] { database_.add_document(document); });
}

void DefinitionDatabaseMaker::finish(const std::string& table_name) {
    write([&] {
        database_.set_metadata(table_key, table_name);
        database_.commit();
        database_.close();
    });
}

} // namespace migralex::index
