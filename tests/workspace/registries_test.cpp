// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/registries.hpp"

#include "workspace/temporary_folder.hpp"

#include <gtest/gtest.h>

namespace migralex::workspace {

namespace {

class RegistriesTest : public testing::Test {
  protected:
    std::string manifest_error(std::string_view content) const {
        const auto file = folder.write("migralex.toml", content);
        return folder.error_of([&] { (void)read_manifest(file); });
    }
    std::string sources_error(std::string_view content) const {
        const auto file = folder.write("sources.toml", content);
        return folder.error_of([&] { (void)read_sources(file); });
    }
    std::string ledger_error(std::string_view content) const {
        const auto file = folder.write("decisions.toml", content);
        return folder.error_of([&] { (void)read_ledger(file); });
    }
    std::string identifiers_error(std::string_view content) const {
        const auto file = folder.write("identifiers.toml", content);
        return folder.error_of([&] { (void)read_identifiers(file); });
    }

    TemporaryFolder folder;
};

using Manifest = RegistriesTest;
using Sources = RegistriesTest;
using LedgerFile = RegistriesTest;
using IdentifiersFile = RegistriesTest;
using EditionFile = RegistriesTest;

} // namespace

TEST_F(Manifest, IsReadWhole) {
    const auto publication = read_manifest(folder.write("migralex.toml", R"(
title = { es = "Glosario de migración", pt = "Glossário de migração" }
site = "https://example.org/glosario//"
contact = "glosario@example.org"
licence = "CC BY 4.0"
prefix = "ALC"

[theme.PRO]
es = "Protección internacional"
fr = "Protection internationale"
[theme.GOV]
es = "Gobernanza"

[glossary.SAM]
file = "south-america.tbx"
title = { pt = "América do Sul" }
region = "005"
countries = ["AR", "BR"]
definition-languages = ["es", "pt"]
term-languages = ["nl"]
[glossary.CAR]
file = "caribbean.tbx"
definition-languages = ["en"]

[country.BR]
es = "Brasil"
[country.GF]
fr = "Guyane française"
kind = "territory"
[region.005]
es = "América del Sur"

[body.csm]
name = { es = "Conferencia Suramericana sobre Migraciones" }
may-validate = ["SAM"]
)"));
    EXPECT_EQ(publication.title, (Names{{"es", "Glosario de migración"}, {"pt", "Glossário de migração"}}));
    EXPECT_EQ(publication.site_address, "https://example.org/glosario");
    EXPECT_EQ(publication.contact, "glosario@example.org");
    EXPECT_EQ(publication.licence, "CC BY 4.0");
    EXPECT_EQ(publication.prefix, "ALC");
    ASSERT_EQ(publication.glossaries.size(), 2U);
    EXPECT_EQ(publication.glossaries[0].prefix, "SAM") << "in the order of the file, not of the alphabet";
    EXPECT_EQ(publication.glossaries[0].file, "south-america.tbx");
    EXPECT_EQ(publication.glossaries[0].title, (Names{{"pt", "América do Sul"}}));
    EXPECT_EQ(publication.glossaries[0].region, "005");
    EXPECT_EQ(publication.glossaries[0].countries, (std::vector<std::string>{"AR", "BR"}));
    EXPECT_EQ(publication.glossaries[0].definition_languages, (std::vector<std::string>{"es", "pt"}));
    EXPECT_EQ(publication.glossaries[0].term_languages, std::vector<std::string>{"nl"});
    EXPECT_EQ(publication.glossaries[1].prefix, "CAR");
    EXPECT_EQ(publication.theme_order, (std::vector<std::string>{"PRO", "GOV"}));
    EXPECT_EQ(publication.themes.at("PRO").names,
              (Names{{"es", "Protección internacional"}, {"fr", "Protection internationale"}}));
    EXPECT_EQ(publication.places.size(), 3U);
    EXPECT_FALSE(publication.places.at("BR").is_territory);
    EXPECT_TRUE(publication.places.at("GF").is_territory);
    EXPECT_EQ(publication.places.at("GF").names, (Names{{"fr", "Guyane française"}}));
    EXPECT_EQ(publication.places.at("005").names, (Names{{"es", "América del Sur"}}));
    EXPECT_EQ(publication.bodies.at("csm").names,
              (Names{{"es", "Conferencia Suramericana sobre Migraciones"}}));
    EXPECT_EQ(publication.bodies.at("csm").may_validate, std::vector<std::string>{"SAM"});
    EXPECT_TRUE(publication.sources.empty());
}

TEST_F(Manifest, OfNothingHasThePrefixLac) {
    const auto publication = read_manifest(folder.write("migralex.toml", ""));
    EXPECT_EQ(publication.prefix, "LAC");
    EXPECT_TRUE(publication.glossaries.empty());
}

TEST_F(Manifest, OneTitleStandsForAllLanguages) {
    EXPECT_EQ(read_manifest(folder.write("migralex.toml", "title = \"Migration glossary\"")).title,
              (Names{{"en", "Migration glossary"}}));
}

TEST_F(Manifest, ThatDoesNotExistIsAFileError) {
    EXPECT_EQ(folder.error_of([&] { (void)read_manifest(folder.path() / "migralex.toml"); }),
              "file error: cannot read DIR/migralex.toml: No such file or directory");
}

TEST_F(Manifest, ThatIsNotTomlIsShownWithItsLine) {
    EXPECT_EQ(manifest_error("title = \"Glosario\"\ncontact = ñandú\n"),
              "format error: DIR/migralex.toml:2:11: the TOML is not well-formed: Error while parsing value: "
              "could not "
              "determine value type; correct this line\n    contact = ñandú\n              ^");
}

TEST_F(Manifest, WrongValuesAreNamedWithTheirPlace) {
    EXPECT_EQ(manifest_error("contact = 12\n"),
              "format error: DIR/migralex.toml:1:11: \"contact\" must be a quoted text");
    EXPECT_EQ(
        manifest_error("title = [\"Glosario\"]\n"),
        "format error: DIR/migralex.toml:1:9: \"title\" must give a name per language, for example { es = "
        "\"...\", en = \"...\" }");
    EXPECT_EQ(
        manifest_error("title = { es = 1 }\n"),
        "format error: DIR/migralex.toml:1:16: \"title\" must give a name per language, for example { es = "
        "\"...\", en = \"...\" }");
    EXPECT_EQ(
        manifest_error("[[glossary]]\nfile = \"a.tbx\"\n"),
        "format error: DIR/migralex.toml:1:1: \"glossary\" must be written as named tables, [glossary.NAME]");
    EXPECT_EQ(
        manifest_error("glossary = { CAR = 1 }\n"),
        "format error: DIR/migralex.toml:1:20: \"glossary\" must be written as named tables, [glossary.NAME]");
    EXPECT_EQ(
        manifest_error("[glossary.CAR]\nfile = \"a.tbx\"\ndefinition-languages = \"es\"\n"),
        "format error: DIR/migralex.toml:3:24: \"definition-languages\" must be a list of texts, for example "
        "[\"es\", \"en\"]");
    EXPECT_EQ(
        manifest_error("[glossary.CAR]\nfile = \"a.tbx\"\ndefinition-languages = [\"es\", 2]\n"),
        "format error: DIR/migralex.toml:3:31: \"definition-languages\" must be a list of texts, for example "
        "[\"es\", \"en\"]");
    EXPECT_EQ(manifest_error("[theme.PRO]\nes = true\n"),
              "format error: DIR/migralex.toml:2:6: \"es\" must be a quoted text");
}

TEST_F(Manifest, GlossaryNeedsAFileAndADefinitionLanguage) {
    EXPECT_EQ(manifest_error("# CAR\n[glossary.CAR]\ndefinition-languages = [\"es\"]\n"),
              "format error: DIR/migralex.toml:2:1: \"file\" is missing; write it in this table");
    EXPECT_EQ(manifest_error("[glossary.CAR]\nfile = \"\"\ndefinition-languages = [\"es\"]\n"),
              "format error: DIR/migralex.toml:1:1: \"file\" is missing; write it in this table");
    EXPECT_EQ(
        manifest_error("[glossary.CAR]\nfile = \"caribbean.tbx\"\n"),
        "format error: DIR/migralex.toml:1:1: \"definition-languages\" is missing; write it in this table");
}

TEST_F(Manifest, FileThatClimbsOutOfTheFolderIsRefused) {
    const auto with_file = [](const std::string& file) {
        return "[glossary.CAR]\nfile = '" + file + "'\ndefinition-languages = [\"es\"]\n";
    };
    EXPECT_EQ(manifest_error(with_file("caribbean.tbx")), "");
    EXPECT_EQ(manifest_error(with_file("el caribe (borrador).tbx")), "");
    for (const std::string hostile : {"../caribbean.tbx", "/etc/passwd", "sub/caribbean.tbx", "..", ".",
                                      "..\\caribbean.tbx", "sub\\caribbean.tbx", ".migralex", ".git"})
        EXPECT_EQ(manifest_error(with_file(hostile)),
                  "format error: DIR/migralex.toml:2:8: \"" + hostile +
                      "\" leads out of the workspace; give a file name without folders");
}

TEST_F(Manifest, TwoGlossariesMayNotBeOneFile) {
    EXPECT_EQ(manifest_error("[glossary.CAR]\nfile = \"caribe.tbx\"\ndefinition-languages = [\"es\"]\n"
                             "[glossary.CAM]\nfile = \"caribe.tbx\"\ndefinition-languages = [\"es\"]\n"),
              "format error: DIR/migralex.toml:5:8: \"caribe.tbx\" stands twice; remove one");
}

TEST_F(Manifest, GlossaryMayNotBeAFileThatMigralexKeeps) {
    for (const std::string kept :
         {"continental.tbx", "migralex.toml", "sources.toml", "decisions.toml", "identifiers.toml"})
        EXPECT_EQ(manifest_error("[glossary.CAR]\nfile = \"" + kept + "\"\ndefinition-languages = [\"es\"]\n"),
                  "format error: DIR/migralex.toml:2:8: \"" + kept + "\" stands twice; remove one");
}

TEST_F(Manifest, GlossaryMayNotHaveTheContinentalPrefix) {
    EXPECT_EQ(manifest_error(
                  "prefix = \"ALC\"\n[glossary.ALC]\nfile = \"alc.tbx\"\ndefinition-languages = [\"es\"]\n"),
              "format error: DIR/migralex.toml:2:1: \"ALC\" stands twice; remove one");
}

TEST_F(Sources, AreReadWhole) {
    const auto sources = read_sources(folder.write("sources.toml", R"(
[[source]]
id = "br-13445"
title = { pt = "Lei de Migração" }
type = "law"
body = "Congresso Nacional"
country = "BR"
level = "national"
date = 2017-05-24
version = "texto compilado"
link = "https://www.planalto.gov.br/"
state = "in force"
languages = ["pt"]
rights = "public act"
note = "art. 1 §1"

[[source]]
id = "desconocida"
)"));
    ASSERT_EQ(sources.size(), 2U);
    const auto& law = sources.at("br-13445");
    EXPECT_EQ(law.title, (Names{{"pt", "Lei de Migração"}}));
    EXPECT_EQ(law.type, "law");
    EXPECT_EQ(law.body, "Congresso Nacional");
    EXPECT_EQ(law.country, "BR");
    EXPECT_EQ(law.level, SourceLevel::national);
    EXPECT_EQ(law.date, "2017-05-24") << "a date may be bare";
    EXPECT_EQ(law.version, "texto compilado");
    EXPECT_EQ(law.link, "https://www.planalto.gov.br/");
    EXPECT_EQ(law.state, "in force");
    EXPECT_EQ(law.authentic_languages, std::vector<std::string>{"pt"});
    EXPECT_EQ(law.rights, SourceRights::public_act);
    EXPECT_EQ(law.note, "art. 1 §1");
    EXPECT_EQ(sources.at("desconocida").level, SourceLevel::institutional);
    EXPECT_EQ(sources.at("desconocida").rights, SourceRights::is_protected) << "what nobody stated is not free";
}

TEST_F(Sources, WrongValuesAreNamedWithTheirPlace) {
    EXPECT_EQ(sources_error("[[source]]\ntitle = \"Convención\"\n"),
              "format error: DIR/sources.toml:1:1: \"id\" is missing; write it in this table");
    EXPECT_EQ(sources_error("[[source]]\nid = \"a\"\nlevel = \"mundial\"\n"),
              "format error: DIR/sources.toml:3:9: \"mundial\" is not a value of \"level\"");
    EXPECT_EQ(sources_error("[[source]]\nid = \"a\"\nrights = \"libre\"\n"),
              "format error: DIR/sources.toml:3:10: \"libre\" is not a value of \"rights\"");
    EXPECT_EQ(sources_error("[[source]]\nid = \"a\"\nlevel = 3\n"),
              "format error: DIR/sources.toml:3:9: \"level\" must be a quoted text");
    EXPECT_EQ(sources_error("[[source]]\nid = \"un-1951\"\n[[source]]\nid = \"un-1951\"\n"),
              "format error: DIR/sources.toml:3:1: \"un-1951\" stands twice; remove one");
    EXPECT_EQ(sources_error("[source]\nid = \"un-1951\"\n"),
              "format error: DIR/sources.toml:1:1: \"source\" must be written as tables [[source]]");
    EXPECT_EQ(sources_error("source = [ 1 ]\n"),
              "format error: DIR/sources.toml:1:12: \"source\" must be written as tables [[source]]");
}

TEST_F(LedgerFile, ThatDoesNotExistIsEmpty) {
    EXPECT_TRUE(read_ledger(folder.path() / "decisions.toml").empty());
}

TEST_F(LedgerFile, IsReadWhole) {
    const auto file = folder.write("decisions.toml", R"(# actas
[[decision]]
number = "2026-03-10-3fa9c1"
date = 2026-03-10
body = "csm"
meeting = "XXII CSM, Montevideo"
kind = "keep-variants"
entries = ["CAM-0001", "SAM-0001"]
choice = "SAM-0001"
reason = "sigue la Convención"
supersedes = ["2025-11-01-aaaaaa"]
fingerprints = { CAM-0001 = "1:0123", SAM-0001 = "1:4567" }
votes = "12 a favor"
dissent = "una delegación"
by = "Ana Núñez"
)");
    const auto ledger = read_ledger(file);
    ASSERT_EQ(ledger.size(), 1U);
    EXPECT_EQ(ledger[0].number, "2026-03-10-3fa9c1");
    EXPECT_EQ(ledger[0].date, "2026-03-10");
    EXPECT_EQ(ledger[0].body, "csm");
    EXPECT_EQ(ledger[0].meeting, "XXII CSM, Montevideo");
    EXPECT_EQ(ledger[0].kind, DecisionKind::keep_variants);
    EXPECT_EQ(ledger[0].entries, (std::vector<std::string>{"CAM-0001", "SAM-0001"}));
    EXPECT_EQ(ledger[0].choice, "SAM-0001");
    EXPECT_EQ(ledger[0].reason, "sigue la Convención");
    EXPECT_EQ(ledger[0].supersedes, std::vector<std::string>{"2025-11-01-aaaaaa"});
    EXPECT_EQ(ledger[0].fingerprints.size(), 2U);
    EXPECT_EQ(ledger[0].fingerprints.at("SAM-0001"), "1:4567");
    EXPECT_EQ(ledger[0].votes, "12 a favor");
    EXPECT_EQ(ledger[0].dissent, "una delegación");
    EXPECT_EQ(ledger[0].by, "Ana Núñez");
    EXPECT_EQ(ledger[0].place, (Place{file.string(), {2, 1}}));
}

TEST_F(LedgerFile, RecordNeedsNumberDateBodyAndKind) {
    std::string record = "[[decision]]\n";
    for (const std::string missing : {"number", "date", "body", "kind"}) {
        EXPECT_EQ(ledger_error(record), "format error: DIR/decisions.toml:1:1: \"" + missing +
                                            "\" is missing; write it in this table");
        record += missing + " = \"" + (missing == "kind" ? "same" : "x") + "\"\n";
    }
    EXPECT_EQ(ledger_error(record), "");
}

TEST_F(LedgerFile, UnknownKindIsNamedWithItsPlace) {
    EXPECT_EQ(
        ledger_error("[[decision]]\nnumber = \"1\"\ndate = \"2026-01-01\"\nbody = \"csm\"\nkind = \"igual\"\n"),
        "format error: DIR/decisions.toml:5:8: \"igual\" is not a value of \"kind\"");
}

TEST_F(LedgerFile, RecordIsWrittenAsItIsRead) {
    Decision decision;
    decision.number = "2026-03-10-3fa9c1";
    decision.date = "2026-03-10";
    decision.body = "csm";
    decision.meeting = "reunión \"técnica\"";
    decision.kind = DecisionKind::anchor;
    decision.entries = {"SAM-0001", "CAM-0001"};
    decision.choice = "SAM-0001";
    decision.reason = "línea uno\nlínea dos\\fin";
    decision.supersedes = {"2025-1"};
    decision.fingerprints = {{"SAM-0001", "1:0123"}};
    decision.votes = "12 a favor";
    decision.dissent = "ninguno";
    decision.by = "Ana";
    const auto written = format_decision(decision);
    EXPECT_EQ(written, R"([[decision]]
number = "2026-03-10-3fa9c1"
date = "2026-03-10"
body = "csm"
meeting = "reunión \"técnica\""
kind = "anchor"
entries = ["SAM-0001", "CAM-0001"]
choice = "SAM-0001"
reason = "línea uno\nlínea dos\\fin"
supersedes = ["2025-1"]
votes = "12 a favor"
dissent = "ninguno"
by = "Ana"
fingerprints = { "SAM-0001" = "1:0123" }
)");
    const auto ledger = read_ledger(folder.write("decisions.toml", written));
    ASSERT_EQ(ledger.size(), 1U);
    EXPECT_EQ(format_decision(ledger[0]), written);
    EXPECT_EQ(ledger[0].reason, decision.reason);
    EXPECT_EQ(ledger[0].by, decision.by);
}

TEST_F(IdentifiersFile, ThatDoesNotExistIsEmpty) {
    EXPECT_TRUE(read_identifiers(folder.path() / "identifiers.toml").empty());
}

TEST_F(IdentifiersFile, IsReadAsItWasWritten) {
    const std::vector<GivenIdentifier> identifiers = {
        {"LAC-0001", {"CAM-0001", "SAM-0001"}, IdentifierState::current, {}, "0.1", {"CAM-0001", "SAM-0001"}},
        {"LAC-0002", {"CAR-0001"}, IdentifierState::merged, {"LAC-0001"}, ""},
        {"LAC-0003",
         {"CAR-0002", "SAM-0002"},
         IdentifierState::split,
         {"LAC-0001", "LAC-0004"},
         "0.1",
         {"CAR-0002", "SAM-0002"}},
        {"LAC-0004", {}, IdentifierState::retired, {}, ""}};
    const auto written = format_identifiers(identifiers);
    EXPECT_EQ(written,
              R"(# SPDX-License-Identifier: CC-BY-4.0
# Continental identifiers given out. Written by `migralex consolidate`; records are never removed.

[[concept]]
id = "LAC-0001"
members = ["CAM-0001", "SAM-0001"]
state = "current"
released-in = "0.1"

[[concept]]
id = "LAC-0002"
members = ["CAR-0001"]
state = "merged"
replaced-by = ["LAC-0001"]

[[concept]]
id = "LAC-0003"
members = ["CAR-0002", "SAM-0002"]
state = "split"
replaced-by = ["LAC-0001", "LAC-0004"]
released-in = "0.1"

[[concept]]
id = "LAC-0004"
members = []
state = "retired"
)");
    EXPECT_EQ(read_identifiers(folder.write("identifiers.toml", written)), identifiers);
}

TEST_F(IdentifiersFile, EscapesEveryTextSoThatItIsReadBack) {
    const std::vector<GivenIdentifier> identifiers = {
        {"LAC-\"1\"",
         {"C:\\temp", "tab\there", "line\nbreak\r", std::string("\x01\x1f\x7f"), "ñandú €"},
         {},
         {},
         {}}};
    const auto written = format_identifiers(identifiers);
    EXPECT_EQ(written.substr(written.find("id = ")),
              "id = \"LAC-\\\"1\\\"\"\n"
              "members = [\"C:\\\\temp\", \"tab\\there\", \"line\\nbreak\\r\", "
              "\"\\u0001\\u001F\\u007F\", \"ñandú €\"]\n"
              "state = \"current\"\n");
    EXPECT_EQ(read_identifiers(folder.write("identifiers.toml", written)), identifiers);
}

TEST_F(IdentifiersFile, WrongValuesAreNamedWithTheirPlace) {
    EXPECT_EQ(identifiers_error("[[concept]]\nid = \"LAC-1\"\n"),
              "format error: DIR/identifiers.toml:1:1: \"state\" is missing; write it in this table");
    EXPECT_EQ(identifiers_error("[[concept]]\nid = \"LAC-1\"\nstate = \"vigente\"\n"),
              "format error: DIR/identifiers.toml:3:9: \"vigente\" is not a value of \"state\"");
    EXPECT_EQ(identifiers_error("[[concept]]\nid = \"LAC-1\"\nstate = \"current\"\n"
                                "[[concept]]\nid = \"LAC-1\"\nstate = \"current\"\n"),
              "format error: DIR/identifiers.toml:4:1: \"LAC-1\" stands twice; remove one");
}

TEST_F(IdentifiersFile, WithAMergeConflictIsRefused) {
    EXPECT_EQ(
        identifiers_error("[[concept]]\nid = \"LAC-1\"\n<<<<<<< HEAD\nstate = \"current\"\n").substr(0, 79),
        "format error: DIR/identifiers.toml:3:1: the TOML is not well-formed: Error whil");
}

TEST_F(EditionFile, IsReadAsItWasWritten) {
    EditionRecord record;
    record.number = "0.1";
    record.date = "2026-11-22";
    record.body = "csm";
    record.document = "Acta «final» 3/2026";
    record.concepts = 2;
    record.hashes = {{"continental.tbx.gz", "ab01"}, {"migralex.toml", "cd02"}};
    record.added = {"LAC-0001"};
    record.amended = {"LAC-0002", "LAC-0003"};
    record.withdrawn = {};
    record.corrigenda = {"CAR-0012 (2026-11-20): número"};
    const auto written = format_edition(record);
    EXPECT_EQ(written, R"(# SPDX-License-Identifier: CC-BY-4.0
# A released edition. Written by `migralex release`, never changed.
number = "0.1"
date = "2026-11-22"
body = "csm"
document = "Acta «final» 3/2026"
concepts = 2
added = ["LAC-0001"]
amended = ["LAC-0002", "LAC-0003"]
withdrawn = []
corrigenda = ["CAR-0012 (2026-11-20): número"]

[sha256]
"continental.tbx.gz" = "ab01"
"migralex.toml" = "cd02"
)");
    const auto file = folder.write("edition.toml", written);
    EXPECT_EQ(format_edition(read_edition(file)), written);
}

TEST_F(EditionFile, WithoutANumberIsRefused) {
    const auto file = folder.write("edition.toml", "date = \"2026-11-22\"\n");
    EXPECT_EQ(folder.error_of([&] { (void)read_edition(file); }),
              "format error: DIR/edition.toml:1:1: \"number\" is missing; write it in this table");
}

} // namespace migralex::workspace
