// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/document.hpp"

#include "base/hash.hpp"
#include "index/designation_key.hpp"
#include "index/record.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <set>

namespace migralex::index {

namespace {

constexpr std::size_t longest_index_term = 200;
/// A designation longer than this is not typed without its blanks.
constexpr std::size_t longest_joined_key = 40;

bool is_advised_against(AdministrativeStatus status) {
    return status == AdministrativeStatus::deprecated || status == AdministrativeStatus::superseded;
}

std::vector<Advice> advice_of(const TermSection& term) {
    std::vector<Advice> advice;
    const auto add = [&](const Acceptability& acceptability) {
        Advice each{acceptability.source, acceptability.origin};
        if (is_advised_against(acceptability.status) &&
            std::find(advice.begin(), advice.end(), each) == advice.end())
            advice.push_back(std::move(each));
    };
    add(term.acceptability);
    for (const auto& elsewhere : term.acceptability_elsewhere) add(elsewhere);
    return advice;
}

/// All but the key, which costs more than the rest.
IndexedTerm without_key(const TermSection& term, const std::string& language) {
    IndexedTerm result{
        term.term,      "", language, term.acceptability.status, term.is_pejorative, term.countries,
        advice_of(term)};
    for (const auto& law : term.laws)
        if (std::find(result.countries.begin(), result.countries.end(), law.country) == result.countries.end())
            result.countries.push_back(law.country);
    return result;
}

void write_texts(RecordWriter& record, const std::vector<std::string>& texts) {
    record.number(texts.size());
    for (const auto& text : texts) record.text(text);
}

std::vector<std::string> read_texts(RecordReader& record) {
    std::vector<std::string> texts(record.count());
    for (auto& text : texts) text = record.text();
    return texts;
}

void write_term(RecordWriter& record, const IndexedTerm& term) {
    record.text(term.text);
    // Most designations are their own key.
    record.text(term.kept_key == term.text ? std::string_view() : std::string_view(term.kept_key));
    record.text(term.language);
    record.number(static_cast<std::uint64_t>(term.status) * 2 + (term.is_pejorative ? 1 : 0));
    write_texts(record, term.countries);
    record.number(term.advice.size());
    for (const auto& advice : term.advice) {
        record.text(advice.source.source);
        record.text(advice.source.article);
        record.text(advice.origin);
    }
}

IndexedTerm read_term(RecordReader& record) {
    IndexedTerm term;
    term.text = record.text();
    term.kept_key = record.text();
    if (term.kept_key.empty()) term.kept_key = term.text;
    term.language = record.text();
    const auto standing = record.number();
    if (standing / 2 > static_cast<std::uint64_t>(AdministrativeStatus::superseded)) throw DamagedRecord();
    term.status = static_cast<AdministrativeStatus>(standing / 2);
    term.is_pejorative = standing % 2 != 0;
    term.countries = read_texts(record);
    term.advice.resize(record.count());
    for (auto& advice : term.advice) {
        advice.source.source = record.text();
        advice.source.article = record.text();
        advice.origin = record.text();
    }
    return term;
}

std::string stored_data(const StoredEntry& entry) {
    RecordWriter record;
    record.text(entry.id);
    record.text(entry.glossary);
    write_texts(record, entry.themes);
    write_texts(record, entry.states);
    record.number(entry.terms.size());
    for (const auto& term : entry.terms) write_term(record, term);
    return record.take();
}

/// "extra-continental" is typed "extracontinental", too.
void add_hyphenated(std::string_view designation, std::vector<std::string>& words) {
    const auto parts = text::words(designation);
    for (std::size_t i = 1; i < parts.size(); ++i)
        if (parts[i - 1].end + 1 == parts[i].begin && designation[parts[i - 1].end] == '-')
            words.push_back(text::without_ligatures(parts[i - 1].folded + parts[i].folded));
}

void hash_texts(RecordWriter& record, const ConceptEntry& entry) {
    for (const auto& section : entry.languages) {
        record.text(section.language);
        record.text(to_string(section.review.state));
        for (const auto& definition : section.definitions) record.text(definition.text.plain);
        record.number(section.terms.size());
        for (const auto& term : section.terms) write_term(record, without_key(term, section.language));
    }
}

} // namespace

std::string index_term_start(Field field, std::string_view text, std::string_view language) {
    std::string term(1, static_cast<char>(field));
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

bool is_indexed(const ConceptEntry& entry) {
    return !entry.retirement &&
           std::any_of(entry.languages.begin(), entry.languages.end(),
                       [](const auto& section) { return section.review.state != ReviewState::draft; });
}

const std::string& DocumentMaker::stem(std::string_view word, const std::string& language) {
    auto& known = stems_[language];
    if (const auto found = known.find(word); found != known.end()) return found->second;
    return known.emplace(word, text::stem(word, language)).first->second;
}

void DocumentMaker::add_designation(Xapian::Document& document, const IndexedTerm& term,
                                    std::vector<std::string>& words) {
    const auto key = folded_key(term.kept_key);
    // Pejorative terms are found only when typed in full: their words lead nowhere.
    if (term.is_pejorative) {
        document.add_boolean_term(index_term(Field::pejorative_key, key));
        return;
    }
    document.add_boolean_term(index_term(Field::key, key));
    const auto joined = joined_key(key);
    if (joined != key && joined.size() <= longest_joined_key)
        document.add_boolean_term(index_term(Field::joined_key, joined));
    auto own_words = std::vector<std::string>();
    for (const auto word : words_of_key(key)) own_words.emplace_back(word);
    if (term.text.find('-') != std::string::npos) add_hyphenated(term.text, own_words);
    for (auto& word : own_words) {
        document.add_boolean_term(index_term(Field::word, word));
        document.add_boolean_term(index_term(Field::stem, stem(word, term.language), term.language));
        words.push_back(std::move(word));
    }
}

void DocumentMaker::add_definition(Xapian::Document& document, std::string_view definition,
                                   const std::string& language) {
    for (const auto& word : text::words(definition))
        document.add_boolean_term(
            index_term(Field::definition_stem, stem(text::without_ligatures(word.folded), language), language));
}

Xapian::Document DocumentMaker::make(const ConceptEntry& entry, const std::string& glossary,
                                     WordCounts& words) {
    Xapian::Document document;
    StoredEntry stored{entry.id, glossary, entry.themes, {}, {}};
    std::set<std::string> states;
    std::set<std::string> countries;
    std::vector<std::string> own_words;
    for (const auto& section : entry.languages) {
        if (section.review.state == ReviewState::draft) continue;
        document.add_boolean_term(index_term(Field::language, section.language));
        states.emplace(to_string(section.review.state));
        for (const auto& term : section.terms) {
            stored.terms.push_back(without_key(term, section.language));
            stored.terms.back().kept_key = kept_key(term.term);
            add_designation(document, stored.terms.back(), own_words);
            countries.insert(stored.terms.back().countries.begin(), stored.terms.back().countries.end());
        }
        for (const auto& definition : section.definitions)
            add_definition(document, definition.text.plain, section.language);
    }
    if (entry.consolidation) states.emplace(to_string(entry.consolidation->harmonization));
    stored.states.assign(states.begin(), states.end());
    document.add_boolean_term(index_term(Field::glossary, glossary));
    for (const auto& theme : entry.themes) document.add_boolean_term(index_term(Field::theme, theme));
    for (const auto& country : countries) document.add_boolean_term(index_term(Field::country, country));
    for (const auto& state : states) document.add_boolean_term(index_term(Field::state, state));
    std::sort(own_words.begin(), own_words.end());
    own_words.erase(std::unique(own_words.begin(), own_words.end()), own_words.end());
    for (auto& word : own_words) ++words[std::move(word)];
    document.set_data(stored_data(stored));
    return document;
}

std::string content_hash(const ConceptEntry& entry) {
    RecordWriter record;
    record.text(entry.id);
    write_texts(record, entry.themes);
    record.text(entry.consolidation ? to_string(entry.consolidation->harmonization) : std::string_view());
    hash_texts(record, entry);
    return sha256(record.take()).substr(0, 16);
}

StoredEntry read_document(std::string_view data) {
    RecordReader record(data);
    StoredEntry entry;
    entry.id = record.text();
    entry.glossary = record.text();
    entry.themes = read_texts(record);
    entry.states = read_texts(record);
    entry.terms.resize(record.count());
    for (auto& term : entry.terms) term = read_term(record);
    return entry;
}

} // namespace migralex::index
