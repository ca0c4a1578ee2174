// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fingerprint.hpp"
#include "text/fold.hpp"

#include <cstdint>
#include <gtest/gtest.h>
#include <string>

namespace migralex::text {
namespace {

struct Folding {
    const char* text;
    const char* kept;
    const char* folded;
};

TEST(Fold, ComparesWhatPeopleTypeWithWhatIsWritten) {
    static constexpr Folding foldings[] = {
        // case and accents
        {"MIGRACIÓN", "migracion", "migracion"},
        {"pessoa em situação irregular", "pessoa em situacao irregular", "pessoa em situacao irregular"},
        {"Ça, Élève, œuvre", "ca, eleve, œuvre", "ca, eleve, œuvre"},
        {"kreyòl, èske", "kreyol, eske", "kreyol, eske"},
        {"Straße", "strasse", "strasse"},
        {"İstanbul", "istanbul", "istanbul"},
        {"ΣΊΣΥΦΟΣ", "σισυφοσ", "σισυφοσ"},
        // ñ is a letter: composed, decomposed, capital, and beside other marks
        {"niñez", "niñez", "ninez"},
        {"NIN\u0303EZ", "niñez", "ninez"},
        {"Ñuñoa", "ñuñoa", "nunoa"},
        {"São João, ãõ", "sao joao, ao", "sao joao, ao"},
        // compatibility forms
        {"o\uFB01cial", "oficial", "oficial"},
        {"ＡＳＩＬＯ", "asilo", "asilo"},
        {"n.º 5, 1ª", "n.o 5, 1a", "n.o 5, 1a"},
        {"a\u00ADsilo", "asilo", "asilo"},
        {"a\u00A0b", "a b", "a b"},
        // one apostrophe, one hyphen
        {"demandeur d’asile", "demandeur d'asile", "demandeur d'asile"},
        {"d‘asile dʼasile d´asile d＇asile", "d'asile d'asile d'asile d'asile",
         "d'asile d'asile d'asile d'asile"},
        {"non‐refoulement non‑refoulement CA–4", "non-refoulement non-refoulement ca-4",
         "non-refoulement non-refoulement ca-4"},
        // nothing to fold
        {"trata de personas", "trata de personas", "trata de personas"},
        {"", "", ""},
        {"移民 😀", "移民 😀", "移民 😀"},
    };
    for (const auto& [text, kept, folded] : foldings) {
        EXPECT_EQ(fold(text, Enye::kept), kept);
        EXPECT_EQ(fold(text, Enye::folded), folded);
    }
}

TEST(Fold, FoldedTextStaysAsItIs) {
    for (const auto* text : {"Niñez İ ß ﬁ d´asile", "ÀÉÎÕÜ ñ Ñ", "\xFF bad"})
        for (const auto enye : {Enye::kept, Enye::folded})
            EXPECT_EQ(fold(fold(text, enye), enye), fold(text, enye));
}

TEST(Fold, OpensLigaturesOnRequest) {
    EXPECT_EQ(without_ligatures(fold("Œuvre, CÆSAR, sœur")), "oeuvre, caesar, soeur");
    EXPECT_EQ(without_ligatures(""), "");
    EXPECT_EQ(without_ligatures("asilo"), "asilo");
}

TEST(Fold, PutsAMarkForBytesThatAreNotUtf8) {
    EXPECT_EQ(fold("ni\xF1"
                   "ez"),
              "ni�ez");
    EXPECT_EQ(fold("\xC3"), "�");
    EXPECT_EQ(fold(std::string("a\0B", 3)), std::string("a\0b", 3));
}

/// Of the two or three bytes that characters below U+10000 take.
std::string utf8(std::uint32_t character) {
    const auto tail = [&](unsigned shift) { return static_cast<char>(0x80U | ((character >> shift) & 0x3FU)); };
    if (character < 0x80) return {static_cast<char>(character)};
    if (character < 0x800) return {static_cast<char>(0xC0U | (character >> 6U)), tail(0)};
    return {static_cast<char>(0xE0U | (character >> 12U)), tail(6), tail(0)};
}

TEST(Normalize, ComposesEveryCharacterAsItDoesBesideForeignOnes) {
    // Text in Latin script takes a shorter way; beside a Chinese character it takes the long one.
    const std::string foreign = " 移";
    for (std::uint32_t character = 0x20; character < 0x3000; ++character) {
        const auto text = "a" + utf8(character) + "e";
        auto expected = normalize(text + foreign);
        expected.erase(expected.size() - foreign.size());
        EXPECT_EQ(normalize(text), expected) << "U+" << std::hex << character;
    }
}

TEST(Normalize, CollapsesWhiteSpaceAndComposes) {
    EXPECT_EQ(normalize("  trata\t de\r\n  personas \n"), "trata de personas");
    EXPECT_EQ(normalize("nin\u0303ez"), "niñez");
    EXPECT_EQ(normalize("« asile » : non\u00A0!"), "« asile » : non\u00A0!");
    EXPECT_EQ(normalize(" \n\t "), "");
    EXPECT_EQ(normalize(""), "");
    EXPECT_EQ(normalize("\xFF"), "�");
}

TEST(IsUtf8, KnowsWellFormedText) {
    for (const auto* good : {"", "asilo", "niñez", "移民", "😀", "\xF4\x8F\xBF\xBF"})
        EXPECT_TRUE(is_utf8(good)) << good;
    for (const auto* bad :
         {"ni\xF1"
          "ez",
          "\xC3", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF5", "a\x80"})
        EXPECT_FALSE(is_utf8(bad)) << bad;
}

TEST(Fingerprint, IsPinned) {
    // Recorded in ledgers: a change here makes every recorded decision "to be confirmed".
    EXPECT_EQ(fingerprint("Captación de personas con fines de explotación."), "1:b1bc17a78d7afc83");
    const std::string texts[] = {"trata de personas", "niñez"};
    EXPECT_EQ(fingerprint(texts), "1:3bccaabd0b2a91fa");
    EXPECT_EQ(fingerprint(""), "1:ffe679bb831c95b6");
}

TEST(Fingerprint, SeesWordsAndNotTheirLayout) {
    EXPECT_EQ(fingerprint("niñez  migrante\n"), fingerprint("nin\u0303ez migrante"));
    EXPECT_NE(fingerprint("niñez migrante"), fingerprint("ninez migrante"));
    EXPECT_NE(fingerprint("Niñez"), fingerprint("niñez"));
}

TEST(Fingerprint, SeesWhereOneTextEnds) {
    const std::string apart[] = {"trata", "de personas"};
    const std::string together[] = {"trata de", "personas"};
    const std::string with_empty[] = {"trata", "de personas", ""};
    EXPECT_NE(fingerprint(apart), fingerprint(together));
    EXPECT_NE(fingerprint(apart), fingerprint(with_empty));
}

} // namespace
} // namespace migralex::text
