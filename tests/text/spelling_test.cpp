// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/spelling.hpp"
#include "text/stop_words.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>
#include <string>
#include <vector>

namespace migralex::text {
namespace {

/// The definition of optimal string alignment, word for word, by recursion. Slow; only for comparing.
std::size_t slow_distance(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty()) return a.size() + b.size();
    const auto cut = [](std::string_view text, std::size_t letters = 1) {
        return text.substr(0, text.size() - letters);
    };
    auto best = std::min({slow_distance(cut(a), b) + 1, slow_distance(a, cut(b)) + 1,
                          slow_distance(cut(a), cut(b)) + (a.back() == b.back() ? 0 : 1)});
    if (a.size() > 1 && b.size() > 1 && a.back() == b[b.size() - 2] && a[a.size() - 2] == b.back())
        best = std::min(best, slow_distance(cut(a, 2), cut(b, 2)) + 1);
    return best;
}

std::vector<std::string> all_words(std::size_t longest) {
    std::vector<std::string> words = {""};
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i].size() < longest)
            for (const char letter : {'a', 'b', 'c'}) words.push_back(words[i] + letter);
    return words;
}

TEST(TypingDistance, CountsErrorsOfTyping) {
    EXPECT_EQ(typing_distance("presonas", "personas", 2), 1U) << "changed round";
    EXPECT_EQ(typing_distance("refuigado", "refugiado", 2), 1U);
    EXPECT_EQ(typing_distance("refugado", "refugiado", 2), 1U) << "left out";
    EXPECT_EQ(typing_distance("refuggiado", "refugiado", 2), 1U) << "put in";
    EXPECT_EQ(typing_distance("refuxiado", "refugiado", 2), 1U) << "replaced";
    EXPECT_EQ(typing_distance("trafafo", "tratado", 2), 2U);
    EXPECT_EQ(typing_distance("asilo", "deportacion", 2), 3U) << "more than asked";
    EXPECT_EQ(typing_distance("", "", 0), 0U);
}

TEST(TypingDistance, IsThatOfTheSlowDefinition) {
    const auto words = all_words(4);
    for (const auto& typed : words)
        for (const auto& word : words)
            for (std::size_t most = 0; most < 3; ++most)
                ASSERT_EQ(typing_distance(typed, word, most), std::min(slow_distance(typed, word), most + 1))
                    << typed << " " << word << " " << most;
}

/// Up to 64 bytes it is counted in one way, above in another.
TEST(TypingDistance, OfLongWordsIsCountedAsThatOfShortOnes) {
    std::mt19937 random(11);
    for (int round = 0; round < 300; ++round) {
        std::string typed(random() % 64, ' ');
        for (auto& letter : typed) letter = static_cast<char>('a' + random() % 3);
        auto word = typed;
        for (auto errors = random() % 5; errors > 0 && word.size() > 2; --errors) {
            const auto at = random() % (word.size() - 1);
            switch (random() % 4) {
            case 0: word.insert(at, 1, static_cast<char>('a' + random() % 3)); break;
            case 1: word.erase(at, 1); break;
            case 2: word[at] = static_cast<char>('a' + random() % 3); break;
            default: std::swap(word[at], word[at + 1]);
            }
        }
        const std::string same(64, 'z');
        for (std::size_t most = 0; most < 5; ++most)
            ASSERT_EQ(typing_distance(typed, word, most), typing_distance(same + typed, same + word, most))
                << typed << " " << word;
    }
}

TEST(StopWords, JoinOtherWordsOnly) {
    EXPECT_TRUE(is_stop_word("de", "es"));
    EXPECT_TRUE(is_stop_word("of", "en"));
    EXPECT_TRUE(is_stop_word("nan", "ht"));
    EXPECT_FALSE(is_stop_word("of", "es"));
    EXPECT_TRUE(is_stop_word("of"));
    for (const auto* word : {"no", "sin", "non", "sans", "nao", "without", "refugio", ""})
        EXPECT_FALSE(is_stop_word(word)) << word << " says something";
}

} // namespace
} // namespace migralex::text
