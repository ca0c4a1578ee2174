// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/near_words.hpp"

#include "index/entry_table.hpp"
#include "index/record.hpp"
#include "text/spelling.hpp"

#include <algorithm>
#include <tuple>

namespace migralex::index {

namespace {

bool has_more_bits(std::uint64_t bits, std::size_t most) {
    for (; most > 0 && bits != 0; --most) bits &= bits - 1;
    return bits != 0;
}

std::uint64_t in_one(const Letters& letters) {
    return std::uint64_t{letters.twice} << 32U | letters.once;
}

/// False for most pairs that are more than `most` errors apart, and never for others.
bool may_be_near(std::uint64_t left, std::uint64_t right, std::size_t most) {
    return !has_more_bits(left & ~right, most) && !has_more_bits(right & ~left, most);
}

} // namespace

Letters letters_of(std::string_view word) {
    Letters letters;
    // Letters have a bit each; digits and bytes of other characters share six.
    for (const char c : word) {
        const auto byte = static_cast<unsigned char>(c);
        const auto bit = 1U << (byte >= 'a' && byte <= 'z' ? byte - 'a' : 26 + byte % 6);
        letters.twice |= letters.once & bit;
        letters.once |= bit;
    }
    return letters;
}

std::vector<NearWord> find_near_words(const EntryTable& table, std::string_view typed, std::size_t most,
                                      std::size_t limit) {
    std::vector<NearWord> found;
    if (typed.size() >= longest_spelled + most) return found;
    const auto letters = in_one(letters_of(typed));
    const text::TypingDistance distance(typed, most);
    const auto& words = table.words();
    const auto shortest = typed.size() > most ? typed.size() - most : 1;
    for (auto length = shortest; length <= typed.size() + most && length < longest_spelled; ++length) {
        const auto spelling = table.spelling(length);
        for (std::size_t i = 0; i < spelling.places.size(); ++i) {
            const Letters own{spelling.once[i], spelling.twice[i]};
            if (!may_be_near(letters, in_one(own), most)) continue;
            const std::size_t place = spelling.places[i];
            if (place >= words.size()) throw DamagedRecord();
            const auto word = words.text(place);
            if (const auto errors = distance.to(word); errors <= most)
                found.push_back({std::string(word), errors, words.list(place).size()});
        }
    }
    const auto better = [](const NearWord& left, const NearWord& right) {
        return std::tuple(left.distance, right.count, std::string_view(left.word)) <
               std::tuple(right.distance, left.count, std::string_view(right.word));
    };
    std::sort(found.begin(), found.end(), better);
    if (found.size() > limit) found.resize(limit);
    return found;
}

} // namespace migralex::index
