// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace migralex::index {

/// The languages whose forms of a word are looked for when nobody states one.
inline constexpr std::array<std::string_view, 5> stemmed_languages = {"es", "en", "pt", "fr", "nl"};

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
    /// By stemmed_languages.
    std::array<std::string, stemmed_languages.size()> stems;
    /// How much it tells: rare words more.
    double weight = 1;
    std::vector<Correction> corrections;
    /// Words of the index that begin with it.
    std::vector<std::string> completions;
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
    /// By byte: whether a word it could be met with begins so. Most designations are passed over by this.
    std::array<bool, 256> first_bytes = {};

    [[nodiscard]] bool empty() const {
        return words.empty();
    }
};

[[nodiscard]] ParsedQuery parse_query(std::string_view text);

/// To be called again when corrections were added.
void note_first_bytes(ParsedQuery& query);

} // namespace migralex::index
