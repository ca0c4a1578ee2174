// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/posting_table.hpp"
#include "index/stored_entry.hpp"
#include "model/concept_entry.hpp"
#include "text/words.hpp"

#include <array>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace migralex::index {

/// The languages whose forms of a word are looked for when nobody states one.
inline constexpr std::array<std::string_view, 5> stemmed_languages = {"es", "en", "pt", "fr", "nl"};

/// The place of a language in stemmed_languages; their number for others.
[[nodiscard]] std::size_t place_of_language(std::string_view language);

/// Everything that searching needs, in one piece of bytes that is read where it lies: the entries as
/// stored_entry.hpp has them, by their number from 1, and tables from what people type to numbers.
class EntryTable {
  public:
    EntryTable() = default;
    /// `bytes` must outlive the object. Throws DamagedRecord.
    explicit EntryTable(std::string_view bytes);

    [[nodiscard]] std::size_t size() const {
        return entry_ends_.size();
    }
    [[nodiscard]] std::string_view entry(std::uint32_t number) const;

    /// Whole designations, folded, and their entries.
    [[nodiscard]] const PostingTable& keys() const {
        return keys_;
    }
    /// The same without blanks, where that is another.
    [[nodiscard]] const PostingTable& joined_keys() const {
        return joined_keys_;
    }
    /// Pejorative designations: apart, so that nothing completes or leads to them.
    [[nodiscard]] const PostingTable& pejorative_keys() const {
        return pejorative_keys_;
    }
    /// Words of the other designations, and their entries.
    [[nodiscard]] const PostingTable& words() const {
        return words_;
    }
    /// Stems as `stem_text` writes them, and the places of their words in `words`.
    [[nodiscard]] const PostingTable& stems() const {
        return stems_;
    }
    /// Stems of the words of definitions, as `stem_text` writes them, and their entries; small words are left
    /// out.
    [[nodiscard]] const PostingTable& definitions() const {
        return definitions_;
    }
    /// Places of words of one length, and their letters (see letters_of in near_words.hpp).
    struct Spelling {
        NumberList places;
        NumberList once;
        NumberList twice;
    };
    [[nodiscard]] Spelling spelling(std::size_t length) const;

  private:
    NumberList entry_ends_;
    std::string_view entries_;
    PostingTable keys_;
    PostingTable joined_keys_;
    PostingTable pejorative_keys_;
    PostingTable words_;
    PostingTable stems_;
    PostingTable definitions_;
    NumberList spelling_ends_;
    Spelling spelling_;
};

[[nodiscard]] std::string stem_text(std::string_view stem, std::string_view language);

/// Stems, remembered: the same words come again and again.
class StemMemory {
  public:
    [[nodiscard]] const std::string& stem(std::string_view word, std::string_view language);

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>()(text);
        }
    };
    using Stems = std::unordered_map<std::string, std::string, Hash, std::equal_to<>>;
    std::map<std::string, Stems, std::less<>> stems_;
};

/// The words of definitions, told apart by language, as stems. They are remembered: the same words come again
/// and again.
class DefinitionStems {
  public:
    /// `take(place)` for each word of a definition but the small ones; a stem may come twice. The place is that
    /// of its text in `texts`.
    template <typename Take>
    void each_stem(std::string_view definition, const std::string& language, StemMemory& stems,
                   const Take& take) {
        auto& known = languages_[language];
        text::for_each_word(definition, text::Enye::folded, [&](std::string_view word) {
            const auto place = known.words.intern(word);
            if (place == known.stems.size()) known.stems.push_back(find_stem(word, language, stems));
            if (known.stems[place] != no_stem) take(known.stems[place]);
        });
    }
    /// See stem_text.
    [[nodiscard]] std::string_view text(std::uint32_t place) const {
        return texts_.text(place);
    }

  private:
    static constexpr std::uint32_t no_stem = ~std::uint32_t{0};
    struct Language {
        TextSet words;
        /// By word.
        std::vector<std::uint32_t> stems;
    };
    std::uint32_t find_stem(std::string_view word, const std::string& language, StemMemory& stems);

    std::map<std::string, Language, std::less<>> languages_;
    TextSet texts_;
};

/// Gathers entries in the order of their numbers.
class EntryTableMaker {
  public:
    /// Definitions may be left to a server (see shards.hpp).
    enum class Definitions { kept, left_out };
    void add(const ConceptEntry& entry, const std::string& glossary,
             Definitions definitions = Definitions::kept);
    /// Entries of another table, by ascending numbers.
    void copy(const EntryTable& from, const std::vector<std::uint32_t>& numbers);
    [[nodiscard]] std::size_t size() const {
        return entry_ends_.size();
    }
    [[nodiscard]] std::string format() const;

  private:
    void add_stored(std::string_view stored_entry);
    void add_term(const StoredTerm& term, std::uint32_t number);
    void add_word(std::string_view word, std::string_view language, std::uint32_t number);
    [[nodiscard]] std::string format_stems(const std::vector<std::uint32_t>& order) const;

    std::string entries_;
    std::vector<std::uint32_t> entry_ends_;
    PostingTableMaker keys_;
    PostingTableMaker joined_keys_;
    PostingTableMaker pejorative_keys_;
    PostingTableMaker words_;
    PostingTableMaker definitions_;
    /// By language: each word of a designation of that language, by its place in words_, with its stem.
    std::map<std::string, std::unordered_map<std::uint32_t, std::string>, std::less<>> stems_;
    StemMemory memory_;
    DefinitionStems definition_stems_;
    /// By places of definition_stems_: places of definitions_.
    std::vector<std::uint32_t> definition_places_;
    StoredEntry scratch_;
};

} // namespace migralex::index
