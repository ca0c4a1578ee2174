// SPDX-License-Identifier: GPL-3.0-or-later
// The quick scanner beside the conforming parser: on what it must know, what it must leave to the parser, and
// on mutations of files.
#include "base/files.hpp"
#include "fuzz/check_scanner.hpp"
#include "random_glossary.hpp"
#include "rewriting.hpp"

#include <filesystem>
#include <gtest/gtest.h>
#include <random>

namespace migralex::tbx {
namespace {

TEST(XmlScanner, IsSureOfFilesAsTheyAreWritten) {
    for (const auto* file :
         {"<a/>", "\xEF\xBB\xBF<a/>", "<?xml version='1.0'?><a/>", " <!-- c --><a/> \r\n<?p?><!-- d -->",
          "<?xml version=\"1.0\" encoding=\"utf-8\" standalone='yes' ?>\r\n<a>\r\n b\rc </a>",
          "<!DOCTYPE martif SYSTEM \"TBXcoreStructV02.dtd\"><martif/>",
          "<!DOCTYPE a PUBLIC '-//X//DTD' \"http://a.b/c_d.dtd\" >\n<a/>",
          "<a xmlns='u' xmlns:p='v' p:b='1' b='2' xml:lang='es'><p:c d = \"x\n&lt;&#10;\t y\"/></a>",
          "<a>ni\xC3\xB1"
          "ez \xE2\x82\xAC \xF0\x9F\x98\x80 &amp;&lt;&gt;&quot;&apos;&#xF1;&#241;]] ></a>",
          "<a><![CDATA[<&]]]]></a>", "<a>x<![CDATA[]]>y<!-- a - b\r\nc --><?pi d?e?\?></a>",
          "<a xmlns='u'><b xmlns=''/></a>", "<a.b-c_1></a.b-c_1 >", "<a>\xEF\xBF\xBD\x7F</a>"})
        EXPECT_TRUE(check_scanner(file)) << file;
}

TEST(XmlScanner, LeavesToTheParserWhatItDoesNotKnow) {
    for (const auto* file : {"",
                             "a",
                             "<a>",
                             "<a></b>",
                             "<a/><b/>",
                             "<a/>x",
                             "</a>",
                             "<a b='1' b='2'/>",
                             "<a b=1/>",
                             "<a b='<'/>",
                             "<a b='1'c='2'/>",
                             "<a>&</a>",
                             "<a>&b;</a>",
                             "<a>&#3;</a>",
                             "<a>&#xD800;</a>",
                             "<a>&#x110000;</a>",
                             "<a>&#;</a>",
                             "<a>]]></a>",
                             "<a>\x01</a>",
                             "<a>\xF1</a>",
                             "<a>\xC0\x80</a>",
                             "<a>\xED\xA0\x80</a>",
                             "<a>\xEF\xBF\xBE</a>",
                             "<a>\xF4\x90\x80\x80</a>",
                             "<a><!-- a -- b --></a>",
                             "<a><!-- a ---></a>",
                             "<a><?xml a?></a>",
                             "<a><? b?></a>",
                             "<p:a/>",
                             "<a p:b='1'/>",
                             "<a:b:c xmlns:a='u'/>",
                             "<:a/>",
                             "<a:/>",
                             "<a xmlns:p=''/>",
                             "<a xmlns:xml='u'/>",
                             "<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>",
                             "<\xC3\xB1/>",
                             "<a><![CDATA[x</a>",
                             "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>",
                             "<!DOCTYPE a><!DOCTYPE a><a/>",
                             "<?xml version='1.1'?><a/>",
                             "<?xml version='1.0' encoding='latin1'?><a/>",
                             " <?xml version='1.0'?><a/>",
                             "\xFF\xFE<\0a\0/\0>\0",
                             "<a/><!DOCTYPE a>"})
        EXPECT_FALSE(check_scanner(file)) << file;
    EXPECT_FALSE(check_scanner(std::string("<a>\0</a>", 8)));
}

TEST(XmlScanner, LeavesToTheParserWhatIsTooMuch) {
    const std::string megabytes(3U << 20U, 'a');
    for (const auto& inside : {megabytes, "<!--" + megabytes + "-->", "<b c='" + megabytes + "'/>",
                               "<![CDATA[" + megabytes + "]]>", "<?p " + megabytes + "?>"}) {
        std::string record;
        XmlLimits limits;
        limits.element_bytes = 1U << 20U;
        const auto file = "<x><y><a>" + inside + "</a></y></x>";
        TextSource source(file);
        EXPECT_FALSE(read_xml_quickly(source, recording_events(record), limits)) << inside.substr(0, 10);
    }
    std::string deep;
    for (int i = 0; i < 10'000; ++i) deep += "<a>";
    EXPECT_FALSE(check_scanner(deep));
}

std::vector<std::string> samples() {
    std::vector<std::string> files;
    for (const auto* folder : {"/tests/fuzz/seeds", "/tests/tbx/data"})
        for (const auto& file :
             std::filesystem::recursive_directory_iterator(std::string(MIGRALEX_SOURCE_DIR) + folder))
            if (file.is_regular_file()) files.push_back(read_file(file.path()));
    return files;
}

TEST(XmlScanner, AgreesWithTheParserOnSamples) {
    std::size_t sure = 0;
    const auto files = samples();
    for (const auto& file : files) sure += check_scanner(file) ? 1 : 0;
    EXPECT_GT(sure, files.size() / 2);
    for (std::uint32_t seed = 0; seed < 200; ++seed)
        EXPECT_TRUE(check_scanner(file_of(RandomGlossary(seed).wild_entry("CAR-1"))));
}

/// One or a few bytes gone, doubled, swapped with others or taken from what XML is made of.
std::string mutated(std::string file, std::mt19937& random) {
    static constexpr std::string_view pieces[] = {"<",
                                                  ">",
                                                  "&",
                                                  "/>",
                                                  "</",
                                                  "]]>",
                                                  "<!--",
                                                  "-->",
                                                  "<?",
                                                  "?>",
                                                  "\r",
                                                  "\n",
                                                  "\"",
                                                  "'",
                                                  "=",
                                                  ":",
                                                  "&#13;",
                                                  "&amp;",
                                                  " ",
                                                  "\xC3\xB1",
                                                  "\xF1",
                                                  "xmlns=\"\"",
                                                  "<![CDATA[",
                                                  "\t",
                                                  std::string_view("\0", 1),
                                                  "xmlns:a=\"u\""};
    for (auto count = 1 + random() % 3; count > 0 && !file.empty(); --count) {
        const auto at = random() % file.size();
        switch (random() % 4) {
        case 0: file.erase(at, 1 + random() % 8); break;
        case 1: file.insert(at, file.substr(random() % file.size(), random() % 16)); break;
        case 2: file[at] = static_cast<char>(random() % 256); break;
        default: file.insert(at, pieces[random() % std::size(pieces)]); break;
        }
    }
    return file;
}

TEST(XmlScanner, AgreesWithTheParserOnMutations) {
    std::mt19937 random(7);
    std::size_t sure = 0;
    for (const auto& file : samples()) {
        if (file.size() > 20'000) continue;
        for (int i = 0; i < 60; ++i) sure += check_scanner(mutated(file, random)) ? 1 : 0;
    }
    EXPECT_GT(sure, 20U);
}

} // namespace
} // namespace migralex::tbx
