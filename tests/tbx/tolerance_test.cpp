// SPDX-License-Identifier: GPL-3.0-or-later
// Categories and values spelled otherwise: the model has what they mean, the file keeps how it said it.
#include "rewriting.hpp"
#include "tbx/write.hpp"

#include <gtest/gtest.h>

namespace migralex::tbx {
namespace {

TermSection term_of(const std::string& lines) {
    const auto glossary = parse_tbx(file_of(entry_with_term("<term>coyote</term>" + lines)), "g").glossary;
    return glossary.entries.at(0).languages.at(0).terms.at(0);
}

std::string note(const std::string& category, const std::string& value) {
    return "            <termNote type=\"" + category + "\">" + value + "</termNote>\n";
}

void expect_term_unchanged(const std::string& lines) {
    const auto entry = entry_with_term("            <term>coyote</term>\n" + lines);
    EXPECT_EQ(rewritten(entry), entry);
}

TEST(Tolerance, ReadsPartsOfSpeechInTheWordsOfFiles) {
    for (const auto* word :
         {"noun", "Noun", "nom", "sustantivo", "Substantivo", "properNoun", "Proper noun", "n."}) {
        EXPECT_EQ(term_of(note("partOfSpeech", word)).part_of_speech, PartOfSpeech::noun) << word;
        expect_term_unchanged(note("partOfSpeech", word));
    }
    EXPECT_EQ(term_of(note("Part of Speech", "Verbo")).part_of_speech, PartOfSpeech::verb);
    expect_term_unchanged(note("Part of Speech", "Verbo"));
    EXPECT_EQ(term_of(note("partOfSpeech", "locución")).part_of_speech, std::nullopt);
    expect_term_unchanged(note("partOfSpeech", "locución"));
}

TEST(Tolerance, ReadsTheStatusInTheWordsOfFiles) {
    using enum AdministrativeStatus;
    const std::tuple<const char*, const char*, AdministrativeStatus> cases[] = {
        {"administrativeStatus", "preferredTerm", preferred},
        {"Status", "Preferred", preferred},
        {"normativeAuthorization", "deprecatedTerm", deprecated},
        {"usageStatus", "not recommended", deprecated},
        {"administrative status", "forbidden", deprecated},
        {"termStatus", "obsolete", superseded},
        {"status", "admitted", admitted},
        {"normativeAuthorization", "admittedTerm-admn-sts", admitted},
    };
    for (const auto& [category, word, status] : cases) {
        EXPECT_EQ(term_of(note(category, word)).acceptability.status, status) << word;
        expect_term_unchanged(note(category, word));
    }
    // What these mean for us nobody has said.
    EXPECT_EQ(term_of(note("administrativeStatus", "legalTerm-admn-sts")).acceptability, Acceptability{});
    expect_term_unchanged(note("administrativeStatus", "legalTerm-admn-sts"));
}

TEST(Tolerance, ReadsTermTypesGendersNumbersAndRegisters) {
    const auto term = term_of(note("Term type", "initialism") + note("gender", "otherGender") +
                              note("grammatical-number", "Plural") + note("Register", "slang"));
    EXPECT_EQ(term.type, TermType::acronym);
    EXPECT_EQ(term.gender, GrammaticalGender::other);
    EXPECT_EQ(term.number, GrammaticalNumber::plural);
    EXPECT_EQ(term.usage_register, Register::slang);
    expect_term_unchanged(note("Term type", "initialism") + note("gender", "otherGender") +
                          note("grammatical-number", "Plural") + note("Register", "slang"));
    EXPECT_EQ(term_of(note("termType", "synonym")).type, TermType::variant);
    EXPECT_EQ(term_of(note("termType", "entryTerm")).type, TermType::full_form);
    expect_term_unchanged(note("termType", "entryTerm"));
    expect_term_unchanged(note("termType", "symbol"));
}

TEST(Tolerance, ReadsWhatTheFileSaysMoreOf) {
    const std::string group =
        R"(            <termNoteGrp><termNote type="partOfSpeech" id="n1">Noun</termNote><note>Nota.</note></termNoteGrp>
)";
    EXPECT_EQ(term_of(group).part_of_speech, PartOfSpeech::noun);
    expect_term_unchanged(group);
    const std::string status =
        R"(            <termNoteGrp><termNote type="Status">preferred</termNote><admin type="source">Real Academia</admin><note>Nota.</note></termNoteGrp>
)";
    EXPECT_EQ(term_of(status).acceptability.source.source, "Real Academia");
    expect_term_unchanged(status);
}

TEST(Tolerance, WritesAChangedValueInOurWords) {
    auto glossary =
        parse_tbx(file_of(entry_with_term("            <term>coyote</term>\n" + note("pos", "Noun") +
                                          note("Status", "admitted") + note("termType", "entryTerm"))),
                  "g")
            .glossary;
    auto& term = glossary.entries[0].languages[0].terms[0];
    term.part_of_speech = PartOfSpeech::verb;
    term.acceptability.status = AdministrativeStatus::deprecated;
    term.type = TermType::variant;
    EXPECT_EQ(format_tbx(glossary), file_of(entry_with_term(R"(            <term>coyote</term>
            <termNote type="termType">variant</termNote>
            <termNote type="partOfSpeech">verb</termNote>
            <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
)")));
    term.part_of_speech.reset();
    term.acceptability = {};
    term.type = TermType::full_form;
    // Back to what the file said in its own words.
    EXPECT_EQ(format_tbx(glossary),
              file_of(entry_with_term("            <term>coyote</term>\n" + note("termType", "entryTerm") +
                                      note("Status", "admitted"))));
}

TEST(Tolerance, KeepsASecondStatusBehindTheFirst) {
    const auto lines = note("Status", "admitted") + note("administrativeStatus", "preferredTerm-admn-sts");
    EXPECT_EQ(term_of(lines).acceptability.status, AdministrativeStatus::admitted);
    expect_term_unchanged(lines);
}

TEST(Tolerance, ReadsCategoriesOfEveryLevelWhateverTheirSpelling) {
    const std::string entry = R"(      <conceptEntry id="c1">
        <descrip type="Subject Field">tráfico</descrip>
        <descrip type="Usage note">Nota de uso.</descrip>
        <descrip type="note">Nota.</descrip>
        <descripGrp>
          <descrip type="superordinateConceptGeneric" target="c1">persona <hi>migrante</hi></descrip>
          <note>véase</note>
        </descripGrp>
        <ref type="cross-reference" target="c1">véase</ref>
        <xref type="External cross-reference" target="https://example.org">sitio</xref>
        <transacGrp>
          <transac type="Transaction type">origination</transac>
          <date id="d1">2010-04-17</date>
          <transacNote type="responsibility" target="p1">Ana</transacNote>
        </transacGrp>
        <langSec xml:lang="es">
          <admin type="reviewState">proposed</admin>
          <descripGrp>
            <descrip type="Definition">Quien guía.</descrip>
            <admin type="Source" xml:lang="es">OIM <hi>2019</hi></admin>
          </descripGrp>
          <termSec id="t1">
            <term>coyote</term>
            <descripGrp>
              <descrip type="CONTEXT">Pagó al coyote.</descrip>
              <admin type="source">La Prensa</admin>
            </descripGrp>
          </termSec>
        </langSec>
      </conceptEntry>
)";
    EXPECT_EQ(rewritten(entry), entry);
    const auto read = parse_tbx(file_of(entry), "g").glossary.entries[0];
    EXPECT_EQ(read.themes, std::vector<std::string>{"tráfico"});
    ASSERT_EQ(read.notes.size(), 2U);
    EXPECT_EQ(read.notes[0].kind, NoteKind::usage);
    EXPECT_EQ(read.notes[1].kind, NoteKind::general);
    ASSERT_EQ(read.relations.size(), 1U);
    EXPECT_EQ(read.relations[0].kind, RelationKind::broader);
    EXPECT_EQ(read.external_references.at(0).target, "https://example.org");
    EXPECT_EQ(read.transactions.at(0).date, "2010-04-17");
    EXPECT_EQ(read.transactions.at(0).responsibility, "Ana");
    const auto& section = read.languages.at(0);
    EXPECT_EQ(section.definitions.at(0).text.plain, "Quien guía.");
    EXPECT_EQ(section.definitions.at(0).source.source, "OIM 2019");
    EXPECT_EQ(section.terms.at(0).contexts.at(0).source.source, "La Prensa");
}

TEST(Tolerance, UsageNotesOfVersion2MoveToTheOtherNotes) {
    EXPECT_EQ(
        rewritten(entry_with_term("<term>coyote</term><termNote type=\"usageNote\">Despectivo.</termNote>" +
                                  note("proprietaryRestriction", "tradeName"))),
        entry_with_term(R"(            <term>coyote</term>
            <termNote type="proprietaryRestriction">tradeName</termNote>
            <descrip type="usageNote">Despectivo.</descrip>
)"));
}

TEST(Tolerance, KnownCategoriesAtAWrongLevelStayThere) {
    const std::string entry = R"(      <conceptEntry id="c1">
        <descrip type="context">Contexto de la entrada.</descrip>
        <termNote type="partOfSpeech">noun</termNote>
        <langSec xml:lang="es">
          <admin type="reviewState">proposed</admin>
          <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
          <descrip type="subjectField">tráfico</descrip>
          <termSec id="t1">
            <term>coyote</term>
            <descripGrp>
              <descrip type="context">Pagó al coyote.</descrip>
              <descrip type="definition">Quien guía.</descrip>
            </descripGrp>
            <descrip type="definition">Otra definición.</descrip>
          </termSec>
        </langSec>
      </conceptEntry>
)";
    EXPECT_EQ(rewritten(entry), entry);
}

TEST(Tolerance, DefinitionsWithoutALanguageAreReadWhereTheReaderIsToldIt) {
    const std::string entry =
        R"(<conceptEntry id="c1"><descripGrp><descrip type="Definition">Quien guía.</descrip>
        <admin type="source">OIM</admin></descripGrp>
        <langSec xml:lang="es"><termSec><term>coyote</term></termSec></langSec></conceptEntry>)";
    EXPECT_EQ(parse_tbx(file_of(entry), "g").glossary.entries[0].languages[0].definitions.size(), 0U);
    ReadOptions options;
    options.definition_language = "es";
    const auto glossary = parse_tbx(file_of(entry), "g", options).glossary;
    EXPECT_EQ(format_tbx(glossary), file_of(R"(      <conceptEntry id="c1">
        <langSec xml:lang="es">
          <admin type="reviewState">proposed</admin>
          <descripGrp>
            <descrip type="Definition">Quien guía.</descrip>
            <admin type="source">OIM</admin>
          </descripGrp>
          <termSec>
            <term>coyote</term>
          </termSec>
        </langSec>
      </conceptEntry>
)"));
}

} // namespace
} // namespace migralex::tbx
