// SPDX-License-Identifier: GPL-3.0-or-later
// What the model does not interpret comes back in its place, and everything that is written can be read again.
#include "rewriting.hpp"
#include "tbx/read.hpp"
#include "tbx/write.hpp"
#include "tbx/xml_node.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace migralex::tbx {
namespace {

/// A canonical entry that must come back byte for byte.
void expect_unchanged(const std::string& entries) {
    EXPECT_EQ(rewritten(entries), entries);
}

TEST(TbxReader, KeepsUnknownElementsInPlace) {
    expect_unchanged(R"(      <conceptEntry id="CAM-0001">
        <admin type="customerSubset">Guatemala</admin>
        <descrip type="subjectField">asilo</descrip>
        <descrip type="reliabilityCode">7</descrip>
        <note>Nota.</note>
        <ref type="crossReference" target="CAM-0001">véase</ref>
        <langSec xml:lang="es">
          <admin type="reviewState">proposed</admin>
          <note>Nota de la sección.</note>
          <descrip type="definition">Protección que un Estado concede.</descrip>
          <xref type="xGraphic" target="https://example.org/mapa.png">mapa</xref>
          <termSec id="CAM-0001.es.t1">
            <term>asilo</term>
            <termNote type="transferComment">calco</termNote>
            <termNote type="partOfSpeech">noun</termNote>
            <termNote type="termLocation">checkBox</termNote>
            <descrip type="context">Pidió asilo.</descrip>
            <admin type="projectSubset">sitio</admin>
          </termSec>
        </langSec>
      </conceptEntry>
)");
}

TEST(TbxReader, KeepsCommentsAndInstructionsInPlace) {
    expect_unchanged(R"(      <!-- primero -->
      <conceptEntry id="CAM-0001">
        <!-- antes de todo -->
        <descrip type="subjectField">asilo</descrip>
        <?editor cursor="12"?>
        <langSec xml:lang="es">
          <!-- sección -->
          <admin type="reviewState">proposed</admin>
          <termSec>
            <!-- término -->
            <term>asilo</term>
            <!-- tras el término -->
            <termNote type="geographicalUsage">MX</termNote>
            <?vacía?>
          </termSec>
          <!-- fin de sección -->
        </langSec>
        <!-- fin -->
      </conceptEntry>
      <!-- entre entradas: José & <b> -->
      <conceptEntry id="CAM-0002">
      </conceptEntry>
      <?último?>
)");
}

TEST(TbxReader, KeepsWhatStandsOutsideTheEntries) {
    const std::string file = R"(<?xml version="1.0" encoding="UTF-8"?>
<?xml-model href="https://raw.example.org/TBX.rng" schematypens="http://relaxng.org/ns/structure/1.0"?>
<!-- antes de la raíz -->
<tbx type="TBX-Migralex" style="dca" xml:lang="es" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b">
  <!-- antes de la cabecera -->
  <tbxHeader id="h">
    <!-- en la cabecera -->
    <fileDesc id="f">
      <publicationStmt><p>OIM, San José</p></publicationStmt>
      <titleStmt xml:lang="es">
        <title xml:lang="es-CR">Glosario</title>
        <note>borrador</note>
      </titleStmt>
      <sourceDesc id="s">
        <p type="aviso">Primero.</p>
        <p>Segundo.</p>
        <p>Con <hi type="bold">marca</hi>.</p>
        <p>Cuarto.</p>
      </sourceDesc>
      <!-- tras sourceDesc -->
    </fileDesc>
    <revisionDesc><change><p>2026</p></change></revisionDesc>
  </tbxHeader>
  <!-- tras la cabecera -->
  <text id="t">
    <!-- antes del cuerpo -->
    <body id="b">
      <!-- en el cuerpo -->
      <conceptEntry id="CAM-0001">
      </conceptEntry>
      <note>suelto</note>
    </body>
    <!-- tras el cuerpo -->
    <back id="k"><refObjectSec type="x"><refObject><item>y</item></refObject></refObjectSec></back>
  </text>
  <!-- tras el texto -->
</tbx>
<!-- tras la raíz -->
)";
    EXPECT_EQ(rewritten_file(file), file);
}

TEST(TbxReader, KeepsStrayTextBetweenEntriesAndItems) {
    EXPECT_EQ(rewritten(R"(
        texto suelto &amp; más
        <conceptEntry id="CAM-0001">
           otro
           texto
          <descripGrp> dentro <descrip type="definition" xml:lang="es">Definición.</descrip></descripGrp>
        </conceptEntry>)"),
              R"(      texto suelto &amp; más
      <conceptEntry id="CAM-0001">
        otro
           texto
        <admin type="reviewState" xml:lang="es">proposed</admin>
        <descripGrp>
          dentro
          <descrip type="definition" xml:lang="es">Definición.</descrip>
        </descripGrp>
      </conceptEntry>
)");
}

TEST(TbxReader, JoinsStrayTextsBetweenWhichNothingIsWritten) {
    // The entry between them gets another id, so both stand behind the entry before: one text, read back as
    // one.
    const auto file = [](std::string_view between) {
        return fmt::format(R"(<tbx type="TBX-Basic" style="dca" xml:lang="es" xmlns="{}"><text><body>)"
                           R"(vea{}también</body></text></tbx>)",
                           tbx_namespace, between);
    };
    const auto glossary =
        parse_tbx(file(R"(<conceptEntry id="12"><langSec xml:lang="es"><termSec><term>coyote</term></termSec>)"
                       R"(</langSec></conceptEntry>)"),
                  "a.tbx")
            .glossary;
    EXPECT_EQ(glossary.preserved.items, (std::vector<PreservedItem>{{"body:", "vea también"}}));
    EXPECT_EQ(parse_tbx(format_tbx(glossary), "b.tbx").glossary, glossary);
}

TEST(TbxReader, KeepsOtherVocabulariesWithTheirNamespaces) {
    EXPECT_EQ(rewritten(R"(<conceptEntry id="CAM-0001" mx:estado="1" xmlns:mx="urn:mx" xml:space="preserve">
        <skos:exactMatch xmlns:skos="http://www.w3.org/2004/02/skos/core#" mx:n="2"><skos:note/> <x/></skos:exactMatch>
        <descrip xmlns="urn:otro" type="definition">no es de TBX</descrip>
        <descrip xmlns="" type="subjectField">tampoco</descrip>
        </conceptEntry>)"),
              R"(      <conceptEntry id="CAM-0001" xmlns:mx="urn:mx" mx:estado="1" xml:space="preserve">
        <skos:exactMatch xmlns:skos="http://www.w3.org/2004/02/skos/core#" xmlns:mx="urn:mx" mx:n="2"><skos:note/> <x/></skos:exactMatch>
        <descrip xmlns="urn:otro" type="definition">no es de TBX</descrip>
        <descrip xmlns="" type="subjectField">tampoco</descrip>
      </conceptEntry>
)");
}

TEST(TbxReader, ReadsTbxElementsUnderAnyPrefix) {
    const std::string file =
        R"(<t:tbx xmlns:t="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="es">
        <t:tbxHeader><t:fileDesc><t:sourceDesc><t:p>Prueba.</t:p></t:sourceDesc></t:fileDesc></t:tbxHeader>
        <t:text><t:body><t:conceptEntry id="c1"><t:descrip type="otro">a <t:hi>b</t:hi></t:descrip><t:langSec xml:lang="es">
        <t:termSec><t:term>asilo</t:term></t:termSec></t:langSec></t:conceptEntry></t:body></t:text></t:tbx>)";
    EXPECT_EQ(rewritten_file(file), R"(<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Migralex" style="dca" xml:lang="es" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <sourceDesc>
        <p>Prueba.</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
      <conceptEntry id="c1">
        <descrip type="otro">a <hi>b</hi></descrip>
        <langSec xml:lang="es">
          <admin type="reviewState">proposed</admin>
          <termSec>
            <term>asilo</term>
          </termSec>
        </langSec>
      </conceptEntry>
    </body>
  </text>
</tbx>
)");
}

TEST(TbxReader, KeepsUnknownAttributes) {
    expect_unchanged(R"(      <conceptEntry id="CAM-0001" datatype="a &lt; &quot;b&quot;">
        <note xml:lang="es" id="n1">Nota.</note>
        <xref type="externalCrossReference" target="https://example.org" id="x1">enlace</xref>
        <transacGrp id="tg">
          <transac type="transactionType" id="ta">origination</transac>
          <date>2026-01-01</date>
        </transacGrp>
        <langSec xml:lang="es" id="l1">
          <admin type="reviewState">proposed</admin>
          <descripGrp id="dg">
            <descrip type="definition" xml:lang="es-AR" id="d1">Definición.</descrip>
          </descripGrp>
          <termSec id="CAM-0001.es.t1" datatype="z">
            <term id="t9">asilo</term>
            <termNote type="partOfSpeech" id="p1">noun</termNote>
            <descrip type="context" target="t9">Pidió asilo.</descrip>
          </termSec>
        </langSec>
      </conceptEntry>
)");
}

TEST(TbxReader, KeepsInlineMarkupAndItsText) {
    const auto entry = entry_with_spanish(
        R"(          <admin type="reviewState">proposed</admin>
          <descrip type="definition">La <hi type="entailedTerm" target="CAM-0001">trata</hi> <foreign xml:lang="en">(<hi>human</hi> <hi>trafficking</hi>)</foreign> es un delito &amp; más<!-- sic  ! -->.</descrip>
          <termSec>
            <term>H<hi type="subscript">2</hi>O</term>
            <descrip type="context"><hi>a</hi> <hi>b</hi></descrip>
          </termSec>
)");
    expect_unchanged(entry);
    const auto glossary = parse_tbx(file_of(entry), "g").glossary;
    const auto& section = glossary.entries[0].languages[0];
    EXPECT_EQ(section.definitions[0].text.plain, "La trata (human trafficking) es un delito & más.");
    EXPECT_EQ(section.terms[0].term, "H2O");
    EXPECT_EQ(section.terms[0].contexts[0].text.plain, "a b");
}

TEST(TbxReader, KeepsBlanksThatPartWords) {
    EXPECT_EQ(rewritten(entry_with_term(R"(            <term>
                trata <hi>de</hi>
                personas </term>
            <descrip type="context">uno<hi> </hi>dos
               <hi> tres </hi></descrip>
            <descrip type="desconocida"><hi>a</hi>
              <hi>b</hi></descrip>
            <admin type="blanco"> </admin>
)")),
              entry_with_term(R"(            <term>trata <hi>de</hi> personas</term>
            <descrip type="context">uno<hi> </hi>dos <hi> tres </hi></descrip>
            <descrip type="desconocida"><hi>a</hi>
              <hi>b</hi></descrip>
            <admin type="blanco"> </admin>
)"));
}

TEST(TbxReader, KeepsBlanksBesideStrayText) {
    expect_unchanged(R"(      <conceptEntry id="CAM-0001">
        <adminGrp>uno <admin type="otra">dos</admin> <admin type="otra">tres</admin></adminGrp>
        <adminGrp><admin type="otra">dos</admin><admin type="otra">tres</admin></adminGrp>
      </conceptEntry>
)");
}

TEST(TbxReader, DropsMarkupOfATermWhoseWordsChanged) {
    auto glossary =
        parse_tbx(file_of(entry_with_term("            <term>trata <hi>de</hi> personas</term>\n")), "g")
            .glossary;
    glossary.entries[0].languages[0].terms[0].term = "trata";
    EXPECT_EQ(format_entry(glossary.entries[0]), R"(<conceptEntry id="CAM-0001">
  <langSec xml:lang="es">
    <admin type="reviewState">proposed</admin>
    <termSec id="CAM-0001.es.t1">
      <term>trata</term>
    </termSec>
  </langSec>
</conceptEntry>
)");
}

TEST(TbxReader, KeepsItemsAtAWrongLevel) {
    expect_unchanged(R"(      <conceptEntry id="CAM-0001">
        <descrip type="definition">De lengua desconocida.</descrip>
        <termNote type="partOfSpeech">noun</termNote>
        <admin type="reviewState">draft</admin>
        <langSec xml:lang="es">
          <admin type="reviewState">proposed</admin>
          <descrip type="subjectField">asilo</descrip>
          <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
          <termSec>
            <term>asilo</term>
            <descrip type="definition">De un término.</descrip>
            <descrip type="subjectField">asilo</descrip>
            <langSec xml:lang="fr"><termSec><term>asile</term></termSec></langSec>
          </termSec>
        </langSec>
      </conceptEntry>
)");
}

TEST(TbxReader, KeepsValuesOutsideAPicklist) {
    expect_unchanged(entry_with_spanish(R"(          <admin type="reviewState">proposed</admin>
          <admin type="reviewState">casi lista</admin>
          <descripGrp>
            <descrip type="definition">Definición.</descrip>
            <admin type="definitionRole">Anclaje</admin>
            <admin type="sourceRelation">copiada</admin>
            <admin type="sourceCheck">quizá</admin>
          </descripGrp>
          <termSec>
            <term>asilo</term>
            <termNote type="partOfSpeech">locución</termNote>
            <termNote type="grammaticalGender">epiceno</termNote>
            <termNote type="termType">symbol</termNote>
            <termNote type="termType">fullForm</termNote>
            <termNote type="administrativeStatus">legalTerm-admn-sts</termNote>
            <termNote type="mark">insulto</termNote>
            <termNoteGrp><termNote type="localAdministrativeStatus">quizá</termNote><admin type="validIn">MX</admin></termNoteGrp>
            <termNote type="legalTerm">MX</termNote>
          </termSec>
)"));
}

TEST(TbxReader, KeepsSecondValuesBehindTheFirst) {
    EXPECT_EQ(rewritten(R"(<conceptEntry id="CAM-0001">
        <admin type="originalIdentifier">A 1</admin>
        <admin type="retirement">Uno.</admin>
        <admin type="originalIdentifier">B 2</admin>
        <admin type="retirement">Dos.</admin>
        <langSec xml:lang="es">
          <admin type="reviewState">draft</admin>
          <descripGrp>
            <descrip type="definition">Definición.</descrip>
            <admin type="source">oim-2019</admin>
            <admin type="definitionRole">anchor</admin>
            <admin type="source">acnur-2006</admin>
            <admin type="definitionRole">rendering</admin>
          </descripGrp>
          <admin type="reviewState">proposed</admin>
          <termSec>
            <term>asilo</term>
            <termNote type="partOfSpeech">noun</termNote>
            <termNote type="termType">acronym</termNote>
            <termNote type="partOfSpeech">verb</termNote>
            <!-- ¿verbo? -->
            <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
            <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
            <term>refugio</term>
          </termSec>
        </langSec></conceptEntry>)"),
              R"(      <conceptEntry id="CAM-0001">
        <admin type="originalIdentifier">A 1</admin>
        <admin type="originalIdentifier">B 2</admin>
        <admin type="retirement">Uno.</admin>
        <admin type="retirement">Dos.</admin>
        <langSec xml:lang="es">
          <admin type="reviewState">draft</admin>
          <admin type="reviewState">proposed</admin>
          <descripGrp>
            <descrip type="definition">Definición.</descrip>
            <admin type="definitionRole">anchor</admin>
            <admin type="definitionRole">rendering</admin>
            <admin type="source">oim-2019</admin>
            <admin type="source">acnur-2006</admin>
          </descripGrp>
          <termSec>
            <term>asilo</term>
            <termNote type="termType">acronym</termNote>
            <termNote type="partOfSpeech">noun</termNote>
            <termNote type="partOfSpeech">verb</termNote>
            <!-- ¿verbo? -->
            <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
            <term>refugio</term>
          </termSec>
        </langSec>
      </conceptEntry>
)");
}

TEST(TbxReader, KeepsAStatedDefaultThatAnotherValueContradicts) {
    expect_unchanged(entry_with_spanish(R"(          <admin type="reviewState">proposed</admin>
          <descripGrp>
            <descrip type="definition">Definición.</descrip>
            <admin type="definitionRole">unlinked</admin>
            <admin type="definitionRole">anchor</admin>
          </descripGrp>
          <termSec>
            <term>asilo</term>
          </termSec>
)"));
    // Alone it says nothing and is not written.
    EXPECT_EQ(rewritten(entry_with_spanish(R"(<descripGrp><descrip type="definition">Definición.</descrip>
            <admin type="definitionRole">unlinked</admin><note>Nota.</note></descripGrp>
            <termSec><term>asilo</term></termSec>)")),
              entry_with_spanish(R"(          <admin type="reviewState">proposed</admin>
          <descripGrp>
            <descrip type="definition">Definición.</descrip>
            <note>Nota.</note>
          </descripGrp>
          <termSec>
            <term>asilo</term>
          </termSec>
)"));
}

TEST(TbxReader, KeepsExtrasOfGroups) {
    expect_unchanged(R"(      <conceptEntry id="CAM-0001">
        <descripGrp>
          <!-- antes -->
          <descrip type="usageNote">Úsese.</descrip>
          <!-- tras lo principal -->
          <admin type="source">oim-2019</admin>
          <note>Nota del grupo.</note>
          <admin type="source" xml:lang="en">second source</admin>
        </descripGrp>
        <descripGrp>
          <descrip type="associatedConcept" target="CAM-0002"/>
          <note>¿Por qué?</note>
        </descripGrp>
        <transacGrp>
          <transac type="transactionType">origination</transac>
          <date id="f1">2026-01-01</date>
          <transacNote type="responsibility" target="p1">Ana Núñez</transacNote>
          <note>en reunión</note>
        </transacGrp>
        <langSec xml:lang="es">
          <admin type="reviewState">proposed</admin>
          <descripGrp>
            <descrip type="definition">Definición.</descrip>
            <admin type="definitionRole">anchor</admin>
            <adminGrp><admin type="source">oim-2019</admin><adminNote type="page">12</adminNote></adminGrp>
            <descripNote type="sourceArticle">art. 1</descripNote>
            <admin type="source"/>
            <xref type="externalCrossReference" target="https://example.org">fuente</xref>
          </descripGrp>
          <termSec>
            <term>asilo</term>
            <descripGrp>
              <descrip type="context">Pidió asilo.</descrip>
              <admin type="sourceLocation">p. 3</admin>
            </descripGrp>
          </termSec>
        </langSec>
      </conceptEntry>
)");
}

TEST(TbxReader, KeepsGroupsThatSayMoreThanTheModelHolds) {
    expect_unchanged(R"(      <conceptEntry id="CAM-0001">
        <adminGrp><admin type="retirement">Duplicada.</admin><note>Acta 3</note></adminGrp>
        <adminGrp><admin type="harmonization">agreed</admin><adminNote type="votes" xml:lang="es">9</adminNote></adminGrp>
        <adminGrp id="g1"><admin type="reviewState" xml:lang="es">draft</admin></adminGrp>
        <adminGrp><admin type="formerIdentifier">CAM-9</admin><note>de 2024</note></adminGrp>
        <descripGrp><admin type="source">sin descrip</admin></descripGrp>
        <adminGrp><descrip type="definition" xml:lang="es">En un grupo ajeno.</descrip></adminGrp>
        <descrip type="broaderConceptGeneric">sin destino</descrip>
        <xref type="externalCrossReference">sin destino</xref>
        <transacGrp><transac type="transactionType">check<!-- ? --></transac></transacGrp>
        <langSec xml:lang="es">
          <admin type="reviewState">proposed</admin>
          <adminGrp><admin type="reviewState">validated</admin><note>¿acta?</note></adminGrp>
          <termSec>
            <term>asilo</term>
            <termNoteGrp><termNote type="partOfSpeech">noun</termNote><admin type="source">DLE</admin></termNoteGrp>
            <termNoteGrp id="g2"><termNote type="legalTerm">MX</termNote><admin type="conceptRelation">exact</admin></termNoteGrp>
            <termNoteGrp><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote><note>en México</note></termNoteGrp>
            <adminGrp><admin type="originatingTerm">CAR-1.es.t1</admin><note>x</note></adminGrp>
          </termSec>
        </langSec>
      </conceptEntry>
)");
}

TEST(TbxReader, KeepsTermNotesBeforeWhatFollowsThem) {
    // The core structure wants term notes first; the admin stood behind a note that is now written before
    // another.
    EXPECT_EQ(rewritten(entry_with_term(R"(            <term>asilo</term>
            <termNote type="geographicalUsage">MX</termNote>
            <termNote type="partOfSpeech">noun</termNote>
            <admin type="customerSubset">Guatemala</admin>
            <!-- tras el admin -->
            <note>Nota.</note>
)")),
              entry_with_term(R"(            <term>asilo</term>
            <termNote type="partOfSpeech">noun</termNote>
            <termNote type="geographicalUsage">MX</termNote>
            <admin type="customerSubset">Guatemala</admin>
            <!-- tras el admin -->
            <note>Nota.</note>
)"));
}

TEST(TbxReader, DoesNotWriteTheOrdinaryAcceptability) {
    EXPECT_EQ(rewritten(entry_with_term(R"(            <term>asilo</term>
            <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
            <termNote type="transferComment">calco</termNote>
            <note>Nota.</note>
)")),
              entry_with_term(R"(            <term>asilo</term>
            <termNote type="transferComment">calco</termNote>
            <note>Nota.</note>
)"));
}

TEST(TbxWriter, KeepsWhatFollowedAnItemThatIsGone) {
    auto glossary = parse_tbx(file_of(R"(<conceptEntry id="CAM-0001">
          <note>Nota.</note><admin type="customerSubset">GT</admin>
          <langSec xml:lang="es"><termSec><term>asilo</term><termNote type="partOfSpeech">noun</termNote>
          <termNote type="transferComment">calco</termNote><descrip type="context">Contexto.</descrip></termSec></langSec>
          <langSec xml:lang="pt"><termSec><term>refúgio</term></termSec></langSec><!-- tras el portugués -->
        </conceptEntry><!-- tras la primera --><conceptEntry id="CAM-0002"/>)"),
                              "g")
                        .glossary;
    auto& entry = glossary.entries[0];
    entry.notes.clear();
    entry.languages[0].terms[0].part_of_speech.reset();
    entry.languages.pop_back();
    EXPECT_EQ(format_entry(entry), R"(<conceptEntry id="CAM-0001">
  <admin type="customerSubset">GT</admin>
  <langSec xml:lang="es">
    <admin type="reviewState">proposed</admin>
    <termSec>
      <term>asilo</term>
      <termNote type="transferComment">calco</termNote>
      <descrip type="context">Contexto.</descrip>
    </termSec>
  </langSec>
  <!-- tras el portugués -->
</conceptEntry>
)");
    glossary.entries.erase(glossary.entries.begin());
    EXPECT_EQ(rewritten_file(format_tbx(glossary)), file_of(R"(      <conceptEntry id="CAM-0002">
      </conceptEntry>
      <!-- tras la primera -->
)"));
}

TEST(TbxReader, KeepsADefinitionOfALanguageWithoutTerms) {
    const std::string entry = R"(      <conceptEntry id="CAM-0001">
        <descrip type="subjectField">asilo</descrip>
        <adminGrp>
          <admin type="reviewState" xml:lang="ht">validated</admin>
          <adminNote type="reviewBody">csm</adminNote>
        </adminGrp>
        <!-- del reviewState -->
        <descripGrp>
          <descrip type="definition" xml:lang="ht">Pwoteksyon yon peyi bay.</descrip>
          <admin type="definitionRole">rendering</admin>
        </descripGrp>
        <!-- de la definición -->
        <langSec xml:lang="es">
          <admin type="reviewState">proposed</admin>
          <termSec>
            <term>asilo</term>
          </termSec>
        </langSec>
      </conceptEntry>
)";
    expect_unchanged(entry);
    const auto glossary = parse_tbx(file_of(entry), "g").glossary;
    ASSERT_EQ(glossary.entries[0].languages.size(), 2U);
    EXPECT_EQ(glossary.entries[0].languages[1].language, "ht");
    EXPECT_EQ(glossary.entries[0].languages[1].definitions[0].text.plain, "Pwoteksyon yon peyi bay.");
}

TEST(TbxReader, MovesADefinitionOfTheConceptLevelToTheTermsOfItsLanguage) {
    EXPECT_EQ(rewritten(R"(<conceptEntry id="CAM-0001">
        <descrip type="subjectField">asilo</descrip>
        <descrip type="definition" xml:lang="ES">Protección.</descrip>
        <admin type="customerSubset">GT</admin>
        <langSec xml:lang="es"><termSec><term>asilo</term></termSec></langSec></conceptEntry>)"),
              R"(      <conceptEntry id="CAM-0001">
        <descrip type="subjectField">asilo</descrip>
        <admin type="customerSubset">GT</admin>
        <langSec xml:lang="es">
          <admin type="reviewState">proposed</admin>
          <descripGrp>
            <descrip type="definition">Protección.</descrip>
            <admin type="languageTag">ES</admin>
          </descripGrp>
          <termSec>
            <term>asilo</term>
          </termSec>
        </langSec>
      </conceptEntry>
)");
}

} // namespace
} // namespace migralex::tbx
