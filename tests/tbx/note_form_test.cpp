// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/note_form.hpp"

#include <gtest/gtest.h>

namespace migralex::tbx {
namespace {

TEST(NoteForm, NamesAnItemItsValueAndWhatIsSaidOfIt) {
    const NotedItem item{"legalTerm", "MX", {{"source", "mx-lm-2011"}, {"sourceArticle", "art. 3"}}};
    const auto* text = "migralex:legalTerm: MX [source: mx-lm-2011] [sourceArticle: art. 3]";
    EXPECT_EQ(format_note(item), text);
    EXPECT_EQ(parse_note(text), item);
}

TEST(NoteForm, GivesBackAnyText) {
    const std::string texts[] = {"",           "trata",   "a [b] c",      "\\", "a\\[", " a", "a ",
                                 "a  b",       "a\nb\tc", "x: y",         "[",  "]",    ":",  "niñez ¿?",
                                 "<hi>a</hi>", "a\\n",    "migralex:x: y"};
    for (const auto& value : texts) {
        for (const auto& other : texts) {
            const NotedItem item{
                "usageNote", value, {{"@xml:lang", "es"}, {"source", other}, {"x.y z", value}}};
            EXPECT_EQ(parse_note(format_note(item)), item) << format_note(item);
        }
        const NotedItem bare{"@id", value, {}};
        EXPECT_EQ(parse_note(format_note(bare)), bare) << format_note(bare);
    }
}

TEST(NoteForm, LeavesAPersonsOwnNotesAlone) {
    for (const auto* text : {"migralex", "migralex:", "migralex: ", "Término penal.", "migralex:a",
                             "migralex:a: b [c", "migralex:a: b [c: d", "migralex:a: b ]",
                             "migralex:a: b [c: d] e", "migralex:a: \\x", "migralex:a: b [: c]"})
        EXPECT_EQ(parse_note(text), std::nullopt) << text;
}

} // namespace
} // namespace migralex::tbx
