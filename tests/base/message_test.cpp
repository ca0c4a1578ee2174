// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "base/files.hpp"
#include "base/finding.hpp"
#include "base/message.hpp"

#include <algorithm>
#include <filesystem>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <regex>
#include <set>

namespace migralex {
namespace {

TEST(Message, SpeaksFourLanguages) {
    const Message message{"tbx.no-entries", {}};
    EXPECT_EQ(format_message(message, InterfaceLanguage::es), "el archivo no contiene ninguna entrada");
    EXPECT_EQ(format_message(message, InterfaceLanguage::en), "the file contains no entry");
    EXPECT_EQ(format_message(message, InterfaceLanguage::pt), "o arquivo não contém nenhuma entrada");
    EXPECT_EQ(format_message(message, InterfaceLanguage::fr), "le fichier ne contient aucune entrée");
    EXPECT_EQ(label("severity.warning", InterfaceLanguage::fr), "avertissement");
}

TEST(Message, NeverReadsAnArgumentAsAPattern) {
    EXPECT_EQ(format_message({"file.cannot-read", {"{1}{0}{}%s.tbx", "{0} {9}"}}, InterfaceLanguage::en),
              "cannot read {1}{0}{}%s.tbx: {0} {9}");
    EXPECT_EQ(format_message({"file.cannot-read", {"a"}}, InterfaceLanguage::en), "cannot read a: ");
}

TEST(Message, HasEveryKeyOnceAndSorted) {
    const auto catalogue = message_catalogue();
    ASSERT_GT(catalogue.size(), 100U);
    for (std::size_t i = 0; i < catalogue.size(); ++i) {
        EXPECT_TRUE(i == 0 || catalogue[i - 1].key < catalogue[i].key) << catalogue[i].key;
        for (const auto language : interface_languages) {
            const auto text = label(catalogue[i].key, language);
            EXPECT_FALSE(text.empty()) << catalogue[i].key;
            EXPECT_NE(text.front(), ' ') << catalogue[i].key;
            EXPECT_NE(text.back(), ' ') << catalogue[i].key;
        }
    }
}

/// Every place where a key of the catalogue is written in the source: Message{"...", {"...", {arguments}} and
/// label("...") and what the parts call by such names.
std::multimap<std::string, std::string> keys_in_the_source() {
    static const std::regex place(
        R"_((?:\bMessage\{|\{|\b(?:label|say|fail)\()\s*"([a-z-]+(?:\.[a-zA-Z-]+)+)"(\s*,\s*\{)?)_");
    std::multimap<std::string, std::string> keys;
    for (const auto* folder : {"engine", "cli", "web-export"})
        for (const auto& file : std::filesystem::recursive_directory_iterator(
                 std::filesystem::path(MIGRALEX_SOURCE_DIR) / folder)) {
            if (file.path().extension() != ".cpp" && file.path().extension() != ".hpp") continue;
            const auto source = read_file(file.path());
            for (std::sregex_iterator found(source.begin(), source.end(), place), end; found != end; ++found) {
                const bool has_arguments = (*found)[2].matched;
                const bool is_named = found->str().front() != '{';
                if (is_named || has_arguments) keys.emplace((*found)[1], file.path().string());
            }
        }
    return keys;
}

TEST(Message, IsInTheCatalogueForEveryKeyInTheSource) {
    std::set<std::string_view> known;
    for (const auto& entry : message_catalogue()) known.insert(entry.key);
    const auto keys = keys_in_the_source();
    ASSERT_GT(keys.size(), 30U);
    for (const auto* one_of_each_form : {"tbx.not-tbx", "tbx.entry-without-id", "file.cannot-lock"})
        EXPECT_TRUE(keys.contains(one_of_each_form)) << one_of_each_form;
    for (const auto& [key, file] : keys) EXPECT_TRUE(known.contains(key)) << "\"" << key << "\" in " << file;
}

TEST(Message, ExplainsEveryCodeOfReadersAndTheLedger) {
    std::set<std::string> explained;
    for (const auto& entry : message_catalogue())
        if (entry.key.starts_with("code.")) explained.emplace(entry.key.substr(5));
    std::set<std::string> used;
    const std::regex code("\"((?:TBX|LED)-[0-9]{2})\"");
    for (const auto& item : std::filesystem::recursive_directory_iterator(MIGRALEX_SOURCE_DIR "/engine")) {
        if (!item.is_regular_file() || item.path().extension() == ".inc") continue;
        const auto text = read_file(item.path());
        for (std::sregex_iterator match(text.begin(), text.end(), code), end; match != end; ++match)
            used.insert((*match)[1]);
    }
    EXPECT_GT(used.size(), 20U);
    EXPECT_EQ(explained, used);
}

TEST(InterfaceLanguage, IsTheFirstSubtagOfALocale) {
    EXPECT_EQ(interface_language_from_string("es"), InterfaceLanguage::es);
    EXPECT_EQ(interface_language_from_string("pt-BR"), InterfaceLanguage::pt);
    EXPECT_EQ(interface_language_from_string("fr_CA.UTF-8"), InterfaceLanguage::fr);
    EXPECT_EQ(interface_language_from_string("en@euro"), InterfaceLanguage::en);
    EXPECT_EQ(interface_language_from_string("ES-mx"), InterfaceLanguage::es);
    for (const auto* other : {"", "ht", "nl", "C", "POSIX", "español", "e", "est", "-es"})
        EXPECT_EQ(interface_language_from_string(other), std::nullopt) << other;
    for (const auto language : interface_languages)
        EXPECT_EQ(interface_language_from_string(to_string(language)), language);
}

TEST(Place, IsWrittenAsEditorsReadIt) {
    EXPECT_EQ(to_string(Place{"caribe.tbx", {412, 9}}), "caribe.tbx:412:9");
    EXPECT_EQ(to_string(Place{"caribe.tbx", {}}), "caribe.tbx");
    EXPECT_EQ(to_string(Place{}), "");
}

TEST(Finding, IsOneLineInTheReadersLanguage) {
    Finding finding{
        "TBX-04", Severity::error, {"caribe.tbx", {412, 9}}, "CAR-0012", {"tbx.language-missing", {}}, {}};
    EXPECT_EQ(format_finding(finding, InterfaceLanguage::es),
              "caribe.tbx:412:9: error TBX-04: CAR-0012: langSec sin xml:lang; añada el idioma, por ejemplo "
              "xml:lang=\"nl\"");
    finding.severity = Severity::note;
    finding.about.clear();
    finding.place = {};
    finding.suggestion = {"tbx.no-entries", {}};
    EXPECT_EQ(
        format_finding(finding, InterfaceLanguage::fr),
        "note TBX-04: langSec sans xml:lang ; ajoutez la langue, par exemple xml:lang=\"nl\" ; le fichier "
        "ne contient "
        "aucune entrée");
}

TEST(Error, HasItsEnglishTextAsWhat) {
    const FileError error({"file.cannot-read", {"a.tbx", "x"}}, {"a.tbx", {}});
    EXPECT_STREQ(error.what(), "cannot read a.tbx: x");
    EXPECT_EQ(format_error(error, InterfaceLanguage::es), "a.tbx: no se puede leer a.tbx: x");
}

/// An error at a column of a line, without the line that says so.
std::string shown(const std::string& line, std::size_t column) {
    const FormatError error({"tbx.no-entries", {}}, {"a.tbx", {1, column}}, line);
    const auto text = format_error(error, InterfaceLanguage::en);
    return text.substr(std::min(text.find('\n'), text.size()));
}

std::string repeated(const std::string& text, int times) {
    std::string result;
    for (; times > 0; --times) result += text;
    return result;
}

TEST(FormatError, PutsACaretBelowTheColumn) {
    EXPECT_EQ(shown("<note>&", 7), "\n    <note>&\n          ^");
    EXPECT_EQ(shown("ñandú&", 6), "\n    ñandú&\n         ^");
    EXPECT_EQ(shown("移民😀&", 4), "\n    移民😀&\n       ^");
    EXPECT_EQ(shown("x", 1), "\n    x\n    ^");
}

TEST(FormatError, PutsTheCaretBehindAShortLine) {
    EXPECT_EQ(shown("ab", 3), "\n    ab\n      ^");
    EXPECT_EQ(shown("ab", 99), "\n    ab\n      ^");
}

TEST(FormatError, ShowsNoLineWhereThereIsNone) {
    EXPECT_EQ(shown("", 1), "");
    const FormatError without_place({"tbx.no-entries", {}}, {"a.tbx", {}}, "línea");
    EXPECT_EQ(format_error(without_place, InterfaceLanguage::en), "a.tbx: the file contains no entry");
}

TEST(FormatError, ShowsAHundredCharactersOfALongLine) {
    const auto line = repeated("ñ", 500) + "&" + repeated("é", 500);
    EXPECT_EQ(shown(line, 501),
              "\n    " + repeated("ñ", 50) + "&" + repeated("é", 49) + "\n    " + std::string(50, ' ') + "^");
    EXPECT_EQ(shown(line, 1), "\n    " + repeated("ñ", 100) + "\n    ^");
    EXPECT_EQ(shown(line, 1001), "\n    " + repeated("é", 51) + "\n    " + std::string(50, ' ') + "^")
        << "the end of the line";
    EXPECT_EQ(shown(repeated("ñ", 100), 90),
              "\n    " + repeated("ñ", 100) + "\n    " + std::string(89, ' ') + "^");
}

TEST(FormatError, DoesNotRepeatWhatATerminalWouldObey) {
    EXPECT_EQ(shown("a\tb\x1B[31mc\x7F&", 10), "\n    a b�[31mc�&\n             ^");
    EXPECT_EQ(shown(std::string("a\0&", 3), 3), "\n    a�&\n      ^");
}

TEST(FormatError, ReplacesBytesThatAreNotUtf8) {
    EXPECT_EQ(shown("ni\xF1"
                    "ez&",
                    6),
              "\n    ni�ez&\n         ^");
    EXPECT_EQ(shown("\xC3", 1), "\n    �\n    ^");
    EXPECT_EQ(shown("\xC0\x80\xF5", 3), "\n    ���\n      ^");
    EXPECT_EQ(shown("\xE2\x82z", 3), "\n    ��z\n      ^");
}

} // namespace
} // namespace migralex
