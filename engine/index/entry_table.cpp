// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/entry_table.hpp"

#include "index/designation_key.hpp"
#include "index/near_words.hpp"
#include "text/fold.hpp"
#include "text/stop_words.hpp"

#include <algorithm>
#include <numeric>

namespace migralex::index {

namespace {

/// "Our numbers, in this machine's order": bytes of another order are damaged to us.
constexpr std::uint32_t magic = 0x4D580006;
/// Longer ones nobody types whole; they are found by their words.
constexpr std::size_t longest_key = 1000;
/// A designation longer than this is not typed without its blanks.
constexpr std::size_t longest_joined_key = 40;

/// "extra-continental" is typed "extracontinental", too.
std::vector<std::string> hyphenated(std::string_view designation) {
    std::vector<std::string> joined;
    if (designation.find('-') == std::string_view::npos) return joined;
    const auto parts = text::words(designation);
    for (std::size_t i = 1; i < parts.size(); ++i)
        if (parts[i - 1].end + 1 == parts[i].begin && designation[parts[i - 1].end] == '-')
            joined.push_back(text::without_ligatures(parts[i - 1].folded + parts[i].folded));
    return joined;
}

/// See EntryTable::Spelling; words that are too long to be mistyped stand behind the others.
std::string format_spelling(const PostingTableMaker& words, const std::vector<std::uint32_t>& order) {
    const auto length_of = [&](std::uint32_t place) {
        return std::min(words.text(order[place]).size(), longest_spelled);
    };
    std::vector<std::uint32_t> ends(longest_spelled + 1);
    for (std::uint32_t i = 0; i < order.size(); ++i) ++ends[length_of(i)];
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    std::vector<std::uint32_t> places(order.size());
    auto next = ends;
    for (auto i = static_cast<std::uint32_t>(order.size()); i > 0; --i)
        places[--next[length_of(i - 1)]] = i - 1;
    std::string bytes;
    for (const auto end : ends) append_number(bytes, end);
    for (const auto place : places) append_number(bytes, place);
    for (const auto place : places) append_number(bytes, letters_of(words.text(order[place])).once);
    for (const auto place : places) append_number(bytes, letters_of(words.text(order[place])).twice);
    return bytes;
}

std::string padded(std::string bytes) {
    bytes.resize((bytes.size() + 3) / 4 * 4, '\0');
    return bytes;
}

} // namespace

std::size_t place_of_language(std::string_view language) {
    return static_cast<std::size_t>(std::find(stemmed_languages.begin(), stemmed_languages.end(), language) -
                                    stemmed_languages.begin());
}

std::string stem_text(std::string_view stem, std::string_view language) {
    std::string text(language);
    text += ':';
    return text += stem;
}

EntryTable::EntryTable(std::string_view bytes) {
    ByteReader reader(bytes);
    if (reader.number() != magic) throw DamagedRecord();
    const std::size_t entries = reader.number();
    const std::size_t entry_bytes = reader.number();
    entry_ends_ = reader.numbers(entries);
    entries_ = reader.bytes(entry_bytes);
    for (auto* table : {&keys_, &joined_keys_, &pejorative_keys_, &words_, &stems_, &definitions_})
        *table = PostingTable(reader);
    spelling_ends_ = reader.numbers(longest_spelled + 1);
    spelling_.places = reader.numbers(words_.size());
    spelling_.once = reader.numbers(words_.size());
    spelling_.twice = reader.numbers(words_.size());
}

EntryTable::Spelling EntryTable::spelling(std::size_t length) const {
    if (length >= spelling_ends_.size()) return {};
    const std::size_t begin = length == 0 ? 0 : spelling_ends_[length - 1];
    const std::size_t end = spelling_ends_[length];
    if (begin > end || end > spelling_.places.size()) throw DamagedRecord();
    return {spelling_.places.part(begin, end - begin), spelling_.once.part(begin, end - begin),
            spelling_.twice.part(begin, end - begin)};
}

std::string_view EntryTable::entry(std::uint32_t number) const {
    if (number == 0 || number > size()) throw DamagedRecord();
    const std::size_t begin = number == 1 ? 0 : entry_ends_[number - 2];
    const std::size_t end = entry_ends_[number - 1];
    if (begin > end || end > entries_.size()) throw DamagedRecord();
    return entries_.substr(begin, end - begin);
}

const std::string& StemMemory::stem(std::string_view word, std::string_view language) {
    auto known = stems_.find(language);
    if (known == stems_.end()) known = stems_.emplace(language, Stems()).first;
    if (const auto found = known->second.find(word); found != known->second.end()) return found->second;
    return known->second.emplace(word, text::stem(word, language)).first->second;
}

std::uint32_t DefinitionStems::find_stem(std::string_view word, const std::string& language,
                                         StemMemory& stems) {
    const auto opened = text::without_ligatures(std::string(word));
    if (text::is_stop_word(opened, language) || opened.size() > longest_word) return no_stem;
    return texts_.intern(stem_text(stems.stem(opened, language), language));
}

void EntryTableMaker::add(const ConceptEntry& entry, const std::string& glossary, Definitions definitions) {
    const auto number = static_cast<std::uint32_t>(entry_ends_.size() + 1);
    if (definitions == Definitions::kept)
        for (const auto& section : entry.languages) {
            if (!is_indexed(section)) continue;
            for (const auto& definition : section.definitions)
                definition_stems_.each_stem(
                    definition.text.plain, section.language, memory_, [&](std::uint32_t stem) {
                        if (stem == definition_places_.size())
                            definition_places_.push_back(definitions_.intern(definition_stems_.text(stem)));
                        definitions_.add(definition_places_[stem], number);
                    });
        }
    add_stored(format_stored_entry(entry, glossary));
}

void EntryTableMaker::copy(const EntryTable& from, const std::vector<std::uint32_t>& numbers) {
    std::vector<std::uint32_t> own_numbers(from.size() + 1);
    for (const auto number : numbers) {
        add_stored(from.entry(number));
        own_numbers[number] = static_cast<std::uint32_t>(size());
    }
    const auto& definitions = from.definitions();
    for (std::size_t i = 0; i < definitions.size(); ++i) {
        const auto list = definitions.list(i);
        for (std::size_t j = 0; j < list.size(); ++j)
            if (list[j] < own_numbers.size() && own_numbers[list[j]] != 0)
                definitions_.add(definitions.text(i), own_numbers[list[j]]);
    }
}

void EntryTableMaker::add_stored(std::string_view stored_entry) {
    read_stored_entry(stored_entry, scratch_);
    const auto number = static_cast<std::uint32_t>(entry_ends_.size() + 1);
    for (const auto& term : scratch_.terms) add_term(term, number);
    entries_ += stored_entry;
    entry_ends_.push_back(static_cast<std::uint32_t>(entries_.size()));
}

void EntryTableMaker::add_term(const StoredTerm& term, std::uint32_t number) {
    const auto key = term.folded_key;
    const bool is_typed_whole = key.size() <= longest_key;
    // Pejorative terms are found only when typed in full: their words lead nowhere.
    if (term.is_pejorative) {
        if (is_typed_whole) pejorative_keys_.add(key, number);
        return;
    }
    if (is_typed_whole) keys_.add(key, number);
    const auto joined = joined_key(key);
    if (joined != key && joined.size() <= longest_joined_key) joined_keys_.add(joined, number);
    for (const auto word : words_of_key(key)) add_word(word, term.language, number);
    for (const auto& word : hyphenated(term.text)) add_word(word, term.language, number);
}

void EntryTableMaker::add_word(std::string_view word, std::string_view language, std::uint32_t number) {
    if (word.size() > longest_word) return;
    const auto place = words_.intern(word);
    words_.add(place, number);
    if (place_of_language(language) == stemmed_languages.size()) return;
    auto known = stems_.find(language);
    if (known == stems_.end())
        known = stems_.emplace(language, std::unordered_map<std::uint32_t, std::string>()).first;
    if (!known->second.contains(place)) known->second.emplace(place, memory_.stem(word, language));
}

std::string EntryTableMaker::format_stems(const std::vector<std::uint32_t>& order) const {
    PostingTableMaker table;
    for (const auto& [language, stems] : stems_)
        for (std::size_t i = 0; i < order.size(); ++i)
            if (const auto stem = stems.find(order[i]); stem != stems.end())
                table.add(stem_text(stem->second, language), static_cast<std::uint32_t>(i));
    return table.format();
}

std::string EntryTableMaker::format() const {
    std::string bytes;
    append_number(bytes, magic);
    append_number(bytes, static_cast<std::uint32_t>(entry_ends_.size()));
    append_number(bytes, static_cast<std::uint32_t>(entries_.size()));
    for (const auto end : entry_ends_) append_number(bytes, end);
    bytes += padded(entries_);
    for (const auto* table : {&keys_, &joined_keys_, &pejorative_keys_, &words_}) bytes += table->format();
    const auto order = words_.order();
    bytes += format_stems(order);
    bytes += definitions_.format();
    return bytes += format_spelling(words_, order);
}

} // namespace migralex::index
