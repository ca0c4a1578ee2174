// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/word_difference.hpp"

#include <gtest/gtest.h>

namespace migralex::text {
namespace {

/// What is not common in brackets.
std::string marked(std::string_view text, std::string_view other) {
    std::string result;
    for (const auto& passage : passages(text, other))
        result += passage.is_common ? passage.text : "[" + passage.text + "]";
    return result;
}

TEST(Passages, MarkWhatTheOtherTextDoesNotSay) {
    EXPECT_EQ(marked("Persona que sale de su país.", "Persona que sale del país."),
              "Persona que sale [de su] país.");
    EXPECT_EQ(marked("Persona que sale del país.", "Persona que sale de su país."),
              "Persona que sale [del] país.");
}

TEST(Passages, DisregardCaseAndAccents) {
    EXPECT_EQ(marked("MIGRACIÓN irregular", "migracion irregular"), "MIGRACIÓN irregular");
}

TEST(Passages, OfTextsWithNothingInCommonAreAllMarked) {
    EXPECT_EQ(marked("uno dos", "tres"), "[uno dos]");
    EXPECT_EQ(marked("", "tres"), "[]");
    EXPECT_EQ(marked("—", "—"), "—");
}

TEST(Passages, JoinedAreTheText) {
    for (const auto* text :
         {"a b c", " (a), b; c. ", "¿Qué es? Nada más.", "a a a b", "x-b-x b", "l'anti-es-x más"}) {
        std::string joined;
        for (const auto& passage : passages(text, "b a más es")) joined += passage.text;
        EXPECT_EQ(joined, text);
    }
}

TEST(Passages, OfHugeTextsAreNotCompared) {
    std::string huge;
    for (int i = 0; i < 3000; ++i) huge += "palabra ";
    EXPECT_EQ(passages(huge, huge), (std::vector<Passage>{{huge, true}}));
    EXPECT_EQ(passages(huge, "otra"), (std::vector<Passage>{{huge, false}}));
}

} // namespace
} // namespace migralex::text
