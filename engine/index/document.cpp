// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/document.hpp"

#include "base/hash.hpp"
#include "text/fold.hpp"
#include "text/stop_words.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <set>

namespace migralex::index {

namespace {

constexpr std::size_t longest_index_term = 200;
constexpr std::uint32_t no_term = ~std::uint32_t{0};

} // namespace

std::string index_term(Field field, std::string_view text, std::string_view language) {
    std::string term(1, static_cast<char>(field));
    term += language;
    term += ':';
    term += text;
    if (term.size() > longest_index_term)
        term = term.substr(0, longest_index_term - 16) + sha256(term).substr(0, 16);
    return term;
}

std::uint32_t DocumentMaker::make_term(std::string_view word, const std::string& language, StemMemory& stems) {
    const auto opened = text::without_ligatures(std::string(word));
    if (text::is_stop_word(opened, language)) return no_term;
    return terms_.intern(index_term(Field::definition_stem, stems.stem(opened, language), language));
}

void DocumentMaker::add_definition(std::string_view definition, const std::string& language,
                                   StemMemory& stems) {
    auto& known = languages_[language];
    text::for_each_word(definition, text::Enye::folded, [&](std::string_view word) {
        const auto place = known.words.intern(word);
        if (place == known.terms.size()) known.terms.push_back(make_term(word, language, stems));
        if (known.terms[place] != no_term) of_entry_.push_back(known.terms[place]);
    });
}

Xapian::Document DocumentMaker::make(const ConceptEntry& entry, const std::string& glossary,
                                     StemMemory& stems) {
    std::set<std::string> filters = {index_term(Field::glossary, glossary)};
    of_entry_.clear();
    for (const auto& section : entry.languages) {
        if (!is_indexed(section)) continue;
        filters.insert(index_term(Field::state, to_string(section.review.state)));
        for (const auto& term : section.terms)
            for (const auto& country : countries_of(term)) filters.insert(index_term(Field::country, country));
        for (const auto& definition : section.definitions)
            add_definition(definition.text.plain, section.language, stems);
    }
    if (entry.consolidation)
        filters.insert(index_term(Field::state, to_string(entry.consolidation->harmonization)));
    for (const auto& theme : entry.themes) filters.insert(index_term(Field::theme, theme));
    Xapian::Document document;
    for (const auto& filter : filters) document.add_boolean_term(filter);
    std::sort(of_entry_.begin(), of_entry_.end());
    of_entry_.erase(std::unique(of_entry_.begin(), of_entry_.end()), of_entry_.end());
    for (const auto term : of_entry_) document.add_boolean_term(std::string(terms_.text(term)));
    return document;
}

} // namespace migralex::index
