// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/entry_table.hpp"

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace migralex::index {

/// One bit a word of a query, the first word lowest.
using WordSet = std::uint32_t;

/// A word that may have been meant by one that stands nowhere.
struct Correction {
    std::string word;
    /// Typing errors between the two.
    std::size_t distance = 0;
};

struct QueryWord {
    std::string folded;
    /// Joins other words only; the query holds others.
    bool is_stop = false;
    /// May be a beginning: the last word, or one with an asterisk.
    bool is_prefix = false;
    /// Stands in quotes: only itself will do.
    bool is_quoted = false;
    /// By stemmed_languages.
    std::array<std::string, stemmed_languages.size()> stems;
    /// How much it tells: rare words more.
    double weight = 1;
    std::vector<Correction> corrections;
    /// By stemmed_languages: other words of the index with its stem. Views into the snapshot.
    std::array<std::vector<std::string_view>, stemmed_languages.size()> forms;
    /// By stemmed_languages, and of Haitian Creole: how many documents hold it in a definition.
    std::array<std::size_t, stemmed_languages.size() + 1> defined = {};
    /// By tables of the snapshot: places in `words` of everything that may stand for it in a designation.
    std::array<std::vector<std::uint32_t>, 2> places;
};

/// The first two bytes of all words that a query could be met with.
class Beginnings {
  public:
    void note(std::string_view word) {
        if (word.empty()) return;
        noted_.set(place(word));
        noted_.set(place(word.substr(0, 1))); // the first half of a word that is written as two
    }
    /// Whether any word of a folded key begins so.
    [[nodiscard]] bool meet(std::string_view folded_key) const {
        for (std::size_t at = 0; at < folded_key.size();) {
            if (noted_.test(place(folded_key.substr(at, 2)))) return true;
            const auto blank = folded_key.find(' ', at);
            if (blank == std::string_view::npos) return false;
            at = blank + 1;
        }
        return false;
    }

  private:
    static std::size_t place(std::string_view bytes) {
        const auto second = bytes.size() > 1 ? bytes[1] : ' ';
        return static_cast<unsigned char>(bytes[0]) * std::size_t{256} + static_cast<unsigned char>(second);
    }
    std::bitset<std::size_t{256} * 256> noted_;
};

/// A query taken apart. Any bytes can be; at most some thousands of them are looked at.
struct ParsedQuery {
    std::string kept_key;
    std::string folded_key;
    std::string joined_key;
    std::vector<QueryWord> words;
    /// Folded keys of what stood in quotes.
    std::vector<std::string> phrases;
    /// Nothing but small words ("de la").
    bool is_small_words = false;
    /// Most designations are passed over by this.
    Beginnings beginnings;

    /// The words that tell something.
    [[nodiscard]] WordSet telling() const {
        WordSet set = 0;
        for (std::size_t i = 0; i < words.size(); ++i)
            if (!words[i].is_stop) set |= WordSet{1} << i;
        return set;
    }
    [[nodiscard]] bool empty() const {
        return words.empty();
    }
};

[[nodiscard]] ParsedQuery parse_query(std::string_view text);

/// To be called again when corrections were added.
void note_beginnings(ParsedQuery& query);

} // namespace migralex::index
