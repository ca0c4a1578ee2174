// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.hpp"

#include <cstdlib>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace migralex::commands {
namespace {

using testing::HasSubstr;

const std::vector<std::string> layouts = {"--sheet", "--sheet=concepts"};
const std::vector<std::string> suffixes = {".xlsx", ".csv"};

class Sheets : public testing::Test {
  protected:
    void SetUp() override {
        copy_small_workspace(glossaries());
    }
    [[nodiscard]] std::filesystem::path glossaries() const {
        return temporary_.path() / "glossaries";
    }
    [[nodiscard]] std::filesystem::path file(const std::string& name) const {
        return glossaries() / name;
    }
    [[nodiscard]] Outcome run(const std::string& line) const {
        return run_migralex(glossaries(), split_arguments(line));
    }
    /// Exports CAM, replaces pieces of the CSV, and imports it.
    [[nodiscard]] Outcome import_changed(const std::vector<std::pair<std::string, std::string>>& changes,
                                         const std::string& options = {}) const {
        EXPECT_EQ(run("export CAM -o hoja.csv --sheet --ui-lang es").exit, 0);
        auto csv = read_text(file("hoja.csv"));
        for (const auto& [before, after] : changes) {
            EXPECT_THAT(csv, HasSubstr(before));
            csv.replace(csv.find(before), before.size(), after);
        }
        write_text(file("hoja.csv"), csv);
        return run("import hoja.csv --into CAM " + options);
    }
    [[nodiscard]] std::string cam() const {
        return read_text(file("central-america.tbx"));
    }

  private:
    TemporaryFolder temporary_;
};

void expect_empty_difference(const std::filesystem::path& folder, const std::string& glossary) {
    const auto before = files_in(folder);
    for (const auto& layout : layouts)
        for (const auto& suffix : suffixes)
            // Written in one language and read under another.
            for (const auto* language : {"es", "pt"}) {
                const auto sheet = "../sheet" + suffix;
                const auto out =
                    run_migralex(folder, {"export", glossary, "-o", sheet, layout, "--ui-lang", language});
                ASSERT_EQ(out.exit, 0) << out.err;
                const auto in = run_migralex(folder, {"import", sheet, "--into", glossary, "--ui-lang", "en"});
                EXPECT_EQ(in.exit, 0) << glossary << layout << suffix << in.out << in.err;
                EXPECT_THAT(in.out, HasSubstr("Rows changed: 0; with something new: 0")) << in.out;
                EXPECT_EQ(changes_between(before, files_in(folder)), "") << glossary << layout << suffix;
            }
}

TEST_F(Sheets, OutAndInChangesNothingOfTheShippedGlossaries) {
    const auto shipped = file("shipped");
    copy_shipped_workspace(shipped);
    for (const auto* glossary : {"CAR", "CAM", "SAM"}) expect_empty_difference(shipped, glossary);
}

TEST_F(Sheets, OutAndInChangesNothingOfMessyImportedFiles) {
    write_text(file("messy.tbx"), R"(<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="es" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
<conceptEntry id="c1"><descrip type="subjectField">Derecho; migración, asilo</descrip>
<note>primera nota</note><note>segunda nota</note>
<langSec xml:lang="es-MX"><descripGrp><descrip type="definition">=SUMA(A1)
 en   dos líneas <hi>con marca</hi> _x000D_</descrip><admin type="source">Convención sobre el Estatuto · los Refugiados, 1951; art. 1</admin></descripGrp>
<descripGrp><descrip type="definition">otra definición, "con comillas"</descrip></descripGrp>
<termSec><term>-refugio</term><termNote type="geographicalUsage">México, Guatemala; y "otros"</termNote><termNote type="partOfSpeech">Noun</termNote></termSec>
<termSec><term>[borrar]</term></termSec><termSec><term>'=a | b</term></termSec></langSec>
<langSec xml:lang="en"><termSec><term>@refuge	+x</term></termSec></langSec>
<langSec xml:lang="---"><termSec><term>#REF!</term></termSec></langSec></conceptEntry>
<conceptEntry id="c2"><langSec xml:lang="es"><descrip type="definition">sin término &#128512;</descrip><termSec><term>007</term></termSec></langSec></conceptEntry>
</body></text></tbx>)");
    ASSERT_EQ(run("import messy.tbx --into CAM").exit, 0);
    EXPECT_THAT(cam(), HasSubstr("#REF!"));
    expect_empty_difference(glossaries(), "CAM");
}

TEST_F(Sheets, LibreOfficeOpensAndSavesThemAndNothingChanges) {
    if (std::system("command -v soffice >/dev/null 2>&1") != 0)
        GTEST_SKIP() << "soffice is not installed (libreoffice-calc)";
    const auto shipped = file("shipped");
    copy_shipped_workspace(shipped);
    const auto before = files_in(shipped);
    for (const auto& layout : layouts) {
        ASSERT_EQ(
            run_migralex(shipped, {"export", "SAM", "-o", "../sheet.xlsx", layout, "--ui-lang", "es"}).exit, 0);
        const auto folder = glossaries().string();
        ASSERT_EQ(std::system(("soffice -env:UserInstallation=file://" + folder +
                               "/profile --headless --convert-to xlsx --outdir " + folder + "/saved " + folder +
                               "/sheet.xlsx >/dev/null 2>&1")
                                  .c_str()),
                  0);
        const auto in = run_migralex(shipped, {"import", "../saved/sheet.xlsx", "--into", "SAM"});
        EXPECT_EQ(in.exit, 0) << in.out << in.err;
        EXPECT_THAT(in.out, HasSubstr("Rows changed: 0; with something new: 0"));
        EXPECT_EQ(changes_between(before, files_in(shipped)), "");
    }
}

TEST_F(Sheets, AppliesWhatThePersonChangedInOneSaveAndTellsItFirst) {
    const auto before = cam();
    const std::vector<std::pair<std::string, std::string>> changes = {{"término preferido", "no recomendado"},
                                                                      {"sustantivo", "[borrar]"}};
    const auto preview = import_changed(changes, "--dry-run --ui-lang es");
    EXPECT_EQ(preview.exit, 0) << preview.err;
    EXPECT_THAT(preview.out, HasSubstr("«término preferido» -> «no recomendado»"));
    EXPECT_THAT(preview.out, HasSubstr("se quita «sustantivo»"));
    EXPECT_THAT(preview.out, HasSubstr("Filas cambiadas: 1; con algo nuevo: 0;"));
    EXPECT_EQ(cam(), before);
    const auto done = import_changed(changes, "--by Ana --date 2026-03-10 --reason reunión");
    EXPECT_EQ(done.exit, 0) << done.err;
    EXPECT_NE(cam(), before);
    EXPECT_THAT(cam(), HasSubstr("<transacNote type=\"responsibility\">Ana</transacNote>"));
    EXPECT_THAT(cam(), HasSubstr("<note>reunión</note>"));
    // The same sheet again: everything says so already.
    const auto again = run("import hoja.csv --into CAM");
    EXPECT_EQ(again.exit, 0) << again.err;
    EXPECT_THAT(again.out, HasSubstr("Rows changed: 0; with something new: 0"));
}

TEST_F(Sheets, AddsTermsAndEntries) {
    ASSERT_EQ(run("export CAM -o hoja.csv --sheet --ui-lang es").exit, 0);
    write_text(file("nueva.csv"), "Idioma;Término;Entrada;Definición;Fuente;Mi nota\n"
                                  "español;trashumancia fronteriza;CAM-0054;;;x\n"
                                  "es;palabra del todo nueva;nuevo 1;definición nueva;;\n"
                                  "en · inglés;altogether new word;nuevo 1;;;\n"
                                  ";;;;;\n");
    const auto outcome = run("import nueva.csv --into CAM --ui-lang es");
    EXPECT_EQ(outcome.exit, 0) << outcome.out << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr("Mi nota"));
    EXPECT_THAT(outcome.out, HasSubstr("con algo nuevo: 3"));
    EXPECT_THAT(cam(), HasSubstr("<term>trashumancia fronteriza</term>"));
    EXPECT_THAT(cam(), HasSubstr("<term>altogether new word</term>"));
    // Again: they are there, and nothing is doubled.
    const auto saved = cam();
    EXPECT_EQ(run("import nueva.csv --into CAM").exit, 1);
    EXPECT_EQ(cam(), saved);
}

TEST_F(Sheets, RejectsAWordThatTwoNewRowsGiveToTwoEntriesAndLeavesNoGap) {
    write_text(file("nueva.csv"), "Idioma;Término;Entrada;Categoría gramatical\n"
                                  "es;palabra del todo nueva;nuevo 1;\n"
                                  "es;Palabra del todo nueva;nuevo 2;\n"
                                  "es;otra palabra nueva;nuevo 3;no es una categoría\n"
                                  "es;tercera palabra nueva;nuevo 4;\n");
    const auto outcome = run("import nueva.csv --into CAM --ui-lang es");
    EXPECT_EQ(outcome.exit, 1) << outcome.out << outcome.err;
    const auto text = cam();
    EXPECT_THAT(text, HasSubstr("<term>palabra del todo nueva</term>"));
    EXPECT_THAT(text, testing::Not(HasSubstr("<term>Palabra del todo nueva</term>")));
    const auto first = text.find("<termSec id=\"CAM-", text.find("palabra del todo nueva") - 80);
    const auto number = std::stoi(text.substr(first + 17, 4));
    EXPECT_THAT(text, HasSubstr("CAM-0" + std::to_string(number + 1) + ".es.t1\">\n            <term>tercera"));
}

TEST_F(Sheets, ShowsLongTextsFromWhereTheyDiffer) {
    const std::string before = "sin la autorización que exigen";
    const auto outcome = import_changed({{before, "sin el permiso que exigen"}}, "--dry-run --ui-lang es");
    EXPECT_EQ(outcome.exit, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("«… "));
    EXPECT_THAT(outcome.out, HasSubstr(before));
    EXPECT_THAT(outcome.out, HasSubstr("sin el permiso que exigen"));
    EXPECT_THAT(outcome.out, testing::Not(HasSubstr("«persona")));
}

TEST_F(Sheets, GivesRejectedRowsBackAndTakesThemMended) {
    const auto outcome =
        import_changed({{"término preferido", "favorito"}, {"sustantivo", "verbo"}}, "--ui-lang es");
    EXPECT_EQ(outcome.exit, 1);
    EXPECT_THAT(outcome.err, HasSubstr("«favorito» no es un valor de acceptability"));
    EXPECT_THAT(outcome.err, HasSubstr("hoja-rejected.xlsx"));
    EXPECT_TRUE(std::filesystem::exists(file("hoja-rejected.xlsx")));
    const auto before = cam();
    EXPECT_EQ(run("import hoja.csv --into CAM --rejected mal.csv --ui-lang es").exit, 1);
    EXPECT_EQ(cam(), before);
    auto mended = read_text(file("mal.csv"));
    EXPECT_THAT(mended, HasSubstr("Qué corregir"));
    mended = replace_all(mended, "favorito,", "término admitido,");
    write_text(file("mal.csv"), mended);
    const auto again = run("import mal.csv --into CAM");
    EXPECT_EQ(again.exit, 0) << again.out << again.err << mended;
    EXPECT_THAT(again.out, HasSubstr("\"noun\" -> \"verb\""));
}

TEST_F(Sheets, RejectsWhatOthersChangedMeanwhile) {
    ASSERT_EQ(run("export CAM -o hoja.csv --sheet --ui-lang es").exit, 0);
    ASSERT_EQ(run("set CAM-0054.es.t1 part-of-speech adjective").exit, 0);
    ASSERT_EQ(run("set CAM-0054.es.t1 register slangRegister").exit, 0);
    const auto before = cam();
    auto csv = read_text(file("hoja.csv"));
    const auto row = csv.find("CAM-0054,es");
    const auto noun = csv.find("sustantivo", row);
    csv.replace(noun, std::string("sustantivo").size(), "verbo");
    write_text(file("hoja.csv"), csv);
    const auto outcome = run("import hoja.csv --into CAM --rejected conflicto.csv");
    EXPECT_EQ(outcome.exit, 1);
    EXPECT_THAT(outcome.err, HasSubstr("somebody else has changed it meanwhile; it now says: \"adjective\""));
    EXPECT_EQ(cam(), before);
    // Looked at, and meant: her word goes in, what she never touched stays.
    const auto again = run("import conflicto.csv --into CAM");
    EXPECT_EQ(again.exit, 0) << again.out << again.err;
    EXPECT_THAT(again.out, HasSubstr("Rows changed: 1"));
    EXPECT_THAT(cam(), HasSubstr("slangRegister"));
}

TEST_F(Sheets, RejectsRowsWhoseIdentifiersMoved) {
    const auto before = cam();
    // As if a column was sorted without the others.
    const auto outcome = import_changed({{"CAM-0054.en.t1", "CAM-0054.en.t2"}});
    EXPECT_EQ(outcome.exit, 1);
    EXPECT_THAT(outcome.err, HasSubstr("the identifiers of this row are not its own"));
    EXPECT_EQ(cam(), before);
}

TEST_F(Sheets, TakesOutATermForAReason) {
    EXPECT_EQ(import_changed({{"undocumented migrant", "[delete]"}}).exit, 1);
    const auto outcome = import_changed({{"undocumented migrant", "[apagar]"}}, "--reason unused");
    EXPECT_EQ(outcome.exit, 0) << outcome.err;
    EXPECT_THAT(cam(), testing::Not(HasSubstr("<term>undocumented migrant</term>")));
    EXPECT_THAT(cam(), HasSubstr("unused"));
}

TEST_F(Sheets, ChangesNothingForEmptySheetsAndMissingColumns) {
    const auto before = cam();
    write_text(file("vacia.csv"), "Entrada,Idioma,Término\n");
    EXPECT_EQ(run("import vacia.csv --into CAM").exit, 0);
    write_text(file("otra.csv"), "a,b\n1,2\n");
    EXPECT_EQ(run("import otra.csv --into CAM").exit, 2);
    write_text(file("vacia.xlsx"), "no workbook");
    EXPECT_EQ(run("import vacia.xlsx --into CAM").exit, 2);
    EXPECT_EQ(cam(), before);
}

TEST_F(Sheets, RefusesTheContinentalGlossary) {
    const auto outcome = run("export LAC -o hoja.xlsx --sheet");
    EXPECT_EQ(outcome.exit, 2);
    EXPECT_THAT(outcome.err, HasSubstr("LAC is recomputed and not edited"));
}

} // namespace
} // namespace migralex::commands
