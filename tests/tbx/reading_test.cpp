// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "base/files.hpp"
#include "rewriting.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace migralex::tbx {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(TbxReader, GivesEntriesWithoutAnIdANewOne) {
    const std::string entries = R"(<conceptEntry><note>primera</note></conceptEntry>
<conceptEntry id="unnamed-1"/>
<conceptEntry id=""/>)";
    EXPECT_THAT(
        findings_of(entries),
        ElementsAre(
            "g.tbx:15:1: warning TBX-02: unnamed-2: entry without an identifier; it is called \"unnamed-2\"",
            "g.tbx:17:1: warning TBX-02: unnamed-3: entry without an identifier; it is called \"unnamed-3\""));
    EXPECT_EQ(rewritten(entries), R"(      <conceptEntry id="unnamed-1">
      </conceptEntry>
      <conceptEntry id="unnamed-2">
        <note>primera</note>
      </conceptEntry>
      <conceptEntry id="unnamed-3">
      </conceptEntry>
)");
}

TEST(TbxReader, RenamesRepeatedIdsAndKeepsWhatTheyWere) {
    const std::string entries = R"(<conceptEntry id="CAR-0151"><note>una</note></conceptEntry>
<conceptEntry id="CAR-0151"><admin type="originalIdentifier">IATE &lt;12&gt;</admin></conceptEntry>)";
    EXPECT_THAT(
        findings_of(entries),
        ElementsAre(
            "g.tbx:16:1: error TBX-03: unnamed-1: the identifier \"CAR-0151\" stands already; this one is "
            "called \"unnamed-1\""));
    EXPECT_EQ(rewritten(entries), R"(      <conceptEntry id="CAR-0151">
        <note>una</note>
      </conceptEntry>
      <conceptEntry id="unnamed-1">
        <admin type="originalIdentifier">CAR-0151</admin>
        <admin type="originalIdentifier">IATE &lt;12&gt;</admin>
      </conceptEntry>
)");
}

TEST(TbxReader, ReadsARegionOfTheTagAsAPlaceOfUse) {
    const std::string entry = R"(<conceptEntry id="CAM-0001">
        <langSec xml:lang="es-MX">
          <descrip type="definition">Definición mexicana.</descrip>
          <termSec><term>migrante en tránsito</term></termSec>
          <termSec><term>transmigrante</term><termNote type="geographicalUsage">GT</termNote></termSec>
        </langSec>
        <langSec xml:lang="ZH_hant"><termSec><term>移民</term></termSec></langSec>
        <langSec xml:lang="es-419"><termSec><term>migrante</term></termSec></langSec>
        <langSec xml:lang="EN"><termSec><term>migrant in transit</term></termSec></langSec>
      </conceptEntry>)";
    EXPECT_THAT(
        findings_of(entry),
        ElementsAre(
            "g.tbx:21:9: note TBX-09: CAM-0001: the language tag \"ZH_hant\" is read as \"zh-Hant\"; it is "
            "kept as "
            "it is",
            "g.tbx:22:9: note TBX-06: CAM-0001: the language \"es\" stands again in this entry; its terms are "
            "brought together",
            "g.tbx:23:9: note TBX-09: CAM-0001: the language tag \"EN\" is read as \"en\"; it is kept as it "
            "is"));
    EXPECT_EQ(rewritten(entry), R"(      <conceptEntry id="CAM-0001">
        <langSec xml:lang="en">
          <admin type="reviewState">proposed</admin>
          <termSec>
            <term>migrant in transit</term>
            <admin type="languageTag">EN</admin>
          </termSec>
        </langSec>
        <langSec xml:lang="es">
          <admin type="reviewState">proposed</admin>
          <descripGrp>
            <descrip type="definition">Definición mexicana.</descrip>
            <admin type="languageTag">es-MX</admin>
          </descripGrp>
          <termSec>
            <term>migrante en tránsito</term>
            <termNote type="geographicalUsage">MX</termNote>
            <admin type="languageTag">es-MX</admin>
          </termSec>
          <termSec>
            <term>transmigrante</term>
            <termNote type="geographicalUsage">GT</termNote>
            <admin type="languageTag">es-MX</admin>
          </termSec>
          <termSec>
            <term>migrante</term>
            <termNote type="geographicalUsage">419</termNote>
            <admin type="languageTag">es-419</admin>
          </termSec>
        </langSec>
        <langSec xml:lang="zh">
          <admin type="reviewState">proposed</admin>
          <termSec>
            <term>移民</term>
            <admin type="languageTag">ZH_hant</admin>
          </termSec>
        </langSec>
      </conceptEntry>
)");
}

TEST(TbxReader, ReportsALangSecWithoutALanguageAndKeepsItsTerms) {
    const std::string entry = R"(<conceptEntry id="CAM-0001">
        <langSec><termSec><term>refugiado</term></termSec></langSec>
        <langSec xml:lang="---"><termSec><term>refugee</term></termSec></langSec>
      </conceptEntry>)";
    EXPECT_THAT(
        findings_of(entry),
        ElementsAre(
            "g.tbx:16:9: error TBX-04: CAM-0001: langSec without xml:lang; add the language, for example "
            "xml:lang=\"nl\"",
            "g.tbx:17:9: error TBX-05: CAM-0001: \"---\" is not a language tag; it is kept as it is"));
    EXPECT_EQ(rewritten(entry), R"(      <conceptEntry id="CAM-0001">
        <langSec xml:lang="---">
          <admin type="reviewState">proposed</admin>
          <termSec>
            <term>refugee</term>
          </termSec>
        </langSec>
        <langSec xml:lang="und">
          <admin type="reviewState">proposed</admin>
          <termSec>
            <term>refugiado</term>
          </termSec>
        </langSec>
      </conceptEntry>
)");
}

TEST(TbxReader, BringsRepeatedLanguagesTogether) {
    EXPECT_EQ(rewritten(R"(<conceptEntry id="CAM-0001">
        <langSec xml:lang="es" id="a">
          <descrip type="definition">Una.</descrip><admin type="reviewState">draft</admin>
          <termSec id="t1"><term>coyote</term></termSec><!-- tras coyote --></langSec>
        <langSec xml:lang="es" id="a"><descrip type="definition">Otra.</descrip><admin type="reviewState">validated</admin>
          <termSec id="t2"><term>pollero</term></termSec><!-- tras pollero --></langSec>
        <langSec xml:lang="es" id="b"><termSec id="t3"><term>traficante</term></termSec></langSec>
        </conceptEntry>)"),
              R"(      <conceptEntry id="CAM-0001">
        <langSec xml:lang="es" id="a">
          <admin type="reviewState">draft</admin>
          <admin type="reviewState">validated</admin>
          <descrip type="definition">Una.</descrip>
          <descrip type="definition">Otra.</descrip>
          <termSec id="t1">
            <term>coyote</term>
          </termSec>
          <!-- tras coyote -->
          <termSec id="t2">
            <term>pollero</term>
          </termSec>
          <!-- tras pollero -->
        </langSec>
        <langSec xml:lang="es" id="b"><termSec id="t3"><term>traficante</term></termSec></langSec>
      </conceptEntry>
)");
}

TEST(TbxReader, ReportsATermSectionWithoutATermAndKeepsIt) {
    const std::string entry = R"(<conceptEntry id="CAM-0001">
        <langSec xml:lang="es"><termSec id="t1"><termNote type="partOfSpeech">noun</termNote></termSec></langSec>
        <langSec xml:lang="fr"><termSec><term> </term></termSec><termSec><term/><term>asile</term></termSec></langSec>
      </conceptEntry>)";
    EXPECT_THAT(
        findings_of(entry),
        ElementsAre(
            "g.tbx:16:32: error TBX-07: CAM-0001: term section without a term; write the term or remove the "
            "section",
            "g.tbx:17:32: error TBX-07: CAM-0001: term section without a term; write the term or remove the "
            "section"));
    EXPECT_EQ(rewritten(entry), R"(      <conceptEntry id="CAM-0001">
        <langSec xml:lang="es">
          <admin type="reviewState">proposed</admin>
          <termSec id="t1"><termNote type="partOfSpeech">noun</termNote></termSec>
        </langSec>
        <langSec xml:lang="fr">
          <admin type="reviewState">proposed</admin>
          <termSec><term> </term></termSec>
          <termSec>
            <term/>
            <term>asile</term>
          </termSec>
        </langSec>
      </conceptEntry>
)");
}

TEST(TbxReader, TellsWhereEntriesDefinitionsAndTermsStand) {
    const auto positions = parse_tbx(file_of(R"(      <conceptEntry id="CAM-0001">
        <descrip type="definition" xml:lang="ht">Pwoteksyon.</descrip>
        <langSec xml:lang="es">
          <descripGrp>
            <descrip type="definition">Protección, «ñ»,</descrip></descripGrp><termSec id="t1"><term>asilo</term></termSec>
        </langSec>
      </conceptEntry>
)"),
                                     "g")
                               .positions;
    EXPECT_THAT(positions, testing::UnorderedElementsAre(testing::Pair("CAM-0001", Position{15, 7}),
                                                         testing::Pair("CAM-0001.ht", Position{16, 9}),
                                                         testing::Pair("CAM-0001.es", Position{19, 13}),
                                                         testing::Pair("t1", Position{19, 79})));
}

TEST(TbxReader, ReadsTextAsTextWhateverItLooksLike) {
    const auto glossary =
        parse_tbx(file_of(entry_with_term(
                      "            <term><![CDATA[<script>alert('ñ')</script>]]> &lt;b&gt;</term>\n")),
                  "g")
            .glossary;
    EXPECT_EQ(glossary.entries[0].languages[0].terms[0].term, "<script>alert('ñ')</script> <b>");
    EXPECT_EQ(glossary.entries[0].languages[0].terms[0].markup, "");
}

TEST(TbxReader, ReadsAVeryLongTerm) {
    const std::string term(5'000'000, 'a');
    const auto glossary =
        parse_tbx(file_of(entry_with_term("            <term>" + term + "</term>\n")), "g").glossary;
    EXPECT_TRUE(glossary.entries[0].languages[0].terms[0].term == term);
}

TEST(TbxReader, NamesAFileThatCannotBeRead) {
    try {
        static_cast<void>(read_tbx("/no/existe/caribe.tbx"));
        FAIL();
    } catch (const FileError& error) {
        EXPECT_EQ(format_error(error, InterfaceLanguage::es),
                  "no se puede leer /no/existe/caribe.tbx: No such file or directory");
    }
}

} // namespace
} // namespace migralex::tbx
