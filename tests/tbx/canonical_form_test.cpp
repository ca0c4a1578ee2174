// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.hpp"
#include "rewriting.hpp"
#include "schemas.hpp"
#include "tbx/write.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <regex>

namespace migralex::tbx {
namespace {

const std::string full_file = MIGRALEX_SOURCE_DIR "/tests/tbx/data/full.tbx";

TEST(CanonicalForm, OfAFullFileGivesTheSameBytes) {
    const auto bytes = read_file(full_file);
    EXPECT_EQ(rewritten_file(bytes), bytes);
    EXPECT_TRUE(read_tbx(full_file).findings.empty());
}

TEST(CanonicalForm, FullFileHoldsEveryCategoryOfTheDialect) {
    const auto header = read_file(MIGRALEX_SOURCE_DIR "/engine/tbx/categories.hpp");
    const auto bytes = read_file(full_file);
    const std::regex category(R"_(std::string_view \w+ = "(\w+)")_");
    int count = 0;
    for (std::sregex_iterator found(header.begin(), header.end(), category), end; found != end;
         ++found, ++count) {
        const auto name = (*found)[1].str();
        EXPECT_TRUE(bytes.find("type=\"" + name + "\"") != std::string::npos ||
                    bytes.find(">" + name + "<") != std::string::npos)
            << name;
    }
    EXPECT_GT(count, 40);
}

TEST(CanonicalForm, FullFileIsReadIntoTheModel) {
    const auto glossary = read_tbx(full_file).glossary;
    // What follows is not kept as markup: everything but these four is interpreted.
    std::vector<std::string> kept;
    for (const auto& item : glossary.preserved.items)
        kept.push_back(item.after + " " + item.markup.substr(0, 15));
    EXPECT_THAT(kept, testing::ElementsAre("body <back><refObjec", "body:LAC-0001 <!-- Retirado e",
                                           "fileDesc <encodingDesc><", "prolog <!-- Todo lo qu"));
    for (const auto& entry : glossary.entries) {
        EXPECT_TRUE(entry.preserved.is_empty());
        for (const auto& section : entry.languages) {
            EXPECT_TRUE(section.preserved.is_empty());
            for (const auto& definition : section.definitions) EXPECT_TRUE(definition.preserved.is_empty());
            for (const auto& term : section.terms) EXPECT_TRUE(term.preserved.is_empty());
        }
    }
}

TEST(CanonicalForm, IsValidAgainstTheCoreSchemaOfTbx) {
    const auto schema = find_schemas() / "v3/core/TBXcoreStructV03.rng";
    if (!exists(schema)) GTEST_SKIP() << "no TBX schemas (set MIGRALEX_SCHEMAS)";
    if (!has_xmllint()) GTEST_SKIP() << "xmllint is not installed";
    EXPECT_EQ(validation_report(schema, read_file(full_file)), "");
}

TEST(CanonicalForm, IsThatOfTheShippedGlossaries) {
    const auto schema = find_schemas() / "v3/core/TBXcoreStructV03.rng";
    const bool can_validate = exists(schema) && has_xmllint();
    int count = 0;
    for (const auto& file : std::filesystem::directory_iterator(MIGRALEX_SOURCE_DIR "/glossaries")) {
        if (file.path().extension() != ".tbx") continue;
        ++count;
        const auto bytes = read_file(file.path());
        const auto written = format_tbx(read_tbx(file.path()).glossary);
        EXPECT_TRUE(written == bytes) << file.path() << ": run migralex format";
        if (can_validate) {
            EXPECT_EQ(validation_report(schema, bytes), "") << file.path();
        }
    }
    EXPECT_GE(count, 3);
}

TEST(CanonicalForm, OrdersEntriesByNumber) {
    EXPECT_EQ(
        rewritten(R"(<conceptEntry id="CAR-1000"/><conceptEntry id="CAR-999"/><conceptEntry id="CAM-2"/>)"),
        R"(      <conceptEntry id="CAM-2">
      </conceptEntry>
      <conceptEntry id="CAR-999">
      </conceptEntry>
      <conceptEntry id="CAR-1000">
      </conceptEntry>
)");
}

TEST(CanonicalForm, OrdersItemsAndLanguages) {
    EXPECT_EQ(rewritten(R"(<conceptEntry id="SAM-0001">
        <note>Nota.</note>
        <descrip type="subjectField">asilo</descrip>
        <langSec xml:lang="pt"><termSec><term>refúgio</term></termSec></langSec>
        <langSec xml:lang="es"><termSec><term>refugio</term>
          <termNote type="grammaticalGender">masculine</termNote>
          <termNote type="partOfSpeech">noun</termNote></termSec></langSec>
        </conceptEntry>)"),
              R"(      <conceptEntry id="SAM-0001">
        <descrip type="subjectField">asilo</descrip>
        <note>Nota.</note>
        <langSec xml:lang="es">
          <admin type="reviewState">proposed</admin>
          <termSec>
            <term>refugio</term>
            <termNote type="partOfSpeech">noun</termNote>
            <termNote type="grammaticalGender">masculine</termNote>
          </termSec>
        </langSec>
        <langSec xml:lang="pt">
          <admin type="reviewState">proposed</admin>
          <termSec>
            <term>refúgio</term>
          </termSec>
        </langSec>
      </conceptEntry>
)");
}

TEST(CanonicalForm, CollapsesWhiteSpaceAndComposesLetters) {
    EXPECT_EQ(rewritten(entry_with_term("            <term>\n  protección\t  internacio\u0301nal </term>\n"
                                        "            <descrip type=\"context\"> uno\r\n   dos </descrip>\n")),
              entry_with_term("            <term>protección internaciónal</term>\n"
                              "            <descrip type=\"context\">uno dos</descrip>\n"));
}

TEST(CanonicalForm, EscapesWhatXmlReserves) {
    Glossary glossary;
    ConceptEntry entry;
    entry.id = "CAR-0001";
    entry.external_references.push_back(
        {"https://a.example/?x=\"1\"&y=<2>\t\n", "a < b & c > d ]]> \"e\"", {}});
    glossary.entries.push_back(entry);
    EXPECT_EQ(format_entry(entry), "<conceptEntry id=\"CAR-0001\">\n"
                                   "  <xref type=\"externalCrossReference\" "
                                   "target=\"https://a.example/?x=&quot;1&quot;&amp;y=&lt;2>&#9;&#10;\">"
                                   "a &lt; b &amp; c &gt; d ]]&gt; \"e\"</xref>\n"
                                   "</conceptEntry>\n");
    EXPECT_TRUE(parse_tbx(format_tbx(glossary), "g").glossary == glossary);
}

TEST(CanonicalForm, OfAnEmptyGlossaryHasNoBodyAndIsValid) {
    Glossary empty;
    const auto written = format_tbx(empty);
    EXPECT_EQ(written, R"(<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Migralex" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <sourceDesc>
        <p/>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
  </text>
</tbx>
)");
    const auto result = parse_tbx(written, "nuevo.tbx");
    EXPECT_TRUE(result.glossary == empty);
    ASSERT_EQ(result.findings.size(), 1U);
    EXPECT_EQ(format_finding(result.findings[0], InterfaceLanguage::es),
              "nuevo.tbx: aviso TBX-01: el archivo no contiene ninguna entrada");
    const auto schema = find_schemas() / "v3/core/TBXcoreStructV03.rng";
    if (exists(schema) && has_xmllint()) {
        EXPECT_EQ(validation_report(schema, written), "");
    }
}

TEST(CanonicalForm, OneWordMoreIsOneLineMore) {
    const auto before = parse_tbx(read_file(full_file), "full.tbx").glossary;
    auto after = before;
    language_section(after.entries[0], "es").definitions[1].text = "Comercio de seres humanos.";
    const auto old_text = format_tbx(before);
    auto expected = old_text;
    expected.replace(expected.find("Comercio de personas."), 21, "Comercio de seres humanos.");
    EXPECT_EQ(format_tbx(after), expected);
}

} // namespace
} // namespace migralex::tbx
