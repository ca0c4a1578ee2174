// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/collation.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <vector>

namespace migralex::text {
namespace {

std::vector<std::string> sorted(std::string_view language, std::vector<std::string> texts) {
    const Collator collator(language);
    std::sort(texts.begin(), texts.end(),
              [&](const auto& a, const auto& b) { return collator.sort_key(a) < collator.sort_key(b); });
    return texts;
}

TEST(Collator, PutsEnyeBehindNInSpanish) {
    const std::vector<std::string> spanish = {"asilo", "Ávila", "niñez",  "nulidad",
                                              "ñame",  "ñandú", "obrero", "zona"};
    EXPECT_EQ(sorted("es", {"zona", "ñandú", "obrero", "nulidad", "ñame", "niñez", "Ávila", "asilo"}), spanish);
    const std::vector<std::string> english = {"asilo", "ñame", "nulidad", "obrero"};
    EXPECT_EQ(sorted("en", {"obrero", "nulidad", "ñame", "asilo"}), english);
}

TEST(Collator, PutsPlainLettersFirstWhereOnlyAccentsDiffer) {
    const std::vector<std::string> french = {"cote", "coté", "côte", "côté", "Éthique", "étranger"};
    EXPECT_EQ(sorted("fr", {"étranger", "côté", "Éthique", "côte", "coté", "cote"}), french);
    const std::vector<std::string> portuguese = {"à", "ação", "acolhida", "açúcar", "adoção"};
    EXPECT_EQ(sorted("pt", {"adoção", "açúcar", "ação", "acolhida", "à"}), portuguese);
}

TEST(Collator, SortsLongAndBrokenTextsToo) {
    const Collator collator("es");
    const std::string letters(10'000, 'a');
    EXPECT_LT(collator.sort_key(letters), collator.sort_key(letters + "a"));
    EXPECT_LT(collator.sort_key(""), collator.sort_key("a"));
    EXPECT_EQ(collator.sort_key("ni\xF1"
                                "ez"),
              collator.sort_key("ni�ez"));
    EXPECT_EQ(Collator("no-such-language").sort_key("asilo"), Collator("en").sort_key("asilo"));
}

TEST(Initial, IsTheLetterOfTheList) {
    const Collator spanish("es");
    EXPECT_EQ(spanish.initial("ñame"), "Ñ");
    EXPECT_EQ(spanish.initial("Éxodo"), "E");
    EXPECT_EQ(spanish.initial("asilo"), "A");
    EXPECT_EQ(spanish.initial("4x4"), "#");
    EXPECT_EQ(spanish.initial("«asilo»"), "#");
    EXPECT_EQ(spanish.initial(""), "#");
    EXPECT_EQ(spanish.initial("\xFF"), "#");
    EXPECT_EQ(Collator("fr").initial("ñame"), "N");
    EXPECT_EQ(Collator("fr").initial("œuvre"), "Œ");
    EXPECT_EQ(Collator("pt").initial("à revelia"), "A");
    std::string accents;
    for (int i = 0; i < 100; ++i) accents += "á";
    EXPECT_EQ(spanish.initial(accents), "A");
}

} // namespace
} // namespace migralex::text
