// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/stored_entry.hpp"

#include "base/hash.hpp"
#include "index/designation_key.hpp"

#include <algorithm>

namespace migralex::index {

namespace {

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

template <typename Texts>
void write_texts(RecordWriter& record, const Texts& texts) {
    RecordWriter inner;
    for (const auto& text : texts) inner.text(text);
    record.text(inner.take());
}

/// Countries and advice: what stands in few terms.
void write_details(RecordWriter& record, const TermSection& term) {
    write_texts(record, countries_of(term));
    RecordWriter inner;
    for (const auto& advice : advice_of(term)) {
        inner.text(advice.source.source);
        inner.text(advice.source.article);
        inner.text(advice.origin);
    }
    record.text(inner.take());
}

void write_standing(RecordWriter& record, const TermSection& term) {
    record.number(static_cast<std::uint64_t>(term.acceptability.status) * 2 + (term.is_pejorative ? 1 : 0));
}

/// The second text, or nothing if it is the first.
std::string_view unless_same(std::string_view text, std::string_view usual) {
    return text == usual ? std::string_view() : text;
}

void write_term(RecordWriter& record, const TermSection& term, const std::string& language) {
    const auto kept = kept_key(term.term);
    record.text(term.term);
    record.text(unless_same(kept, term.term));
    record.text(unless_same(folded_key(kept), kept));
    record.text(language);
    write_standing(record, term);
    write_details(record, term);
}

StoredTerm read_term(RecordReader& record) {
    StoredTerm term;
    term.text = record.text();
    term.kept_key = record.text();
    if (term.kept_key.empty()) term.kept_key = term.text;
    term.folded_key = record.text();
    if (term.folded_key.empty()) term.folded_key = term.kept_key;
    term.language = record.text();
    const auto standing = record.number();
    if (standing / 2 > static_cast<std::uint64_t>(AdministrativeStatus::superseded)) throw DamagedRecord();
    term.status = static_cast<AdministrativeStatus>(standing / 2);
    term.is_pejorative = standing % 2 != 0;
    term.countries = StoredTexts(record.text());
    term.advice_bytes = record.text();
    return term;
}

} // namespace

bool StoredTexts::contain(std::string_view text) const {
    for (RecordReader record(bytes_); !record.at_end();)
        if (record.text() == text) return true;
    return false;
}

std::vector<std::string> StoredTexts::all() const {
    std::vector<std::string> texts;
    for (RecordReader record(bytes_); !record.at_end();) texts.emplace_back(record.text());
    return texts;
}

std::vector<Advice> StoredTerm::advice() const {
    std::vector<Advice> result;
    for (RecordReader record(advice_bytes); !record.at_end();) {
        auto& advice = result.emplace_back();
        advice.source.source = record.text();
        advice.source.article = record.text();
        advice.origin = record.text();
    }
    return result;
}

bool is_indexed(const LanguageSection& section) {
    return section.review.state != ReviewState::draft;
}

bool is_indexed(const ConceptEntry& entry) {
    return !entry.retirement && std::any_of(entry.languages.begin(), entry.languages.end(),
                                            [](const auto& section) { return is_indexed(section); });
}

std::set<std::string_view> states_of(const ConceptEntry& entry) {
    std::set<std::string_view> states;
    for (const auto& section : entry.languages)
        if (is_indexed(section)) states.insert(to_string(section.review.state));
    if (entry.consolidation) states.insert(to_string(entry.consolidation->harmonization));
    return states;
}

std::vector<std::string> countries_of(const TermSection& term) {
    auto countries = term.countries;
    for (const auto& law : term.laws)
        if (std::find(countries.begin(), countries.end(), law.country) == countries.end())
            countries.push_back(law.country);
    return countries;
}

std::string format_stored_entry(const ConceptEntry& entry, const std::string& glossary) {
    RecordWriter record;
    record.text(entry.id);
    record.text(glossary);
    write_texts(record, entry.themes);
    write_texts(record, states_of(entry));
    std::size_t terms = 0;
    for (const auto& section : entry.languages)
        if (is_indexed(section)) terms += section.terms.size();
    record.number(terms);
    for (const auto& section : entry.languages) {
        if (!is_indexed(section)) continue;
        for (const auto& term : section.terms) write_term(record, term, section.language);
    }
    return record.take();
}

void read_stored_entry(std::string_view bytes, StoredEntry& entry, EntryParts parts) {
    RecordReader record(bytes);
    entry.id = record.text();
    entry.glossary = record.text();
    entry.themes = StoredTexts(record.text());
    entry.states = StoredTexts(record.text());
    entry.terms.resize(parts == EntryParts::all ? record.count() : 0);
    for (auto& term : entry.terms) term = read_term(record);
}

std::string content_hash(const ConceptEntry& entry) {
    RecordWriter record;
    record.text(entry.id);
    write_texts(record, entry.themes);
    record.text(entry.consolidation ? to_string(entry.consolidation->harmonization) : std::string_view());
    for (const auto& section : entry.languages) {
        record.text(section.language);
        record.text(to_string(section.review.state));
        for (const auto& definition : section.definitions) record.text(definition.text.plain);
        record.number(section.terms.size());
        for (const auto& term : section.terms) {
            record.text(term.term);
            write_standing(record, term);
            write_details(record, term);
        }
    }
    return sha256(record.take()).substr(0, 16);
}

} // namespace migralex::index
