// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "base/files.hpp"
#include "base/temporary_folder.hpp"
#include "base/validators.hpp"
#include "exchange/number_format.hpp"
#include "exchange/sheet_xlsx.hpp"

#include <cstdint>
#include <cstdlib>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>
#include <zip.h>

namespace migralex::exchange {
namespace {

using Rows = std::vector<std::vector<std::string>>;
using Parts = std::map<std::string, std::string>;

/// A package of the parts given, as other programs make it.
std::string package(const Parts& parts) {
    const TemporaryFolder folder;
    const auto file = (folder / "book.xlsx").string();
    auto* archive = zip_open(file.c_str(), ZIP_CREATE | ZIP_EXCL, nullptr);
    for (const auto& [name, text] : parts)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0), 0);
    zip_close(archive);
    return read_file(file);
}

Parts parts_of(const std::string& rows, const std::string& strings = {},
               const std::string& target = "worksheets/a.xml") {
    const std::string relations =
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";
    return {
        {"_rels/.rels",
         relations + "<Relationship Id='r' Type='x/officeDocument' Target='xl/workbook.xml'/></Relationships>"},
        {"xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='CAM' sheetId='1' r:id='r1'/>"
                            "<sheet name='Listas' state='hidden' sheetId='2' r:id='r9'/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         relations + "<Relationship Id='r1' Type='x/worksheet' Target='" + target +
             "'/>"
             "<Relationship Id='r2' Type='x/sharedStrings' Target='/xl/sharedStrings.xml'/>"
             "<Relationship Id='r3' Type='x/styles' Target='styles.xml'/>"
             "<Relationship Id='r4' Type='x/externalLink' Target='file:///etc/passwd' TargetMode='External'/>"
             "</Relationships>"},
        {"xl/sharedStrings.xml", "<sst>" + strings + "</sst>"},
        {"xl/styles.xml",
         "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='d/m/yyyy'/></numFmts>"
         "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='170'/></cellXfs></styleSheet>"},
        {"xl/worksheets/a.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"},
    };
}

std::vector<SheetContent> read(const Parts& parts) {
    return read_xlsx(package(parts), "hoja.xlsx");
}

Rows rows_of(const Parts& parts) {
    Rows rows;
    const auto sheets = read(parts);
    for (const auto& row : sheets.at(0).rows) rows.push_back(row.cells);
    return rows;
}

std::string complaint(const std::string& bytes) {
    try {
        static_cast<void>(read_xlsx(bytes, "hoja.xlsx"));
    } catch (const Error& error) {
        return format_error(error, InterfaceLanguage::en);
    }
    return {};
}

TEST(SheetXlsx, ReadsEveryWayToWriteACell) {
    const std::string strings =
        "<si><t xml:space='preserve'> a &amp; b</t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t>text</t>"
        "</r><rPh sb='0' eb='1'><t>reading</t></rPh></si><si/><si><t>_x005F_x0041_ c_x000A_d _xyz</t></si>";
    const std::string rows = "<row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2' t='s'><v>1</v></c><c r='C2' "
                             "t='s'><v>2</v></c><c r='D2' t='s'><v>3</v></c></row>"
                             "<row><c t='inlineStr'><is><t>in</t><rPh><t>reading</t></rPh></is></c><c "
                             "t='str'><f>A1&amp;\"x\"</f><v>value</v></c>"
                             "<c><f>3*2</f><v>6</v></c><c t='b'><v>1</v></c><c "
                             "t='e'><v>#REF!</v></c><c><f>1/0</f></c><c t='str'><v>plain</v></c></row>"
                             "<row r='9'><c r='C9' s='1'><v>46145</v></c><c r='D9' s='2'><v>46145</v></c><c "
                             "r='E9'><v>5.0999999999999996</v></c></row>";
    const auto sheets = read(parts_of(rows, strings));
    ASSERT_EQ(sheets.size(), 1U);
    EXPECT_EQ(sheets[0].name, "CAM");
    EXPECT_EQ(sheets[0].rows[0].number, 2U);
    EXPECT_EQ(sheets[0].rows[1].number, 3U);
    EXPECT_EQ(rows_of(parts_of(rows, strings)), (Rows{{" a & b", "rich text", "", "_x0041_ c\nd _xyz"},
                                                      {"in", "value", "6", "TRUE", "#REF!", "", "plain"},
                                                      {"", "", "2026-05-03", "3/5/2026", "5.1"}}));
}

TEST(SheetXlsx, ShowsNumbersAsThePersonSawThem) {
    const auto shown = [](std::string_view number, std::string_view format) {
        return shown_number(number, format, DateSystem::since_1900);
    };
    EXPECT_EQ(shown("5", "General"), "5");
    EXPECT_EQ(shown("7", "000"), "007");
    EXPECT_EQ(shown("0.125", "0.0%"), "12.5%");
    EXPECT_EQ(shown("1234567.5", "#,##0.00"), "1,234,567.50");
    EXPECT_EQ(shown("-3", "0.0"), "-3.0");
    EXPECT_EQ(shown("5", "\"art. \"0"), "art. 5");
    EXPECT_EQ(shown("46145.75", "dd/mm/yyyy hh:mm"), "03/05/2026 18:00");
    EXPECT_EQ(shown("0.75", "h:mm AM/PM"), "6:00 PM");
    EXPECT_EQ(shown("46145", "[$-C0A]d \"de\" mmmm"), "2026-05-03");
    EXPECT_EQ(shown("1", "yyyy-mm-dd"), "1900-01-01");
    EXPECT_EQ(shown_number("0", "yyyy-mm-dd", DateSystem::since_1904), "1904-01-01");
    EXPECT_EQ(shown("1e300", "yyyy-mm-dd"), "1e+300");
    EXPECT_EQ(shown("no number", "0"), "no number");
}

TEST(SheetXlsx, GivesTheTextOfMergedCellsToTheFirstOfThemOnly) {
    auto parts = parts_of("<row r='1'><c r='A1' t='inlineStr'><is><t>one</t></is></c><c r='B1'/>"
                          "<c r='C1' t='inlineStr'><is><t>end</t></is></c></row><row r='2'><c r='A2'/>"
                          "<c r='C2' t='inlineStr'><is><t>last</t></is></c></row>");
    auto& sheet = parts["xl/worksheets/a.xml"];
    sheet.insert(sheet.find("</worksheet>"), "<mergeCells count='1'><mergeCell ref='A1:B2'/></mergeCells>");
    EXPECT_EQ(rows_of(parts), (Rows{{"one", "", "end"}, {"", "", "last"}}));
}

TEST(SheetXlsx, ReadsAMillionRowsOfNothing) {
    std::string rows;
    for (int i = 1; i <= 1048576; ++i) rows += "<row><c/></row>";
    rows += "<row><c t='inlineStr'><is><t>end</t></is></c></row>";
    EXPECT_EQ(rows_of(parts_of(rows)), (Rows{{"end"}}));
}

TEST(SheetXlsx, ReadsACellOfAMillionCharacters) {
    EXPECT_EQ(
        rows_of(parts_of("<row><c t='inlineStr'><is><t>" + std::string(1000000, 'a') + "</t></is></c></row>")),
        (Rows{{std::string(1000000, 'a')}}));
}

TEST(SheetXlsx, RefusesWhatIsNoWorkbook) {
    const auto none = "hoja.xlsx: this is no workbook (.xlsx), or it is damaged; open it in Excel or "
                      "LibreOffice and save it as XLSX";
    EXPECT_EQ(complaint(""), none);
    EXPECT_EQ(complaint("Entrada;Término\n"), none);
    EXPECT_EQ(complaint(package({{"a.txt", "a"}})), none);
    const auto book = package(parts_of("<row><c><v>1</v></c></row>"));
    EXPECT_EQ(complaint(book.substr(0, book.size() / 2)), none);
    EXPECT_EQ(complaint("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
              "hoja.xlsx: the workbook has a password or is of before 2007 (.xls); open it and save it as XLSX "
              "without a password");
}

TEST(SheetXlsx, SaysThatPartsHaveAPassword) {
    const TemporaryFolder folder;
    const auto file = (folder / "book.xlsx").string();
    auto* archive = zip_open(file.c_str(), ZIP_CREATE | ZIP_EXCL, nullptr);
    const auto parts = parts_of("<row><c><v>1</v></c></row>");
    for (const auto& [name, text] : parts) {
        const auto index =
            zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0), 0);
        ASSERT_EQ(zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, "clave"),
                  0);
    }
    ASSERT_EQ(zip_close(archive), 0);
    EXPECT_THAT(complaint(read_file(file)), testing::HasSubstr("has a password"));
}

TEST(SheetXlsx, SaysWhatIsWrongInAWorkbook) {
    EXPECT_THAT(complaint(package(parts_of("<row><c></row>"))),
                testing::HasSubstr("\"xl/worksheets/a.xml\" is not well-formed XML"));
    EXPECT_THAT(complaint(package(parts_of("", {}, "../../../etc/passwd"))), testing::HasSubstr("lacks \"\""));
    EXPECT_THAT(complaint(package(parts_of("<row r='7'><c r='B7' t='s'><v>9</v></c></row>"))),
                testing::HasSubstr("sheet \"CAM\", cell B7: the text of the cell is missing"));
    EXPECT_THAT(complaint(package(parts_of("<row r='1'><c r='XFD1'><v>1</v></c></row>"))),
                testing::HasSubstr("cell XFD1: there is text beyond column 1024"));
    auto entities = parts_of("");
    entities["xl/worksheets/a.xml"] = "<!DOCTYPE a [<!ENTITY b 'b'>]><worksheet/>";
    EXPECT_THAT(complaint(package(entities)), testing::HasSubstr("DOCTYPE"));
    auto damaged = package(parts_of("<row><c><v>123456789</v></c></row>"));
    damaged[damaged.find("worksheets/a.xml") + 20] ^= '\x55';
    EXPECT_NE(complaint(damaged), "");
}

/// Replaces the sizes that the central directory claims for the largest part.
std::string claiming(std::string book, std::uint32_t size) {
    for (auto at = book.find("PK\x01\x02"); at != std::string::npos; at = book.find("PK\x01\x02", at + 4))
        if (book.compare(at + 46, 19, "xl/worksheets/a.xml") == 0)
            for (int i = 0; i < 4; ++i)
                book[at + 24 + static_cast<std::size_t>(i)] = static_cast<char>(size >> (8 * i));
    return book;
}

TEST(SheetXlsx, RefusesABombBeforeItGoesOff) {
    const auto book = package(parts_of("<row><c><v>1</v></c></row>"));
    EXPECT_EQ(
        complaint(claiming(book, 0xF0000000U)),
        "hoja.xlsx: \"xl/worksheets/a.xml\" holds more than a person writes (over 512 MB); it was not read");
    // And one that claims to be small.
    EXPECT_THAT(complaint(claiming(package(parts_of(std::string(std::size_t{5} << 20U, ' '))), 10)),
                testing::HasSubstr("is damaged within the workbook"));
}

Sheet editing_sheet() {
    Sheet sheet;
    sheet.name = "CAM";
    sheet.columns = {{"Entrada", "ayuda", 11, true}, {"Término", "", 30}, {"Huella", "", 10, true, true}};
    sheet.columns[1].choices = 0;
    sheet.choices = {{{"uno", "dos, tres"}, false}};
    sheet.guide = {"Cómo usar"};
    sheet.fixed_columns = 1;
    sheet.rows = {{0, {"CAM-0001", "=1+1", "m1"}}, {0, {"CAM-0002", "_x000D_ a\nb", "m2"}, {1}, {{1, "¿?"}}}};
    return sheet;
}

TEST(SheetXlsx, ReadsBackWhatItWrites) {
    const auto bytes = write_sheet_xlsx(editing_sheet());
    EXPECT_EQ(bytes, write_sheet_xlsx(editing_sheet()));
    const auto sheets = read_xlsx(bytes, "hoja.xlsx");
    ASSERT_EQ(sheets.size(), 2U); // with the guide, without the hidden lists
    Rows rows;
    for (const auto& row : sheets[0].rows) rows.push_back(row.cells);
    EXPECT_EQ(rows, (Rows{{"Entrada", "Término", "Huella"},
                          {"CAM-0001", "=1+1", "m1"},
                          {"CAM-0002", "_x000D_ a\nb", "m2"}}));
}

TEST(SheetXlsx, ColoursACellWithAFlawAndSaysItThere) {
    const TemporaryFolder folder;
    const auto file = folder / "book.xlsx";
    replace_file(file, write_sheet_xlsx(editing_sheet()));
    const auto part = [&](const std::string& name) {
        auto* archive = zip_open(file.c_str(), ZIP_RDONLY, nullptr);
        auto* opened = zip_fopen(archive, name.c_str(), 0);
        std::string text(std::size_t{1} << 16U, '\0');
        text.resize(opened ? static_cast<std::size_t>(zip_fread(opened, text.data(), text.size())) : 0);
        if (opened) zip_fclose(opened);
        zip_discard(archive);
        return text;
    };
    EXPECT_THAT(part("xl/comments1.xml"),
                testing::AllOf(testing::HasSubstr("ref=\"B3\""), testing::HasSubstr("¿?")));
    const auto sheet = part("xl/worksheets/sheet1.xml");
    const auto style_of = [&](const std::string& cell) {
        const auto at = sheet.find("r=\"" + cell + "\"");
        const auto style = sheet.find("s=\"", at);
        return sheet.substr(style, sheet.find('"', style + 3) - style);
    };
    EXPECT_NE(style_of("B3"), style_of("B2"));
    EXPECT_THAT(part("xl/styles.xml"), testing::HasSubstr("patternType=\"solid\""));
}

TEST(SheetXlsx, SurvivesLibreOffice) {
    if (!validators::has_program("soffice")) GTEST_SKIP() << "soffice is not installed (libreoffice-calc)";
    const TemporaryFolder folder;
    replace_file(folder / "in.xlsx", write_sheet_xlsx(editing_sheet()));
    const auto command = "soffice -env:UserInstallation=file://" + folder.string() +
                         "/profile --headless --convert-to xlsx:'Calc MS Excel 2007 XML' --outdir " +
                         folder.string() + "/out " + folder.string() + "/in.xlsx >/dev/null 2>&1";
    ASSERT_EQ(std::system(command.c_str()), 0);
    const auto sheets = read_xlsx(read_file(folder / "out/in.xlsx"), "in.xlsx");
    Rows rows;
    for (const auto& row : sheets.at(0).rows) rows.push_back(row.cells);
    EXPECT_EQ(rows, (Rows{{"Entrada", "Término", "Huella"},
                          {"CAM-0001", "=1+1", "m1"},
                          {"CAM-0002", "_x000D_ a\nb", "m2"}}));
}

} // namespace
} // namespace migralex::exchange
