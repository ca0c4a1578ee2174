// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/language.hpp"

#include <gtest/gtest.h>

namespace migralex::text {
namespace {

TEST(LanguageTag, IsReadWhateverItsCaseAndSeparators) {
    EXPECT_EQ(parse_language_tag("es"), (LanguageTag{"es", "", "", ""}));
    EXPECT_EQ(parse_language_tag("es-MX"), (LanguageTag{"es", "", "MX", ""}));
    EXPECT_EQ(parse_language_tag("ES_mx"), (LanguageTag{"es", "", "MX", ""}));
    EXPECT_EQ(parse_language_tag("es-419"), (LanguageTag{"es", "", "419", ""}));
    EXPECT_EQ(parse_language_tag("en-029"), (LanguageTag{"en", "", "029", ""}));
    EXPECT_EQ(parse_language_tag("zh-hant-tw"), (LanguageTag{"zh", "Hant", "TW", ""}));
    EXPECT_EQ(parse_language_tag("sr_LATN"), (LanguageTag{"sr", "Latn", "", ""}));
    EXPECT_EQ(parse_language_tag("ca-ES-valencia"), (LanguageTag{"ca", "", "ES", "valencia"}));
    EXPECT_EQ(parse_language_tag("es-x-caribe"), (LanguageTag{"es", "", "", "x-caribe"}));
    EXPECT_EQ(parse_language_tag("pap-CW"), (LanguageTag{"pap", "", "CW", ""}));
}

TEST(LanguageTag, IsEmptyForWhatIsNone) {
    for (const auto* text :
         {"", "---", "-", "e", "x-caribe", "419", "Español", "español", "es MX", "abcdefghi", " es", "<es>"})
        EXPECT_EQ(parse_language_tag(text), LanguageTag{}) << text;
}

TEST(LanguageTag, IsWrittenInCanonicalCase) {
    for (const auto& [text, canonical] :
         {std::pair("ES_mx", "es-MX"), std::pair("ZH-HANT-tw", "zh-Hant-TW"), std::pair("es-419", "es-419"),
          std::pair("es-X-Caribe", "es-x-caribe"), std::pair("ht", "ht")})
        EXPECT_EQ(to_string(parse_language_tag(text)), canonical);
    EXPECT_EQ(to_string(LanguageTag{}), "");
}

} // namespace
} // namespace migralex::text
