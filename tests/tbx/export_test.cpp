// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/export.hpp"

#include "base/errors.hpp"
#include "rewriting.hpp"
#include "tbx/write.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace migralex::tbx {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

Publication publication() {
    Publication facts;
    Source source;
    source.id = "mx-lm-2011";
    source.title = {{"es", "Ley de Migración"}};
    facts.sources.emplace(source.id, source);
    facts.themes.emplace("LAB", NamedCode{"LAB", {{"es", "Migración laboral"}}, false});
    return facts;
}

ExportResult exported(std::string_view entries, ExportFormat format = ExportFormat::basic_dca,
                      const ExportOptions& options = {}) {
    return export_tbx(parse_tbx(file_of(entries), "g.tbx").glossary, format, options, publication());
}

/// What stands in the body.
std::string body(const ExportResult& result) {
    const auto start = result.text.find("<body>\n") + 7;
    return result.text.substr(start, result.text.find("    </body>") - start);
}

constexpr std::string_view worker = R"(      <conceptEntry id="CAM-0001">
        <descrip type="subjectField">LAB</descrip>
        <descrip type="associatedConcept" target="CAM-0002"/>
        <langSec xml:lang="en">
          <admin type="reviewState">draft</admin>
          <termSec id="CAM-0001.en.t1">
            <term>migrant worker</term>
          </termSec>
        </langSec>
        <langSec xml:lang="es">
          <admin type="reviewState">proposed</admin>
          <descripGrp>
            <descrip type="definition">Quien trabaja fuera de su país.</descrip>
            <admin type="definitionRole">anchor</admin>
            <admin type="source">mx-lm-2011</admin>
            <admin type="sourceArticle">art. 3</admin>
          </descripGrp>
          <termSec id="CAM-0001.es.t1">
            <term>bracero</term>
            <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
            <termNote type="mark">pejorative</termNote>
          </termSec>
          <termSec id="CAM-0001.es.t2">
            <term>persona trabajadora migrante</term>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
          </termSec>
        </langSec>
      </conceptEntry>
      <conceptEntry id="CAM-0002">
        <langSec xml:lang="es">
          <termSec id="CAM-0002.es.t1">
            <term>remesa</term>
          </termSec>
        </langSec>
      </conceptEntry>
)";

TEST(Export, WritesTbxBasicThatPeopleCanRead) {
    const auto result = exported(worker);
    EXPECT_EQ(body(result), R"(      <conceptEntry id="CAM-0001">
        <descrip type="subjectField">Migración laboral</descrip>
        <note>migralex:subjectField: LAB [for: Migración laboral]</note>
        <ref type="crossReference" target="CAM-0002">remesa</ref>
        <note>migralex:associatedConcept: CAM-0002</note>
        <langSec xml:lang="en">
          <note>migralex:reviewState: draft</note>
          <termSec id="CAM-0001.en.t1">
            <term>migrant worker</term>
          </termSec>
        </langSec>
        <langSec xml:lang="es">
          <note>migralex:reviewState: proposed</note>
          <descripGrp>
            <descrip type="definition">Quien trabaja fuera de su país.</descrip>
            <admin type="source">Ley de Migración, art. 3 (mx-lm-2011)</admin>
            <note>migralex:definition: [definitionRole: anchor] [source: mx-lm-2011] [sourceArticle: art. 3]</note>
          </descripGrp>
          <termSec id="CAM-0001.es.t1">
            <term>bracero</term>
            <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
            <note>migralex:mark: pejorative</note>
            <note>migralex:administrativeStatus: admittedTerm-admn-sts [for: deprecatedTerm-admn-sts]</note>
          </termSec>
          <termSec id="CAM-0001.es.t2">
            <term>persona trabajadora migrante</term>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
          </termSec>
        </langSec>
      </conceptEntry>
      <conceptEntry id="CAM-0002">
        <langSec xml:lang="es">
          <note>migralex:reviewState: proposed</note>
          <termSec id="CAM-0002.es.t1">
            <term>remesa</term>
          </termSec>
        </langSec>
      </conceptEntry>
)");
    EXPECT_EQ(result.entries, 2U);
    EXPECT_EQ(result.languages, 2U);
    EXPECT_EQ(result.terms, 4U);
    EXPECT_EQ(result.definitions, 1U);
    EXPECT_THAT(result.lost, ElementsAre());
}

TEST(Export, WritesVersionTwoForProgramsThatTakeTheFirstTerm) {
    const auto result = exported(worker, ExportFormat::v2_basic, {{"es", "en"}, false, InterfaceLanguage::es});
    EXPECT_THAT(result.text, HasSubstr("<!DOCTYPE martif SYSTEM \"TBXBasiccoreStructV02.dtd\">\n"
                                       "<martif type=\"TBX-Basic\" xml:lang=\"es\">"));
    EXPECT_EQ(body(result), R"(      <termEntry id="CAM-0001">
        <descrip type="subjectField">Migración laboral</descrip>
        <note>migralex:subjectField: LAB [for: Migración laboral]</note>
        <note>migralex:associatedConcept: CAM-0002</note>
        <langSet xml:lang="es">
          <note>migralex:reviewState: proposed</note>
          <descripGrp>
            <descrip type="definition">Quien trabaja fuera de su país.</descrip>
            <admin type="source">Ley de Migración, art. 3 (mx-lm-2011)</admin>
          </descripGrp>
          <note>migralex:definition: [definitionRole: anchor] [source: mx-lm-2011] [sourceArticle: art. 3]</note>
          <tig id="CAM-0001.es.t2">
            <term>persona trabajadora migrante</term>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
          </tig>
          <tig id="CAM-0001.es.t1">
            <term>bracero</term>
            <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
            <note>migralex:mark: pejorative</note>
            <note>migralex:administrativeStatus: admittedTerm-admn-sts [for: deprecatedTerm-admn-sts]</note>
          </tig>
        </langSet>
        <langSet xml:lang="en">
          <note>migralex:reviewState: draft</note>
          <tig id="CAM-0001.en.t1">
            <term>migrant worker</term>
          </tig>
        </langSet>
      </termEntry>
)");
    // The second entry has no term in English: its Spanish one would stand for a source without a target.
    EXPECT_THAT(result.left_out, ElementsAre(Loss{"conceptEntry", 1}));
}

TEST(Export, WritesCategoriesAsElementsInDctStyle) {
    const auto result = exported(entry_with_spanish(R"(          <descripGrp>
            <descrip type="definition">Persona <hi type="italics">en tránsito</hi>.</descrip>
            <admin type="source">oim</admin>
          </descripGrp>
          <termSec id="CAM-0001.es.t1">
            <term>migrante</term>
            <termNote type="partOfSpeech">noun</termNote>
            <termNote type="grammaticalGender">feminine</termNote>
          </termSec>
)"),
                                 ExportFormat::basic_dct);
    EXPECT_EQ(body(result), R"(      <conceptEntry id="CAM-0001">
        <langSec xml:lang="es">
          <note>migralex:reviewState: proposed</note>
          <descripGrp>
            <basic:definition>Persona en tránsito.</basic:definition>
            <basic:source>oim</basic:source>
            <note>migralex:definition: [markup: Persona &lt;hi type="italics"&gt;en tránsito&lt;/hi&gt;.]</note>
          </descripGrp>
          <termSec id="CAM-0001.es.t1">
            <term>migrante</term>
            <min:partOfSpeech>noun</min:partOfSpeech>
            <basic:grammaticalGender>feminine</basic:grammaticalGender>
          </termSec>
        </langSec>
      </conceptEntry>
)");
}

TEST(Export, LeavesOutWhatIsNotForThePublic) {
    const auto result = exported(worker, ExportFormat::basic_dca, {{}, true, InterfaceLanguage::en});
    EXPECT_THAT(result.text, Not(HasSubstr("bracero")));
    EXPECT_THAT(result.text, Not(HasSubstr("migrant worker")));
    EXPECT_THAT(result.left_out, ElementsAre(Loss{"draft", 1}, Loss{"pejorative", 1}));
}

TEST(Export, RefusesToWriteNothing) {
    const auto refusal = [](std::string_view entries, const ExportOptions& options) -> std::string {
        try {
            static_cast<void>(exported(entries, ExportFormat::min, options));
        } catch (const RequestError& error) {
            return error.message().key;
        }
        return "written";
    };
    EXPECT_EQ(refusal("", {}), "export.nothing");
    EXPECT_EQ(refusal(worker, {{"pt"}, false, InterfaceLanguage::en}), "export.nothing");
    EXPECT_EQ(refusal(R"(      <conceptEntry id="CAM-0001">
        <descrip type="definition" xml:lang="es">Sin término.</descrip>
      </conceptEntry>
)",
                      {}),
              "export.nothing");
}

TEST(Export, CountsAnEntryWithoutATermAsLost) {
    const auto result = exported(std::string(worker) + R"(      <conceptEntry id="CAM-0003">
        <descrip type="definition" xml:lang="es">Sin término.</descrip>
      </conceptEntry>
)");
    EXPECT_EQ(result.entries, 2U);
    EXPECT_THAT(result.lost,
                ElementsAre(Loss{"conceptEntry", 1}, Loss{"definition", 1}, Loss{"reviewState", 1}));
}

TEST(Export, CarriesWhatNobodyKnowsInNotesAndGivesItBack) {
    constexpr std::string_view entries = R"(      <conceptEntry id="CAM-0001">
        <descrip type="reliabilityCode">9</descrip>
        <x:y xmlns:x="urn:x">¿<x:z/>?</x:y>
        <note>migralex:mark: no es nuestra</note>
        <langSec xml:lang="es">
          <admin type="reviewState">proposed</admin>
          <termSec id="CAM-0001.es.t1">
            <term>CO<hi type="subscript">2</hi></term>
            <termNote type="usageStatus">a [b]</termNote>
            <!-- dudoso -->
            <admin type="productSubset">SAP</admin>
          </termSec>
        </langSec>
      </conceptEntry>
)";
    for (const auto format : {ExportFormat::basic_dca, ExportFormat::basic_dct, ExportFormat::v2_basic}) {
        const auto result = exported(entries, format);
        EXPECT_THAT(result.lost, ElementsAre());
        EXPECT_THAT(result.text, HasSubstr("<note>migralex:descrip.reliabilityCode: 9</note>"));
        EXPECT_EQ(rewritten(body({format_tbx(parse_tbx(result.text, "x.tbx").glossary), {}, {}, {}})),
                  rewritten(entries));
    }
}

TEST(Export, MakesIdentifiersThatXmlAllows) {
    Glossary glossary;
    for (const auto* id : {"12", "a b", "a b"}) {
        ConceptEntry entry;
        entry.id = id;
        entry.relations.push_back({RelationKind::associated, "a b", {}, {}});
        TermSection term;
        term.id = "12.es.t1";
        term.term = "trata";
        language_section(entry, "es").terms.push_back(term);
        glossary.entries.push_back(entry);
    }
    const auto text = export_tbx(glossary, ExportFormat::basic_dca).text;
    for (const auto* piece :
         {"<conceptEntry id=\"c12\">", "<conceptEntry id=\"a_b\">", "<conceptEntry id=\"a_b_2\">",
          "<termSec id=\"c12.es.t1\">", "<termSec id=\"c12.es.t1_2\">", "migralex:@id: a b<",
          "target=\"a_b\">trata</ref>", "migralex:associatedConcept: a b [for: a_b]"})
        EXPECT_THAT(text, HasSubstr(piece));
}

} // namespace
} // namespace migralex::tbx
