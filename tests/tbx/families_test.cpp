// SPDX-License-Identifier: GPL-3.0-or-later
// Every family of TBX comes out as our dialect, with nothing lost.
#include "rewriting.hpp"
#include "tbx/write.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace migralex::tbx {
namespace {

/// The body of a file of any family, in our dialect.
std::string body_of(const std::string& file) {
    const auto written = rewritten_file(file);
    const auto start = written.find("    <body>\n") + 11;
    return written.substr(start, written.find("    </body>") - start);
}

/// Everything before the body.
std::string head_of(const std::string& file) {
    const auto written = rewritten_file(file);
    return written.substr(0, written.find("  <text>"));
}

std::string martif(const std::string& entries,
                   const std::string& root = "<martif type=\"TBX\" xml:lang=\"es\">") {
    return "<?xml version='1.0'?>\n<!DOCTYPE martif SYSTEM \"TBXcoreStructV02.dtd\">\n" + root +
           "<martifHeader><fileDesc><sourceDesc><p>Prueba.</p></sourceDesc></fileDesc></martifHeader>"
           "<text><body>" +
           entries + "</body></text></martif>";
}

std::string old_min(const std::string& entries) {
    return "<TBX dialect=\"TBX-Min\"><header><id>Migraciones</id><languages source=\"es\" "
           "target=\"pt\"/></header>"
           "<body>" +
           entries + "</body></TBX>";
}

constexpr const char* asylum = R"(      <conceptEntry id="c1">
        <descrip type="subjectField">asilo</descrip>
        <langSec xml:lang="es">
          <admin type="reviewState">proposed</admin>
          <descripGrp>
            <descrip type="definition">Protección que un Estado concede.</descrip>
            <admin type="source">Convención de 1951</admin>
          </descripGrp>
          <termSec id="t1">
            <term>asilo</term>
            <termNote type="partOfSpeech">noun</termNote>
            <termNote type="grammaticalGender">masculine</termNote>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
            <descrip type="context">Pidió asilo en Belice.</descrip>
          </termSec>
        </langSec>
      </conceptEntry>
)";

TEST(TbxFamily, Version3InDctStyleReadsAsInDca) {
    const auto dct = R"(<tbx type="TBX-Basic" style="dct" xml:lang="es" xmlns="urn:iso:std:iso:30042:ed-2"
        xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
      <tbxHeader><fileDesc><sourceDesc><p>Prueba.</p></sourceDesc></fileDesc></tbxHeader><text><body>
      <conceptEntry id="c1"><min:subjectField>asilo</min:subjectField>
        <langSec xml:lang="es">
          <descripGrp><basic:definition>Protección que un Estado concede.</basic:definition>
            <basic:source>Convención de 1951</basic:source></descripGrp>
          <termSec id="t1"><term>asilo</term><min:partOfSpeech>noun</min:partOfSpeech>
            <basic:grammaticalGender>masculine</basic:grammaticalGender>
            <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
            <basic:context>Pidió asilo en Belice.</basic:context></termSec>
        </langSec></conceptEntry></body></text></tbx>)";
    EXPECT_EQ(body_of(dct), asylum);
    EXPECT_EQ(parse_tbx(dct, "g").dialect, "TBX-Basic");
}

TEST(TbxFamily, DctKeepsCategoriesOfModulesItDoesNotKnow) {
    const auto dct = R"(<tbx type="TBX-X" style="dct" xmlns="urn:iso:std:iso:30042:ed-2"
        xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:iate="http://iate.europa.eu/ns" xmlns:ling="http://www.tbxinfo.net/ns/linguist">
      <text><body><conceptEntry id="c1"><min:lifeCycle>2</min:lifeCycle><langSec xml:lang="es"><termSec>
        <term>asilo</term><iate:reliabilityCode>3</iate:reliabilityCode>
        <adminGrp><ling:reading>a-si-lo</ling:reading><ling:readingNote>sílabas</ling:readingNote></adminGrp>
        </termSec></langSec></conceptEntry></body></text></tbx>)";
    EXPECT_EQ(body_of(dct), R"(      <conceptEntry id="c1">
        <min:lifeCycle xmlns:min="http://www.tbxinfo.net/ns/min">2</min:lifeCycle>
        <langSec xml:lang="es">
          <admin type="reviewState">proposed</admin>
          <termSec>
            <term>asilo</term>
            <iate:reliabilityCode xmlns:iate="http://iate.europa.eu/ns">3</iate:reliabilityCode>
            <adminGrp><admin type="reading">a-si-lo</admin><adminNote type="readingNote">sílabas</adminNote></adminGrp>
          </termSec>
        </langSec>
      </conceptEntry>
)");
}

TEST(TbxFamily, Version3IsReadWhateverStyleItStates) {
    for (const auto* style : {"", "style='dca'", "style='DCT'", "style='x'"})
        EXPECT_EQ(body_of("<tbx type='TBX-Core' " + std::string(style) +
                          " xmlns='urn:iso:std:iso:30042:ed-2'><text><body><conceptEntry id='c1'>"
                          "<note>Nota.</note></conceptEntry></body></text></tbx>"),
                  "      <conceptEntry id=\"c1\">\n        <note>Nota.</note>\n      </conceptEntry>\n");
}

TEST(TbxFamily, Version3WithoutItsNamespaceIsReadWithAFinding) {
    const std::string file = "<tbx style='dca'><text><body><conceptEntry id='c1'><note>Nota.</note>"
                             "</conceptEntry></body></text></tbx>";
    EXPECT_EQ(body_of(file),
              "      <conceptEntry id=\"c1\">\n        <note>Nota.</note>\n      </conceptEntry>\n");
    const auto findings = parse_tbx(file, "g.tbx").findings;
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(
        format_finding(findings[0], InterfaceLanguage::en),
        "g.tbx:1:1: warning TBX-11: the root element <tbx> is not in the namespace of TBX version 3; it is "
        "read as if it were: add xmlns=\"urn:iso:std:iso:30042:ed-2\"");
}

TEST(TbxFamily, MartifWithTigs) {
    const auto entry = R"(<termEntry id="c1"><descrip type="subjectField">asilo</descrip>
      <langSet xml:lang="es">
        <descripGrp><descrip type="definition">Protección que un Estado concede.</descrip>
          <admin type="source">Convención de 1951</admin></descripGrp>
        <tig id="t1"><term>asilo</term><termNote type="partOfSpeech">noun</termNote>
          <termNote type="grammaticalGender">masculine</termNote>
          <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
          <descrip type="context">Pidió asilo en Belice.</descrip></tig></langSet></termEntry>)";
    EXPECT_EQ(body_of(martif(entry)), asylum);
    // Seen: a martif in the namespace of 2019, with and without a prefix.
    EXPECT_EQ(body_of(martif(entry, "<martif type='TBX-Basic' xmlns='urn:iso:std:iso:30042:ed-2'>")), asylum);
}

TEST(TbxFamily, MartifWithNestedTermsLosesNoNote) {
    const auto entry = R"(<termEntry id="c1"><descrip type="subjectField">asilo</descrip>
      <langSet xml:lang="es">
        <descripGrp><descrip type="definition">Protección que un Estado concede.</descrip>
          <admin type="source">Convención de 1951</admin></descripGrp>
        <ntig id="t1"><termGrp><term>asilo</term><termNote type="partOfSpeech">noun</termNote>
          <termNote type="grammaticalGender">masculine</termNote>
          <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp>
          <descrip type="context">Pidió asilo en Belice.</descrip></ntig></langSet></termEntry>)";
    EXPECT_EQ(body_of(martif(entry)), asylum);
}

TEST(TbxFamily, MartifKeepsPartsOfTermsApartFromTheTerm) {
    EXPECT_EQ(body_of(martif(R"(<termEntry id="c1"><langSet xml:lang="es"><ntig id="n1"><termGrp id="g1">
        <term id="w1">refugiado ambiental</term>
        <termNoteGrp><termNote type="partOfSpeech">noun</termNote><note>Con reservas.</note></termNoteGrp>
        <termCompList type="termElement"><termCompGrp><termComp>ambiental</termComp>
          <termNote type="partOfSpeech">adjective</termNote></termCompGrp></termCompList>
      </termGrp></ntig></langSet></termEntry>)")),
              R"(      <conceptEntry id="c1">
        <langSec xml:lang="es">
          <admin type="reviewState">proposed</admin>
          <termSec id="n1">
            <term id="w1">refugiado ambiental</term>
            <termNoteGrp><termNote type="partOfSpeech">noun</termNote><note>Con reservas.</note></termNoteGrp>
            <termCompList type="termElement"><termCompGrp><termComp>ambiental</termComp><termNote type="partOfSpeech">adjective</termNote></termCompGrp></termCompList>
          </termSec>
        </langSec>
      </conceptEntry>
)");
    const auto term =
        parse_tbx(martif(R"(<termEntry id="c1"><langSet xml:lang="es"><ntig><termGrp><term>asilo</term>
        <termCompList type="termElement"><termCompGrp><termComp>a</termComp>
          <termNote type="partOfSpeech">adjective</termNote></termCompGrp></termCompList></termGrp></ntig></langSet>
        </termEntry>)"),
                  "g")
            .glossary.entries[0]
            .languages[0]
            .terms[0];
    EXPECT_EQ(term.part_of_speech, std::nullopt);
}

TEST(TbxFamily, MartifHeaderIsPutInOrder) {
    EXPECT_EQ(head_of(R"(<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<!-- exportado de MultiTerm -->
<martif type="TBX-Default" lang="es">
  <martifHeader>
    <fileDesc>
      <titleStmt><title>Glosario de migraciones</title><note>borrador</note></titleStmt>
      <publicationStmt><p>San José</p></publicationStmt>
      <sourceDesc><p>Base de datos.</p></sourceDesc>
      <sourceDesc><p>Segunda fuente.</p></sourceDesc>
    </fileDesc>
    <encodingDesc><p type="XCSURI">TBXXCSV02.xcs</p></encodingDesc>
  </martifHeader>
  <text><body><termEntry id="c1"/></body><back><refObjectList type="respPerson"><refObject id="p1"><item type="fn">Ana</item></refObject></refObjectList></back></text>
</martif>)"),
              R"(<?xml version="1.0" encoding="UTF-8"?>
<!-- exportado de MultiTerm -->
<tbx type="TBX-Migralex" style="dca" xml:lang="es" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <publicationStmt><p>San José</p></publicationStmt>
      <titleStmt>
        <title>Glosario de migraciones</title>
        <note>borrador</note>
      </titleStmt>
      <sourceDesc>
        <p>Base de datos.</p>
        <p>Segunda fuente.</p>
      </sourceDesc>
    </fileDesc>
    <encodingDesc><p type="XCSURI">TBXXCSV02.xcs</p></encodingDesc>
  </tbxHeader>
)");
    EXPECT_THAT(rewritten_file(martif("<termEntry id='c1'/>").replace(0, 0, "")),
                testing::HasSubstr("<p>Prueba.</p>"));
}

TEST(TbxFamily, MartifBackMatterGetsTheNamesOf2019) {
    const auto written = rewritten_file(
        "<martif type='TBX'><text><body><termEntry id='c1'/></body><back><refObjectList type='respPerson'>"
        "<refObject id='p1'><item type='fn'>Ana "
        "Núñez</item></refObject></refObjectList></back></text></martif>");
    EXPECT_THAT(written,
                testing::HasSubstr("    <back><refObjectSec type=\"respPerson\"><refObject id=\"p1\"><item "
                                   "type=\"fn\">Ana Núñez</item></refObject></refObjectSec></back>\n"));
}

TEST(TbxFamily, OldMinWithDirectTags) {
    EXPECT_EQ(body_of(old_min(R"(<termEntry id="C1"><langSet xml:lang="es"><tig><term>coyote</term>
          <noteGrp><note><noteKey>uso</noteKey><noteValue>México</noteValue></note><note><noteValue>Coloquial.</noteValue></note></noteGrp>
          <termStatus>notRecommended</termStatus><customer>OIM</customer><partOfSpeech>properNoun</partOfSpeech></tig>
          <tig><term>pasador</term><termStatus>obsolete</termStatus></tig></langSet>
          <langSet xml:lang="pt"><tig><term>coiote</term><termStatus>preferred</termStatus></tig></langSet>
          <subjectField>tráfico</subjectField></termEntry>)")),
              R"(      <conceptEntry id="C1">
        <descrip type="subjectField">tráfico</descrip>
        <langSec xml:lang="es">
          <admin type="reviewState">proposed</admin>
          <termSec>
            <term>coyote</term>
            <termNote type="partOfSpeech">properNoun</termNote>
            <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
            <admin type="customerSubset">OIM</admin>
            <note>uso: México</note>
            <note>Coloquial.</note>
          </termSec>
          <termSec>
            <term>pasador</term>
            <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote>
          </termSec>
        </langSec>
        <langSec xml:lang="pt">
          <admin type="reviewState">proposed</admin>
          <termSec>
            <term>coiote</term>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
          </termSec>
        </langSec>
      </conceptEntry>
)");
}

TEST(TbxFamily, OldMinHeaderIsKeptInParagraphs) {
    EXPECT_EQ(head_of(R"(<TBX dialect="TBX-Min"><header>
        <id>Migraciones</id><dateCreated>2013-11-12T00:00:00</dateCreated><creator>Klaus</creator>
        <description>Glosario de prueba.</description><directionality>bidirectional</directionality>
        <license>CC BY 4.0</license><languages source="es" target="pt"/></header>
        <body><!-- c --><termEntry id="C1"/></body></TBX>)"),
              R"(<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Migralex" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <titleStmt>
        <title>Migraciones</title>
      </titleStmt>
      <sourceDesc>
        <p>Glosario de prueba.</p>
        <p type="dateCreated">2013-11-12T00:00:00</p>
        <p type="creator">Klaus</p>
        <p type="directionality">bidirectional</p>
        <p type="license">CC BY 4.0</p>
        <p type="sourceLanguage">es</p>
        <p type="targetLanguage">pt</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
)");
}

} // namespace
} // namespace migralex::tbx
