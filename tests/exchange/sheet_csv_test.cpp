// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "exchange/sheet_csv.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace migralex::exchange {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(std::string_view bytes) {
    Rows rows;
    const auto content = read_csv(bytes, "hoja.csv");
    for (const auto& row : content.sheet.rows) rows.push_back(row.cells);
    return rows;
}

const Rows two_rows = {{"Entrada", "Término"}, {"CAM-0001", "migración"}};

TEST(SheetCsv, ReadsEverySeparatorAndLineEnd) {
    EXPECT_EQ(rows_of("Entrada,Término\nCAM-0001,migración\n"), two_rows);
    EXPECT_EQ(rows_of("\xEF\xBB\xBF"
                      "Entrada;Término\r\nCAM-0001;migración\r\n"),
              two_rows);
    EXPECT_EQ(rows_of("Entrada\tTérmino\rCAM-0001\tmigración"), two_rows);
    EXPECT_EQ(rows_of("sep=;\r\nEntrada;Término\r\nCAM-0001;migración\r\n"), two_rows);
}

TEST(SheetCsv, ReadsWhatExcelWritesInOtherEncodings) {
    EXPECT_EQ(rows_of("Entrada;T\xE9rmino\r\nCAM-0001;migraci\xF3n\r\n"), two_rows);
    EXPECT_EQ(read_csv("T\xE9rmino", "").encoding, TextEncoding::windows_1252);
    EXPECT_EQ(rows_of("\x93"
                      "x\x94"
                      ";\x80\n"),
              (Rows{{"“x”", "€"}}));
    std::string utf16 = "\xFF\xFE";
    for (const char c : std::string_view("Entrada\tT\xE9rmino\r\nCAM-0001\tmigraci\xF3n\r\n")) {
        utf16 += c;
        utf16 += '\0';
    }
    EXPECT_EQ(rows_of(utf16), two_rows);
    EXPECT_EQ(rows_of(utf16.substr(2)), two_rows);
    EXPECT_EQ(read_csv(utf16, "").encoding, TextEncoding::utf16);
    EXPECT_EQ(rows_of(std::string_view("\xFE\xFF\xD8\x3D\xDE\x00", 6)), (Rows{{"😀"}}));
    EXPECT_EQ(rows_of(std::string_view("\xFE\xFF\xD8\x3D\0x", 6)), (Rows{{"\uFFFDx"}}));
}

TEST(SheetCsv, KeepsLineBreaksMarksAndSeparatorsInCells) {
    EXPECT_EQ(rows_of("a,\"uno\r\ndos, \"\"tres\"\"\",c\n\n,,\nd\n"),
              (Rows{{"a", "uno\r\ndos, \"tres\"", "c"}, {"d"}}));
    EXPECT_EQ(read_csv("a\n\n,,\nd\n", "").sheet.rows.back().number, 4U);
}

TEST(SheetCsv, SaysWhereAQuotationMarkStaysOpen) {
    try {
        rows_of("a,b\nc,\"d\n");
        FAIL();
    } catch (const FormatError& error) {
        EXPECT_EQ(
            format_error(error, InterfaceLanguage::en),
            "hoja.csv: cell B2: a quotation mark is opened and never closed; close it, or write it twice");
    }
}

TEST(SheetCsv, TakesBackWhatItNeutralised) {
    Sheet sheet;
    sheet.columns = {{"x"}};
    const Rows texts = {{"x"},   {"=1+1"}, {"+a"}, {"-a"},  {"@a"},   {"\ta"},
                        {"'=a"}, {"''-a"}, {"'a"}, {"a;b"}, {"\"q\""}};
    for (std::size_t i = 1; i < texts.size(); ++i) sheet.rows.push_back({0, texts[i]});
    const auto csv = write_sheet_csv(sheet);
    EXPECT_THAT(csv, testing::HasSubstr("'=1+1\r\n'+a\r\n'-a\r\n'@a\r\n"));
    EXPECT_EQ(rows_of(csv), texts);
}

} // namespace
} // namespace migralex::exchange
