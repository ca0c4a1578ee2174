// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/near_words.hpp"

#include "index/entry_table.hpp"
#include "sample.hpp"
#include "text/spelling.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <map>
#include <random>
#include <tuple>

namespace migralex::index {
namespace {

std::string describe(const std::vector<NearWord>& words) {
    std::string lines;
    for (const auto& word : words) lines += fmt::format("{} {} {}\n", word.word, word.distance, word.count);
    return lines;
}

using WordCounts = std::map<std::string, std::size_t>;

/// The bytes of a table with an entry for each time a word occurs.
std::string table_of(const WordCounts& words) {
    EntryTableMaker maker;
    for (const auto& [word, count] : words)
        for (std::size_t i = 0; i < count; ++i) maker.add(entry("", {section("es", {term(word)})}), "");
    return maker.format();
}

/// Compares with every word, one by one.
std::vector<NearWord> slow_near_words(const WordCounts& words, std::string_view typed, std::size_t most,
                                      std::size_t limit) {
    std::vector<NearWord> found;
    for (const auto& [word, count] : words)
        if (const auto distance = text::typing_distance(typed, word, most); distance <= most)
            found.push_back({word, distance, count});
    std::sort(found.begin(), found.end(), [](const auto& left, const auto& right) {
        return std::tuple(left.distance, right.count, left.word) <
               std::tuple(right.distance, left.count, right.word);
    });
    if (found.size() > limit) found.resize(limit);
    return found;
}

TEST(NearWords, AreTheNearestAndThenTheMostFrequent) {
    const auto bytes = table_of({{"asilo", 3}, {"asila", 1}, {"aislo", 9}, {"refugio", 30}, {"asilos", 2}});
    const EntryTable table(bytes);
    EXPECT_EQ(describe(find_near_words(table, "asilo", 1, 10)),
              "asilo 0 3\naislo 1 9\nasilos 1 2\nasila 1 1\n");
    EXPECT_EQ(describe(find_near_words(table, "refujio", 1, 10)), "refugio 1 30\n");
    EXPECT_EQ(describe(find_near_words(table, "asilo", 1, 2)), "asilo 0 3\naislo 1 9\n");
    EXPECT_EQ(describe(find_near_words(EntryTable(), "asilo", 2, 10)), "");
}

TEST(NearWords, AreWhatComparingWithEveryWordFinds) {
    std::mt19937 random(5);
    WordCounts words;
    for (int i = 0; i < 1500; ++i) {
        std::string word;
        for (auto length = 1 + random() % 9; length > 0; --length)
            word += static_cast<char>('a' + random() % 4);
        words[word] = 1 + random() % 3;
    }
    for (const auto* word : {"0", "9z", "ж", "жж", "ø"}) words[word] = 1;
    const auto bytes = table_of(words);
    const EntryTable table(bytes);
    for (int i = 0; i < 60; ++i) {
        std::string typed;
        for (auto length = 1 + random() % 10; length > 0; --length)
            typed += static_cast<char>('a' + random() % 4);
        if (i % 10 == 0) typed = "ж";
        for (std::size_t most = 0; most <= 3; ++most)
            ASSERT_EQ(describe(find_near_words(table, typed, most, 50)),
                      describe(slow_near_words(words, typed, most, 50)))
                << typed << " " << most;
    }
}

TEST(NearWords, OfVeryLongOnesAreNotLookedFor) {
    const auto bytes = table_of({{std::string(60, 'x'), 1}, {std::string(200, 'x'), 1}});
    const EntryTable table(bytes);
    EXPECT_EQ(find_near_words(table, std::string(61, 'x'), 2, 10).size(), 1U);
    EXPECT_EQ(find_near_words(table, std::string(199, 'x'), 2, 10).size(), 0U);
}

} // namespace
} // namespace migralex::index
