// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/links.hpp"

#include <gtest/gtest.h>

namespace migralex::web {

TEST(PageName, IsPlainLettersDigitsDotsAndHyphens) {
    for (const auto* good : {"LAC-0001", "LAC-0012.es.t2", "a", "a_b"}) EXPECT_TRUE(is_page_name(good)) << good;
    for (const auto* bad :
         {"", ".", "..", ".htaccess", "../x", "a/b", "a\\b", "a b", "niñez", "a?b", "a#b", "a:b"})
        EXPECT_FALSE(is_page_name(bad)) << bad;
    EXPECT_FALSE(is_page_name(std::string(121, 'a')));
}

TEST(SafeLink, IsHttpOrMail) {
    for (const auto* good :
         {"https://example.org", "http://example.org/a?b=c", "HTTPS://EXAMPLE.ORG", "mailto:a@b.org"})
        EXPECT_TRUE(is_safe_link(good)) << good;
    for (const auto* bad :
         {"", "https://", "javascript:alert(1)", "data:text/html,x", "//example.org", "ftp://example.org",
          " https://example.org", "https://example.org/\njavascript:", "java\tscript:alert(1)"})
        EXPECT_FALSE(is_safe_link(bad)) << bad;
}

TEST(ContactLink, TakesAddressesOfMailAndWeb) {
    EXPECT_EQ(contact_link("glosario@example.org"), "mailto:glosario@example.org");
    EXPECT_EQ(contact_link("https://example.org/contacto"), "https://example.org/contacto");
    EXPECT_EQ(contact_link("Secretaría Permanente"), "");
    EXPECT_EQ(contact_link("a@b?bcc=c@d.org"), "");
}

TEST(CssEscaped, LeavesNothingThatEndsAString) {
    EXPECT_EQ(css_escaped("Términos «ñ» 2"), "Términos «ñ» 2");
    EXPECT_EQ(css_escaped("a'b\"</style>\n\\"), "a\\27 b\\22 \\3C \\2F style\\3E \\0A \\5C ");
}

TEST(Fragment, SpellsWhatALinkCannotHold) {
    EXPECT_EQ(fragment("theme-", "PRO"), "theme-PRO");
    EXPECT_EQ(fragment("source-", "un icrmw/1990"), "source-un_20icrmw_2F1990");
    EXPECT_NE(fragment("", "a b"), fragment("", "a_20b"));
}

} // namespace migralex::web
