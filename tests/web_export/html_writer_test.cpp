// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/html_writer.hpp"

#include <gtest/gtest.h>

namespace migralex::web {

namespace {

std::string written(std::string_view text) {
    HtmlWriter page;
    page.text(text);
    return page.take();
}

std::string script_string(std::string_view text) {
    std::string script;
    append_script_string(script, text);
    return script;
}

} // namespace

TEST(HtmlWriter, EscapesWhatMarkupIsMadeOf) {
    EXPECT_EQ(written("<b title=\"x\" id='y'>Perú & México</b>"),
              "&lt;b title=&quot;x&quot; id=&#39;y&#39;&gt;Perú &amp; México&lt;/b&gt;");
}

TEST(HtmlWriter, KeepsTextsOfOtherScriptsAsTheyAre) {
    EXPECT_EQ(written("niñez, migração, réfugié, 移民, 🛂"), "niñez, migração, réfugié, 移民, 🛂");
}

TEST(HtmlWriter, ReplacesControlCharactersAndBrokenUtf8) {
    EXPECT_EQ(written(std::string_view("a\0b", 3)), "a\uFFFDb");
    EXPECT_EQ(written("a\x1B[31mb"), "a\uFFFD[31mb");
    EXPECT_EQ(written("a\xC3"), "a\uFFFD");
    EXPECT_EQ(written("\xC0\xAF"), "\uFFFD\uFFFD");           // an overlong slash
    EXPECT_EQ(written("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD"); // a surrogate
    EXPECT_EQ(written("\xF5\x80\x80\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD");
}

TEST(HtmlWriter, QuotesAttributeValues) {
    HtmlWriter page;
    page.markup("<p").attribute("lang", "es\" onload=\"x").markup(">");
    EXPECT_EQ(page.take(), "<p lang=\"es&quot; onload=&quot;x\">");
}

TEST(ScriptString, CannotLeaveTheScript) {
    EXPECT_EQ(script_string("</script><!-- \"\\ & \u2028\u2029"),
              "\"\\u003c/script\\u003e\\u003c!-- \\\"\\\\ \\u0026 \\u2028\\u2029\"");
}

TEST(ScriptString, WritesTabsAndLinesAsEscapes) {
    EXPECT_EQ(script_string("LAC-0001\t0es:asilo\n"), "\"LAC-0001\\t0es:asilo\\n\"");
}

} // namespace migralex::web
