// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace migralex::index {

/// Words and in how many concepts each occurs.
using WordCounts = std::map<std::string, std::uint32_t, std::less<>>;

/// The words of all designations in order, for finding what somebody meant who typed something else. Pejorative
/// terms have no words here.
///
/// Form, stored in the index beside the documents: for each word the number of leading bytes it shares with the
/// word before (one byte), the number of further bytes (one byte), these bytes, and its count (7 bits a byte,
/// lowest first). Front coding makes it small, and it makes looking for typing errors quick: once a beginning
/// is too far, all words that share it are passed over by their first byte. Words above 100 bytes are left out:
/// nobody mistypes them.
[[nodiscard]] std::string format_lexicon(const WordCounts& words);

struct NearWord {
    std::string word;
    std::size_t distance = 0;
    std::uint32_t count = 0;
};

/// The words at most `most` typing errors away, nearest first, then the more frequent; at most `limit`. Bytes
/// that format_lexicon did not write end the search early.
[[nodiscard]] std::vector<NearWord> find_near_words(std::string_view lexicon, std::string_view typed,
                                                    std::size_t most, std::size_t limit);

} // namespace migralex::index
