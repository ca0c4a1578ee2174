// SPDX-License-Identifier: GPL-3.0-or-later
// Ids that XML does not allow, or that stand twice, and what points to them.
#include "rewriting.hpp"
#include "tbx/identifiers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace migralex::tbx {
namespace {

using testing::ElementsAre;

TEST(Identifiers, AreXmlNamesWithoutAColon) {
    for (const auto* name : {"c1", "_", "CAR-0012.es.t1", "niñez", "移民"})
        EXPECT_TRUE(is_identifier(name)) << name;
    for (const auto* name : {"", "12", "-a", ".a", "a b", "l'asil", "a:b", "a/b"})
        EXPECT_FALSE(is_identifier(name)) << name;
}

TEST(Identifiers, ThatXmlDoesNotAllowAreCorrectedAndKept) {
    const std::string entries = R"(<conceptEntry id="3512345">
        <descrip type="associatedConcept" target="ID 7"/>
        <ref type="crossReference" target="ID 7">véase &quot;ID 7&quot;, target="ID 7"</ref>
        <note>Véase <hi type="entailedTerm" target="l'asil 3">asil</hi>.</note>
        <langSec xml:lang="es"><descrip type="definition">Un <hi target="9">término</hi>.</descrip>
          <termSec id="9"><term>asilo</term><!-- target="9" --></termSec></langSec>
      </conceptEntry>
      <!-- tras el primero -->
      <conceptEntry id="ID 7"/>
      <conceptEntry id="l'asil 3"><admin type="originalIdentifier">IATE 3</admin></conceptEntry>)";
    EXPECT_THAT(
        findings_of(entries),
        ElementsAre("g.tbx:15:1: warning TBX-08: identifiers that XML does not allow (numbers, blanks): 4, "
                    "the first \"3512345\"; each gets another one and keeps its own as originalIdentifier"));
    EXPECT_EQ(rewritten(entries), R"(      <!-- tras el primero -->
      <conceptEntry id="ID-7">
        <admin type="originalIdentifier">ID 7</admin>
      </conceptEntry>
      <conceptEntry id="c3512345">
        <admin type="originalIdentifier">3512345</admin>
        <note>Véase <hi type="entailedTerm" target="l-asil-3">asil</hi>.</note>
        <descrip type="associatedConcept" target="ID-7"/>
        <ref type="crossReference" target="ID-7">véase "ID 7", target="ID 7"</ref>
        <langSec xml:lang="es">
          <admin type="reviewState">proposed</admin>
          <descrip type="definition">Un <hi target="c9">término</hi>.</descrip>
          <termSec id="c9">
            <term>asilo</term>
            <!-- target="9" -->
            <admin type="originalIdentifier">9</admin>
          </termSec>
        </langSec>
      </conceptEntry>
      <conceptEntry id="l-asil-3">
        <admin type="originalIdentifier">l'asil 3</admin>
        <admin type="originalIdentifier">IATE 3</admin>
      </conceptEntry>
)");
}

TEST(Identifiers, CorrectedOnesNeverTakeThatOfAnother) {
    const std::string entries = R"(<conceptEntry id="7"/><conceptEntry id="c7"/><conceptEntry id="7 "/>)";
    EXPECT_EQ(rewritten(entries), R"(      <conceptEntry id="c7">
      </conceptEntry>
      <conceptEntry id="c7-">
        <admin type="originalIdentifier">7</admin>
      </conceptEntry>
      <conceptEntry id="unnamed-1">
        <admin type="originalIdentifier">7</admin>
      </conceptEntry>
)");
}

TEST(Identifiers, OfTermsThatStandTwiceAreRenamed) {
    const std::string entries = R"(<conceptEntry id="c1"><langSec xml:lang="es">
        <termSec id="t1"><term>asilo</term></termSec><termSec id="t1"><term>refugio</term></termSec>
        <termSec id="c1"><term>amparo</term></termSec></langSec></conceptEntry>)";
    EXPECT_THAT(
        findings_of(entries),
        ElementsAre("g.tbx:16:54: error TBX-03: unnamed-1: the identifier \"t1\" stands already; this one is "
                    "called \"unnamed-1\"",
                    "g.tbx:17:9: error TBX-03: unnamed-2: the identifier \"c1\" stands already; this one is "
                    "called \"unnamed-2\""));
    EXPECT_EQ(rewritten(entries), R"(      <conceptEntry id="c1">
        <langSec xml:lang="es">
          <admin type="reviewState">proposed</admin>
          <termSec id="t1">
            <term>asilo</term>
          </termSec>
          <termSec id="unnamed-1">
            <term>refugio</term>
            <admin type="originalIdentifier">t1</admin>
          </termSec>
          <termSec id="unnamed-2">
            <term>amparo</term>
            <admin type="originalIdentifier">c1</admin>
          </termSec>
        </langSec>
      </conceptEntry>
)");
}

TEST(Identifiers, OfTermsMayLookLikeThePlaceOfADefinition) {
    EXPECT_THAT(findings_of(R"(<conceptEntry id="c1"><langSec xml:lang="es">
        <descrip type="definition">Protección.</descrip>
        <termSec id="c1.es"><term>asilo</term></termSec></langSec></conceptEntry>)"),
                ElementsAre());
}

TEST(Identifiers, OfTermsAreNotInvented) {
    const std::string entry = R"(      <conceptEntry id="c1">
        <langSec xml:lang="es">
          <admin type="reviewState">proposed</admin>
          <termSec>
            <term>asilo</term>
          </termSec>
        </langSec>
      </conceptEntry>
)";
    EXPECT_EQ(rewritten(entry), entry);
}

TEST(Identifiers, OfTheReaderAreListed) {
    const auto read = parse_tbx(file_of(R"(<conceptEntry/><conceptEntry id="7"/><conceptEntry id="a"/>)"), "g");
    EXPECT_THAT(read.given_ids, testing::UnorderedElementsAre("unnamed-1", "c7"));
}

} // namespace
} // namespace migralex::tbx
