// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are not well-formed XML or not TBX: the whole message, with line and column. Beside each group
// stands what is close to it and is read.
#include "base/errors.hpp"
#include "rewriting.hpp"
#include "tbx/write.hpp"

#include <gtest/gtest.h>

namespace migralex::tbx {
namespace {

/// A small file with these lines after `<body>`, which stands alone on line 1.
std::string small_file(const std::string& lines) {
    return "<tbx style=\"dca\" xmlns=\"urn:iso:std:iso:30042:ed-2\"><text><body>\n" + lines +
           "\n</body></text></tbx>\n";
}

std::string refusal_of_lines(const std::string& lines) {
    return refusal_of(small_file(lines));
}

const std::string advice = "; correct this line and read the file again";

TEST(RefusedFile, WithABareAmpersand) {
    EXPECT_EQ(refusal_of_lines("<note>trata & tráfico</note>"),
              "g.tbx:2:14: the XML is not well-formed: not well-formed (invalid token)" + advice +
                  "\n    <note>trata & tráfico</note>\n                 ^");
    EXPECT_EQ(refusal_of_lines("<note>trata &amp; tráfico &#225;</note>"), "read");
}

TEST(RefusedFile, WithAReferenceToACharacterThatXmlForbids) {
    EXPECT_EQ(refusal_of_lines("<note>niñez &#3;</note>"),
              "g.tbx:2:13: the XML is not well-formed: reference to invalid character number" + advice +
                  "\n    <note>niñez &#3;</note>\n                ^");
    EXPECT_EQ(refusal_of_lines("<note>&#xD800;</note>"),
              "g.tbx:2:7: the XML is not well-formed: reference to invalid character number" + advice +
                  "\n    <note>&#xD800;</note>\n          ^");
    EXPECT_EQ(refusal_of_lines("<note>&#9;</note>"), "read");
}

TEST(RefusedFile, WithControlCharacters) {
    // A terminal would obey the escape character: it is not repeated.
    EXPECT_EQ(refusal_of_lines("<note>\x1B[2J</note>"),
              "g.tbx:2:7: the XML is not well-formed: not well-formed (invalid token)" + advice +
                  "\n    <note>�[2J</note>\n          ^");
    EXPECT_EQ(refusal_of_lines(std::string("<note>\0</note>", 14)),
              "g.tbx:2:7: the XML is not well-formed: not well-formed (invalid token)" + advice +
                  "\n    <note>�</note>\n          ^");
}

TEST(RefusedFile, WithBadUtf8) {
    EXPECT_EQ(refusal_of_lines("<note>ni\xF1"
                               "ez</note>"),
              "g.tbx:2:9: the XML is not well-formed: not well-formed (invalid token)" + advice +
                  "\n    <note>ni�ez</note>\n            ^");
    EXPECT_EQ(refusal_of_lines("<note>\xC0\x80</note>").substr(0, 9), "g.tbx:2:7");
    EXPECT_EQ(refusal_of_lines("<note>\xED\xA0\x80</note>").substr(0, 9), "g.tbx:2:7");
    EXPECT_EQ(refusal_of_lines("<note>\xEF\xBF\xBE</note>").substr(0, 9), "g.tbx:2:7");
}

TEST(RefusedFile, WithLinesOfEveryKind) {
    for (const auto* end : {"\n", "\r\n", "\r"})
        EXPECT_EQ(refusal_of(std::string("<tbx style='dca' xmlns='urn:iso:std:iso:30042:ed-2'>") + end +
                             "<note>a & b</note>" + end + "</tbx>"),
                  "g.tbx:2:10: the XML is not well-formed: not well-formed (invalid token)" + advice +
                      "\n    <note>a & b</note>\n             ^");
}

TEST(RefusedFile, WithTwoRoots) {
    EXPECT_EQ(refusal_of(small_file("") + "<tbx/>"),
              "g.tbx:4:1: the XML is not well-formed: junk after document element" + advice +
                  "\n    <tbx/>\n    ^");
}

TEST(RefusedFile, WithARepeatedAttribute) {
    EXPECT_EQ(refusal_of_lines("<note id=\"a\" id=\"b\"/>"),
              "g.tbx:2:14: the XML is not well-formed: duplicate attribute" + advice +
                  "\n    <note id=\"a\" id=\"b\"/>\n                 ^");
    // The same name in the same namespace under two prefixes.
    EXPECT_EQ(refusal_of_lines("<note xmlns:a=\"u\" xmlns:b=\"u\" a:x=\"1\" b:x=\"2\"/>"),
              "g.tbx:2:1: the XML is not well-formed: duplicate attribute" + advice +
                  "\n    <note xmlns:a=\"u\" xmlns:b=\"u\" a:x=\"1\" b:x=\"2\"/>\n    ^");
}

TEST(RefusedFile, WithAPrefixThatIsNotDeclared) {
    EXPECT_EQ(refusal_of_lines("<mx:nota/>"),
              "g.tbx:2:1: the XML is not well-formed: unbound prefix" + advice + "\n    <mx:nota/>\n    ^");
}

TEST(RefusedFile, CutShort) {
    EXPECT_EQ(refusal_of("<tbx style=\"dca\" xmlns=\"urn:iso:std:iso:30042:ed-2\">\n<text><bo"),
              "g.tbx:2:7: the file ends too early, it has probably been cut short: get it again\n"
              "    <text><bo\n          ^");
    EXPECT_EQ(refusal_of("<tbx style=\"dca\" xmlns=\"urn:iso:std:iso:30042:ed-2\">\n<text>\n"),
              "g.tbx:3:1: the file ends too early, it has probably been cut short: get it again");
    EXPECT_EQ(refusal_of_lines("<note>"), "g.tbx:3:3: the XML is not well-formed: mismatched tag" + advice +
                                              "\n    </body></text></tbx>\n      ^");
}

TEST(RefusedFile, ThatIsEmptyOrBlank) {
    EXPECT_EQ(refusal_of(""), "g.tbx: the file is empty");
    EXPECT_EQ(refusal_of(" \n "), "g.tbx: the file is empty");
    EXPECT_EQ(refusal_of("\xEF\xBB\xBF\n"), "g.tbx: the file is empty");
}

TEST(RefusedFile, ThatIsNoXml) {
    EXPECT_EQ(
        refusal_of("{\"concepts\": []}"),
        "g.tbx:1:1: this is JSON and not TBX, whatever the name of the file says; export the glossary as TBX");
    EXPECT_EQ(refusal_of("version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"),
              "g.tbx:1:1: this is only a pointer of Git LFS; fetch the file itself with \"git lfs pull\"");
    EXPECT_EQ(refusal_of("PK\x03\x04"),
              "g.tbx:1:1: this is a ZIP archive (or an Excel workbook); unpack it and read the TBX inside");
    EXPECT_EQ(refusal_of("\x1F\x8B\x08"), "g.tbx:1:1: the file is compressed (gzip); unpack it first");
    EXPECT_EQ(refusal_of("término;término en inglés\nasilo;asylum\n"),
              "g.tbx:1:1: this is no XML; a TBX file begins with \"<\"\n    término;término en inglés\n    ^");
}

TEST(RefusedFile, WithEntitiesOfItsOwn) {
    const std::string bomb =
        "<!DOCTYPE tbx [\n<!ENTITY a \"trata\">\n<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">\n"
        "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">\n]>\n";
    EXPECT_EQ(refusal_of(bomb + small_file("<note>&c;</note>")),
              "g.tbx:2:12: the file declares the entity \"a\"; entities of a file's own are never expanded: "
              "write the "
              "text in its place\n    <!ENTITY a \"trata\">\n               ^");
    EXPECT_EQ(refusal_of("<!DOCTYPE tbx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n" +
                         small_file("<note>&x;</note>")),
              "g.tbx:1:54: the file declares the entity \"x\"; entities of a file's own are never expanded: "
              "write the "
              "text in its place\n    <!DOCTYPE tbx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n" +
                  std::string(57, ' ') + "^");
    EXPECT_EQ(
        refusal_of("<!DOCTYPE tbx [<!ENTITY % p SYSTEM \"http://127.0.0.1/x.dtd\"> %p;]>\n" + small_file(""))
            .substr(0, 50),
        "g.tbx:1:60: the file declares the entity \"p\"; enti");
}

TEST(RefusedFile, WithEntitiesOfADtdThatIsNotLoaded) {
    EXPECT_EQ(refusal_of("<!DOCTYPE tbx SYSTEM \"TBX.dtd\">\n" + small_file("<note>migraci&oacute;n</note>")),
              "g.tbx:3:14: the entity \"oacute\" is defined in a DTD, and DTDs are never loaded: write the "
              "character in "
              "its place\n    <note>migraci&oacute;n</note>\n                 ^");
    EXPECT_EQ(refusal_of(small_file("<note>migraci&oacute;n</note>")),
              "g.tbx:2:14: the XML is not well-formed: undefined entity" + advice +
                  "\n    <note>migraci&oacute;n</note>\n                 ^");
    EXPECT_EQ(refusal_of("<!DOCTYPE tbx SYSTEM \"file:///no/existe/TBX.dtd\">\n" +
                         small_file("<note>migración</note>")),
              "read");
}

TEST(RefusedFile, NestedTooDeep) {
    std::string deep;
    for (int i = 0; i < 10'000; ++i) deep += "<hi>";
    EXPECT_EQ(refusal_of_lines(deep),
              "g.tbx:2:789: more than 200 levels of nested elements; this is not a glossary\n    " +
                  deep.substr(738, 100) + "\n    " + std::string(50, ' ') + "^");
    std::string as_deep_as_allowed;
    for (int i = 0; i < 197; ++i) as_deep_as_allowed += "<hi>";
    for (int i = 0; i < 197; ++i) as_deep_as_allowed += "</hi>";
    EXPECT_EQ(refusal_of_lines(as_deep_as_allowed), "read");
}

TEST(RefusedFile, OfAnotherKindOfXml) {
    EXPECT_EQ(
        refusal_of("<?xml version='1.0'?>\n<html><body>asilo</body></html>"),
        "g.tbx:2:1: the root element is <html>; TBX begins with <tbx> (version 3), <martif> (version 2) or "
        "<TBX> (TBX-Min)");
}

TEST(RefusedFile, IsExplainedInTheReadersLanguage) {
    try {
        static_cast<void>(parse_tbx("<tmx/>", "caribe.tbx"));
        FAIL();
    } catch (const FormatError& error) {
        EXPECT_EQ(format_error(error, InterfaceLanguage::es),
                  "caribe.tbx:1:1: el elemento raíz es <tmx>; TBX empieza por <tbx> (versión 3), <martif> "
                  "(versión 2) "
                  "o <TBX> (TBX-Min)");
        EXPECT_EQ(
            format_error(error, InterfaceLanguage::pt),
            "caribe.tbx:1:1: o elemento raiz é <tmx>; TBX começa com <tbx> (versão 3), <martif> (versão 2) ou "
            "<TBX> (TBX-Min)");
    }
}

TEST(RefusedFile, OnOneLongLineShowsThePlaceOnly) {
    std::string line;
    for (int i = 0; i < 30'000; ++i) line += "ñ";
    const auto message = refusal_of_lines("<note>" + line + "& " + line + "</note>");
    std::string around;
    for (int i = 0; i < 49; ++i) around += "ñ";
    EXPECT_EQ(message, "g.tbx:2:30008: the XML is not well-formed: not well-formed (invalid token)" + advice +
                           "\n    " + around + "& " + around + "\n    " + std::string(50, ' ') + "^");
}

std::string in_utf16(const std::string& ascii_and_latin1, bool big_endian) {
    std::string bytes = big_endian ? "\xFE\xFF" : "\xFF\xFE";
    for (std::size_t i = 0; i < ascii_and_latin1.size(); ++i) {
        auto unit = static_cast<unsigned char>(ascii_and_latin1[i]);
        if (unit == 0xC3) unit = static_cast<unsigned char>(ascii_and_latin1[++i] + 0x40);
        if (big_endian) bytes += '\0';
        bytes += static_cast<char>(unit);
        if (!big_endian) bytes += '\0';
    }
    return bytes;
}

TEST(Encoding, OfFilesThatAreReadAlike) {
    const auto file = file_of(entry_with_term("            <term>migración forzada, niñez</term>\n"));
    const auto body = file.substr(file.find('\n') + 1);
    const auto expected = format_tbx(parse_tbx(file, "g").glossary);
    EXPECT_EQ(expected, file);
    EXPECT_EQ(format_tbx(parse_tbx("\xEF\xBB\xBF" + file, "g").glossary), expected);
    EXPECT_EQ(format_tbx(parse_tbx(body, "g").glossary), expected);
    const auto declared = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n" + body;
    EXPECT_EQ(format_tbx(parse_tbx(in_utf16(declared, true), "g").glossary), expected);
    EXPECT_EQ(format_tbx(parse_tbx(in_utf16(declared, false), "g").glossary), expected);
    EXPECT_EQ(format_tbx(parse_tbx(in_utf16(body, false), "g").glossary), expected);

    std::string with_crlf;
    for (const char c : file) with_crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
    EXPECT_EQ(format_tbx(parse_tbx(with_crlf, "g").glossary), expected);

    auto latin1 = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + body;
    for (const auto& [utf8, byte] : {std::pair("ó", "\xF3"), std::pair("ñ", "\xF1")})
        for (auto at = latin1.find(utf8); at != std::string::npos; at = latin1.find(utf8))
            latin1.replace(at, 2, byte);
    EXPECT_EQ(format_tbx(parse_tbx(latin1, "g").glossary), expected);
}

TEST(Encoding, OfFilesThatAreRefused) {
    // The line would be UTF-16 in a message that is UTF-8: it is left out.
    EXPECT_EQ(refusal_of(in_utf16(small_file("<note>a & b</note>"), false)),
              "g.tbx:2:10: the XML is not well-formed: not well-formed (invalid token)" + advice);
    EXPECT_EQ(
        refusal_of("<?xml version=\"1.0\" encoding=\"windows-1252\"?>\n<tbx/>"),
        "g.tbx:1:31: the XML is not well-formed: unknown encoding" + advice +
            "\n    <?xml version=\"1.0\" encoding=\"windows-1252\"?>\n                                  ^");
    EXPECT_EQ(refusal_of("<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n<tbx/>"),
              "g.tbx:1:31: the XML is not well-formed: encoding specified in XML declaration is incorrect" +
                  advice +
                  "\n    <?xml version=\"1.0\" encoding=\"UTF-16\"?>\n                                  ^");
}

} // namespace
} // namespace migralex::tbx
