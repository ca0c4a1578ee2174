// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/import.hpp"

#include "tbx/write.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace migralex::workspace {
namespace {

using testing::ElementsAre;

std::string file_of(const std::string& entries, const std::string& dialect = "TBX-Basic") {
    return "<tbx type=\"" + dialect +
           "\" style=\"dca\" xml:lang=\"es\" xmlns=\"urn:iso:std:iso:30042:ed-2\"><text><body>" + entries +
           "</body></text></tbx>";
}

/// A glossary of Central America with one entry; number 7 is taken by a former identifier.
Glossary central_america() {
    return tbx::parse_tbx(file_of(R"(<conceptEntry id="CAM-0003">
        <admin type="formerIdentifier">CAM-0007</admin>
        <langSec xml:lang="es">
          <adminGrp><admin type="reviewState">validated</admin><adminNote type="reviewBody">csm</adminNote></adminGrp>
          <descripGrp><descrip type="definition">Quien guía a otros.</descrip>
            <admin type="definitionRole">anchor</admin><admin type="source">mx-ley-2011</admin>
            <admin type="sourceCheck">verified</admin></descripGrp>
          <termSec id="CAM-0003.es.t1"><term>coyote</term></termSec>
        </langSec></conceptEntry>)",
                                  "TBX-Migralex"),
                          "central-america.tbx")
        .glossary;
}

GlossaryDescription description() {
    GlossaryDescription result;
    result.prefix = "CAM";
    result.definition_languages = {"es", "en"};
    return result;
}

ImportReport import_into(Glossary& glossary, const std::string& file) {
    return import_entries(glossary, description(), tbx::parse_tbx(file, "guía.tbx"),
                          {"guía.tbx", "Ana Núñez", "2026-11-22"});
}

/// The report in words, an entry a line.
std::vector<std::string> lines_of(const ImportReport& report) {
    static constexpr const char* words[] = {"added", "same", "changed", "rejected"};
    std::vector<std::string> lines;
    for (const auto& entry : report.entries) {
        auto line = std::string(words[static_cast<int>(entry.outcome)]) + " " + entry.original + " > " +
                    entry.id + " " + entry.designation;
        for (const auto& remark : entry.remarks) line += "; " + format_message(remark, InterfaceLanguage::en);
        lines.push_back(line);
    }
    return lines;
}

constexpr const char* importation = R"(  <transacGrp>
    <transac type="transactionType">importation</transac>
    <date>2026-11-22</date>
    <transacNote type="responsibility">Ana Núñez</transacNote>
    <note>guía.tbx</note>
  </transacGrp>
)";

std::string body_of(const Glossary& glossary) {
    std::string text;
    for (const auto& entry : glossary.entries) text += tbx::format_entry(entry);
    return text;
}

const std::string file_of_two = file_of(R"(
    <conceptEntry id="c1"><descrip type="associatedConcept" target="12">x</descrip>
      <langSec xml:lang="en"><descripGrp><descrip type="definition">A person who guides.</descrip></descripGrp>
        <termSec id="t1"><term>guide</term></termSec></langSec>
      <langSec xml:lang="es"><adminGrp><admin type="reviewState">validated</admin></adminGrp>
        <descripGrp><descrip type="definition">Persona que guía.</descrip></descripGrp>
        <termSec><term>guía</term><ref type="crossReference" target="t1">véase</ref></termSec>
        <termSec><term>baquiano</term></termSec></langSec></conceptEntry>
    <conceptEntry id="12"><langSec xml:lang="---"><termSec id="t2"><term>Führer</term></termSec></langSec></conceptEntry>)");

TEST(Import, GivesNewEntriesTheNextNumbersAndKeepsTheirIds) {
    auto glossary = central_america();
    const auto before = body_of(glossary);
    const auto report = import_into(glossary, file_of_two);
    EXPECT_THAT(lines_of(report), ElementsAre("added c1 > CAM-0008 guide", "added 12 > CAM-0009 Führer"));
    EXPECT_EQ(body_of(glossary), before + R"(<conceptEntry id="CAM-0008">
  <admin type="originalIdentifier">c1</admin>
  <descrip type="associatedConcept" target="CAM-0009">x</descrip>
)" + importation + R"(  <langSec xml:lang="en">
    <admin type="reviewState">proposed</admin>
    <descrip type="definition">A person who guides.</descrip>
    <termSec id="CAM-0008.en.t1">
      <term>guide</term>
      <admin type="originalIdentifier">t1</admin>
    </termSec>
  </langSec>
  <langSec xml:lang="es">
    <admin type="reviewState">proposed</admin>
    <descripGrp>
      <descrip type="definition">Persona que guía.</descrip>
      <admin type="definitionRole">anchor</admin>
    </descripGrp>
    <termSec id="CAM-0008.es.t1">
      <term>guía</term>
      <ref type="crossReference" target="CAM-0008.en.t1">véase</ref>
    </termSec>
    <termSec id="CAM-0008.es.t2">
      <term>baquiano</term>
    </termSec>
  </langSec>
</conceptEntry>
<conceptEntry id="CAM-0009">
  <admin type="originalIdentifier">12</admin>
)" + importation + R"(  <langSec xml:lang="und">
    <admin type="reviewState">proposed</admin>
    <termSec id="CAM-0009.und.t1">
      <term>Führer</term>
      <admin type="originalIdentifier">t2</admin>
      <admin type="languageTag">---</admin>
    </termSec>
  </langSec>
</conceptEntry>
)");
}

TEST(Import, CountsWhatTheFileHolds) {
    auto glossary = central_america();
    const auto report = import_into(glossary, file_of_two);
    EXPECT_EQ(report.entries.size(), 2U);
    EXPECT_EQ(report.languages, 3U);
    EXPECT_EQ(report.terms, 4U);
    EXPECT_EQ(report.definitions, 2U);
    EXPECT_EQ(report.reopened, 1U);
    EXPECT_THAT(report.kept, ElementsAre(testing::Pair("crossReference", 1U)));
}

TEST(Import, OfTheSameFileTwiceChangesNothing) {
    auto glossary = central_america();
    static_cast<void>(import_into(glossary, file_of_two));
    const auto once = glossary;
    EXPECT_THAT(lines_of(import_into(glossary, file_of_two)),
                ElementsAre("same c1 > CAM-0008 guide", "same 12 > CAM-0009 Führer"));
    EXPECT_TRUE(glossary == once);
}

TEST(Import, OfEntriesWithoutIdsKnowsThemByTheirTerms) {
    const auto file =
        file_of("<conceptEntry><langSec xml:lang='es'><termSec><term>asilo</term></termSec></langSec>"
                "</conceptEntry><conceptEntry><langSec xml:lang='es'><termSec><term>refugio</term>"
                "</termSec></langSec></conceptEntry>");
    auto glossary = central_america();
    EXPECT_THAT(lines_of(import_into(glossary, file)),
                ElementsAre("added  > CAM-0008 asilo", "added  > CAM-0009 refugio"));
    EXPECT_THAT(lines_of(import_into(glossary, file)),
                ElementsAre("same  > CAM-0008 asilo", "same  > CAM-0009 refugio"));
}

TEST(Import, OfAnotherSourceWithTheSameIdsStaysApart) {
    auto glossary = central_america();
    static_cast<void>(import_into(glossary, file_of("<conceptEntry id='c1'><langSec xml:lang='es'><termSec>"
                                                    "<term>asilo</term></termSec></langSec></conceptEntry>")));
    EXPECT_THAT(
        lines_of(import_into(glossary, file_of("<conceptEntry id='c1'><langSec xml:lang='es'><termSec>"
                                               "<term>remesa</term></termSec></langSec></conceptEntry>"))),
        ElementsAre("added c1 > CAM-0009 remesa"));
}

TEST(Import, OfAnExportOfThisGlossaryComparesByConcept) {
    auto glossary = central_america();
    const auto own = tbx::format_tbx(glossary);
    EXPECT_THAT(lines_of(import_into(glossary, own)), ElementsAre("same CAM-0003 > CAM-0003 coyote"));
    EXPECT_EQ(tbx::format_tbx(glossary), own);

    const auto edited = file_of(R"(<conceptEntry id="CAM-0003">
        <langSec xml:lang="es"><descrip type="definition">Quien guía a otros por dinero.</descrip>
          <termSec id="CAM-0003.es.t1"><term>coyote</term><termNote type="grammaticalGender">masculine</termNote></termSec>
          <termSec><term>pollero</term></termSec></langSec>
        <langSec xml:lang="pt"><termSec><term>coiote</term></termSec></langSec></conceptEntry>)");
    EXPECT_THAT(
        lines_of(import_into(glossary, edited)),
        ElementsAre("changed CAM-0003 > CAM-0003 coyote; definition replaced (es); term changed "
                    "(CAM-0003.es.t1): coyote; term added (es): pollero; language added: pt; term added (pt): "
                    "coiote"));
    EXPECT_EQ(body_of(glossary), R"(<conceptEntry id="CAM-0003">
  <admin type="formerIdentifier">CAM-0007</admin>
  <transacGrp>
    <transac type="transactionType">importation</transac>
    <date>2026-11-22</date>
    <transacNote type="responsibility">Ana Núñez</transacNote>
    <note>guía.tbx</note>
  </transacGrp>
  <langSec xml:lang="es">
    <adminGrp>
      <admin type="reviewState">proposed</admin>
      <adminNote type="reopenedBody">csm</adminNote>
      <adminNote type="reopenedValue">definition: Quien guía a otros.</adminNote>
      <adminNote type="reopenedValue">source-check: verified</adminNote>
    </adminGrp>
    <descripGrp>
      <descrip type="definition">Quien guía a otros por dinero.</descrip>
      <admin type="definitionRole">anchor</admin>
      <admin type="source">mx-ley-2011</admin>
    </descripGrp>
    <termSec id="CAM-0003.es.t1">
      <term>coyote</term>
      <termNote type="grammaticalGender">masculine</termNote>
    </termSec>
    <termSec id="CAM-0003.es.t2">
      <term>pollero</term>
    </termSec>
  </langSec>
  <langSec xml:lang="pt">
    <admin type="reviewState">proposed</admin>
    <termSec id="CAM-0003.pt.t1">
      <term>coiote</term>
    </termSec>
  </langSec>
</conceptEntry>
)");
}

TEST(Import, OfANarrowerFileTakesNothingAway) {
    auto glossary = central_america();
    const auto before = tbx::format_tbx(glossary);
    EXPECT_THAT(
        lines_of(import_into(glossary, file_of(R"(<conceptEntry id="CAM-0003"><langSec xml:lang="es"><termSec>
        <term>coyote</term></termSec></langSec></conceptEntry>)"))),
        ElementsAre("same CAM-0003 > CAM-0003 coyote"));
    EXPECT_EQ(tbx::format_tbx(glossary), before);
}

TEST(Import, DoesNotUndoWhatWasChangedHereSince) {
    auto glossary = central_america();
    static_cast<void>(import_into(glossary, file_of_two));
    auto& entry = *find_entry(glossary, "CAM-0008");
    entry.languages[1].definitions[0].text = Text("Quien conduce a un grupo.");
    entry.transactions.push_back({"modification", "2026-12-01", "Ana Núñez", {}});
    const auto before = glossary;
    EXPECT_THAT(
        lines_of(import_into(glossary, file_of_two)),
        ElementsAre("rejected c1 >  guide; CAM-0008 was changed here since it was imported; compare it by hand",
                    "same 12 > CAM-0009 Führer"));
    EXPECT_TRUE(glossary == before);
}

TEST(Import, RejectsEntriesWithoutATermAndContinentalOnes) {
    auto glossary = central_america();
    const auto before = glossary;
    EXPECT_THAT(
        lines_of(import_into(glossary, file_of(R"(<conceptEntry id="c1"><note>Nada.</note></conceptEntry>
        <conceptEntry id="LAC-0001"><adminGrp><admin type="harmonization">provisional</admin>
          <adminNote type="originatingEntry">CAR-0001</adminNote></adminGrp>
          <langSec xml:lang="es"><termSec><term>asilo</term></termSec></langSec></conceptEntry>)",
                                               "TBX-Migralex"))),
        ElementsAre("rejected LAC-0001 >  asilo; it is a continental entry; import its subregional entries",
                    "rejected c1 >  ; it has no term"));
    EXPECT_TRUE(glossary == before);
}

TEST(Import, BringsTheBackMatterAlongOnce) {
    const std::string file =
        "<tbx style=\"dca\" xmlns=\"urn:iso:std:iso:30042:ed-2\"><text><body><conceptEntry "
        "id=\"c1\"><transacGrp>"
        "<transac type=\"transactionType\">origination</transac><transacNote type=\"responsibility\" "
        "target=\"p1\">Ana"
        "</transacNote></transacGrp><langSec xml:lang=\"es\"><termSec><term>asilo</term></termSec></langSec>"
        "</conceptEntry></body><back><refObjectSec type=\"respPerson\"><refObject id=\"p1\"><item "
        "type=\"fn\">Ana</item>"
        "</refObject></refObjectSec></back></text></tbx>";
    auto glossary = central_america();
    static_cast<void>(import_into(glossary, file));
    ASSERT_EQ(glossary.preserved.items.size(), 1U);
    EXPECT_EQ(
        glossary.preserved.items[0].markup,
        "<back><refObjectSec type=\"respPerson\"><refObject id=\"p1\"><item type=\"fn\">Ana</item></refObject>"
        "</refObjectSec></back>");
    auto other = file;
    for (const auto& [before, now] : {std::pair("c1", "c2"), std::pair("asilo", "remesa")})
        other.replace(other.find(before), std::string(before).size(), now);
    other.insert(other.find("</refObjectSec>"),
                 "<refObject id=\"p2\"><item type=\"fn\">Luz</item></refObject>");
    static_cast<void>(import_into(glossary, other));
    ASSERT_EQ(glossary.preserved.items.size(), 1U);
    EXPECT_EQ(
        glossary.preserved.items[0].markup,
        "<back><refObjectSec type=\"respPerson\"><refObject id=\"p1\"><item type=\"fn\">Ana</item></refObject>"
        "<refObject id=\"p2\"><item type=\"fn\">Luz</item></refObject></refObjectSec></back>");
}

} // namespace
} // namespace migralex::workspace
