// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/lexicon.hpp"

#include "text/spelling.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <random>
#include <tuple>

namespace migralex::index {
namespace {

std::string describe(const std::vector<NearWord>& words) {
    std::string lines;
    for (const auto& word : words) lines += fmt::format("{} {} {}\n", word.word, word.distance, word.count);
    return lines;
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

TEST(Lexicon, FindsTheNearestWordsAndThenTheMostFrequent) {
    const auto lexicon =
        format_lexicon({{"asilo", 3}, {"asila", 1}, {"aislo", 9}, {"refugio", 300}, {"asilos", 2}});
    EXPECT_EQ(describe(find_near_words(lexicon, "asilo", 1, 10)),
              "asilo 0 3\naislo 1 9\nasilos 1 2\nasila 1 1\n");
    EXPECT_EQ(describe(find_near_words(lexicon, "refujio", 1, 10)), "refugio 1 300\n");
    EXPECT_EQ(describe(find_near_words(lexicon, "asilo", 1, 2)), "asilo 0 3\naislo 1 9\n");
    EXPECT_EQ(describe(find_near_words("", "asilo", 2, 10)), "");
}

TEST(Lexicon, FindsWhatComparingWithEveryWordFinds) {
    std::mt19937 random(5);
    WordCounts words;
    for (int i = 0; i < 1500; ++i) {
        std::string word;
        for (auto length = 1 + random() % 9; length > 0; --length)
            word += static_cast<char>('a' + random() % 4);
        words[word] = static_cast<std::uint32_t>(random() % 100'000);
    }
    const auto lexicon = format_lexicon(words);
    for (int i = 0; i < 60; ++i) {
        std::string typed;
        for (auto length = 1 + random() % 10; length > 0; --length)
            typed += static_cast<char>('a' + random() % 4);
        for (std::size_t most = 0; most <= 3; ++most)
            ASSERT_EQ(describe(find_near_words(lexicon, typed, most, 50)),
                      describe(slow_near_words(words, typed, most, 50)))
                << typed << " " << most;
    }
}

TEST(Lexicon, OfAnyBytesHarmsNobody) {
    std::mt19937 random(6);
    for (int i = 0; i < 500; ++i) {
        std::string bytes(random() % 200, '\0');
        for (auto& byte : bytes) byte = static_cast<char>(random());
        static_cast<void>(find_near_words(bytes, "refugiado", 2, 10));
    }
    const auto lexicon = format_lexicon({{"asilo", 3}, {"refugio", 300}});
    for (std::size_t length = 0; length < lexicon.size(); ++length)
        static_cast<void>(find_near_words(lexicon.substr(0, length), "asilo", 2, 10));
    EXPECT_EQ(format_lexicon({{std::string(1000, 'x'), 1}}), "") << "too long to mistype";
}

} // namespace
} // namespace migralex::index
