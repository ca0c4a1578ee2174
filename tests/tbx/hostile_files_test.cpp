// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are too large, or spoilt by a character that XML forbids.
#include "rewriting.hpp"
#include "tbx/export.hpp"
#include "tbx/repair.hpp"
#include "tbx/write.hpp"

#include "base/errors.hpp"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace migralex::tbx {
namespace {

std::string refusal_within(const std::string& file, std::size_t bytes) {
    ReadOptions options;
    options.limits.element_bytes = bytes;
    try {
        static_cast<void>(parse_tbx(file, "g.tbx", options));
    } catch (const FormatError& error) {
        return format_error(error, InterfaceLanguage::en);
    }
    return "read";
}

const std::string too_large = "one element takes more than 1 MB; this is not a glossary";
constexpr std::size_t one_megabyte = 1U << 20U;

TEST(HostileFile, WithATextOfAHundredMegabytes) {
    const auto file =
        file_of("<conceptEntry><note>" + std::string(100'000'000, 'a') + "</note></conceptEntry>");
    try {
        static_cast<void>(parse_tbx(file, "g.tbx"));
        FAIL();
    } catch (const FormatError& error) {
        EXPECT_EQ(error.message(), (Message{"tbx.too-large", {"32"}}));
        EXPECT_EQ(error.line_text(), "");
    }
}

TEST(HostileFile, WithATextThatIsTooLong) {
    const std::string text(2 * one_megabyte, 'a');
    EXPECT_EQ(refusal_within(file_of("<conceptEntry><note>" + text + "</note></conceptEntry>"), one_megabyte),
              "g.tbx:15:21: " + too_large);
    EXPECT_EQ(
        refusal_within(file_of("<conceptEntry><note>" + text + "</note></conceptEntry>"), 3 * one_megabyte),
        "read");
    // Text that stands in the body begins behind its tag.
    EXPECT_EQ(refusal_within(file_of(text), one_megabyte), "g.tbx:14:11: " + too_large);
}

TEST(HostileFile, WithPiecesOfMarkupThatAreTooLong) {
    const std::string text(4 * one_megabyte, 'a');
    for (const auto& piece :
         {"<!--" + text + "-->", "<?p " + text + "?>", "<note id=\"" + text + "\"/>", "<" + text + "/>"})
        EXPECT_THAT(refusal_within(file_of("<conceptEntry>" + piece + "</conceptEntry>"), one_megabyte),
                    testing::EndsWith(too_large))
            << piece.substr(0, 10);
}

TEST(HostileFile, WithAnEntryOfTooManyElements) {
    std::string notes;
    for (int i = 0; i < 50'000; ++i) notes += "<a/>";
    EXPECT_THAT(refusal_within(file_of("<conceptEntry>" + notes + "</conceptEntry>"), one_megabyte),
                testing::EndsWith(too_large));
    // Many entries are a glossary.
    std::string entries;
    for (int i = 0; i < 5'000; ++i) entries += "<conceptEntry id='c" + std::to_string(i) + "'/><!-- c -->\n";
    EXPECT_EQ(refusal_within(file_of(entries), one_megabyte), "read");
}

TEST(HostileFile, WithTooManyAttributes) {
    const auto file_with = [](int attributes) {
        std::string entry = "<conceptEntry id=\"c1\"";
        for (int i = 1; i < attributes; ++i) entry += " a" + std::to_string(i) + "=\"v\"";
        return file_of(entry + "/>");
    };
    EXPECT_EQ(refusal_of(file_with(250)), "read");
    EXPECT_EQ(refusal_of(file_with(251)),
              "g.tbx:15:1: one element has more than 250 attributes; this is not a glossary");
}

TEST(HostileFile, WithThousandsOfNotesInOurFormKeepsThemAsNotes) {
    const auto usage_notes_of = [](int count) {
        std::string notes;
        for (int i = 0; i < count; ++i) notes += "<note>migralex:usageNote: n" + std::to_string(i) + "</note>";
        auto file =
            file_of("<conceptEntry id='c1'>" + notes +
                    "<langSec xml:lang='es'><termSec><term>a</term></termSec></langSec></conceptEntry>");
        // The form of notes is that of exports to other dialects.
        constexpr std::string_view own = "TBX-Migralex";
        file.replace(file.find(own), own.size(), "TBX-Basic");
        const auto entry = parse_tbx(file, "g.tbx").glossary.entries.at(0);
        EXPECT_EQ(entry.notes.size(), static_cast<std::size_t>(count));
        return std::count_if(entry.notes.begin(), entry.notes.end(),
                             [](const auto& note) { return note.kind == NoteKind::usage; });
    };
    EXPECT_EQ(usage_notes_of(2000), 2000);
    EXPECT_EQ(usage_notes_of(2001), 0);
}

TEST(HostileFile, WithAnEntryThatIsLargerInOurFormIsWritten) {
    constexpr int count = 55'000;
    std::string sources;
    for (int i = 0; i < count; ++i) sources += "<admin type=\"source\">s</admin>";
    const auto file =
        file_of("<conceptEntry id=\"c1\"><langSec xml:lang=\"es\"><descripGrp>"
                "<descrip type=\"definition\">d</descrip>" +
                sources + "</descripGrp><termSec><term>trata</term></termSec></langSec></conceptEntry>");
    const auto glossary = parse_tbx(file, "g.tbx").glossary;
    const auto exported = export_tbx(glossary, ExportFormat::basic_dca);
    EXPECT_TRUE(parse_tbx(exported.text, "e.tbx").glossary.entries == glossary.entries);
}

TEST(HostileFile, WithACommentBehindEveryEntryIsWrittenInPlace) {
    std::string entries;
    for (int i = 1000; i < 6000; ++i) {
        const auto id = std::to_string(i);
        entries += "<conceptEntry id=\"c" + id + "\"><langSec xml:lang=\"es\"><termSec><term>trata " + id +
                   "</term></termSec></langSec></conceptEntry><!-- " + id + " -->";
    }
    for (const auto format : {ExportFormat::migralex, ExportFormat::basic_dca}) {
        const auto text = export_tbx(parse_tbx(file_of(entries), "g.tbx").glossary, format).text;
        std::size_t at = 0;
        for (int i = 1000; i < 6000 && at != std::string::npos; ++i) {
            at = text.find("<term>trata " + std::to_string(i), at);
            at = text.find("</conceptEntry>\n      <!-- " + std::to_string(i) + " -->", at);
        }
        EXPECT_NE(at, std::string::npos);
    }
}

TEST(HostileFile, WithoutAnEntryIsReadWithAWarning) {
    for (const auto* body : {"<body/>", "", "<body><!-- nada --></body>"}) {
        const auto read =
            parse_tbx("<tbx type='TBX-Basic' style='dca' xmlns='urn:iso:std:iso:30042:ed-2'><text>" +
                          std::string(body) + "</text></tbx>",
                      "g.tbx");
        ASSERT_EQ(read.findings.size(), 1U);
        EXPECT_EQ(format_finding(read.findings[0], InterfaceLanguage::en),
                  "g.tbx: warning TBX-01: the file contains no entry");
    }
}

constexpr const char* spoilt = R"(<conceptEntry id="c1">
        <note>niñez &#3;y &#xFFFE;adolescencia&#xD800;&#x110000;&#99999999999999999999;</note>
        <note>&#233; &#x9; <![CDATA[&#3;]]></note>
        <!-- &#3; -->
        <?p &#3;?>
      </conceptEntry>)";

TEST(Repair, DropsReferencesToForbiddenCharactersAndSaysHowMany) {
    EXPECT_EQ(refusal_of(file_of(spoilt)).substr(0, 79),
              "g.tbx:16:21: the XML is not well-formed: reference to invalid character number;");
    ReadOptions options;
    options.repair = Repair::drop_illegal_references;
    const auto read = parse_tbx(file_of(spoilt), "g.tbx", options);
    ASSERT_EQ(read.findings.size(), 1U);
    EXPECT_EQ(format_finding(read.findings[0], InterfaceLanguage::en),
              "g.tbx:16:21: warning TBX-10: references to characters that XML does not allow, left out: 5; the "
              "first, "
              "&#3;, stood here");
    EXPECT_EQ(format_tbx(read.glossary), file_of(R"(      <conceptEntry id="c1">
        <note>niñez y adolescencia</note>
        <note>é &amp;#3;</note>
        <!-- &#3; -->
        <?p &#3;?>
      </conceptEntry>
)"));
}

TEST(Repair, ChangesNothingElse) {
    for (const std::string file :
         {"", "<tbx/>", "a & b &#", "&#;&#x;&#xg;&#-3;&# 3;", "&amp;&#65;", "<!--", "<![CDATA[ &#3;", "&#3"}) {
        const auto repaired = drop_illegal_references(file);
        EXPECT_EQ(repaired.bytes, file);
        EXPECT_EQ(repaired.dropped, 0U);
    }
    EXPECT_EQ(drop_illegal_references("a&#3;b&#x1F;&#31;").bytes, "ab");
}

} // namespace
} // namespace migralex::tbx
