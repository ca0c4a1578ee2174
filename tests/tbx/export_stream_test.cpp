// SPDX-License-Identifier: GPL-3.0-or-later
// Entry by entry a file becomes the same bytes, counts and losses as in memory; a file that cannot go so says
// it.
#include "base/errors.hpp"
#include "exports.hpp"
#include "random_glossary.hpp"
#include "rewriting.hpp"
#include "tbx/export_stream.hpp"
#include "tbx/write.hpp"

#include <filesystem>
#include <gtest/gtest.h>
#include <optional>

namespace migralex::tbx {
namespace {

/// Empty if the file cannot be streamed.
std::optional<ExportResult> streamed(const std::string& file, ExportFormat format,
                                     const ExportOptions& options) {
    StreamedExport exporter(format, options);
    TextSource first(file);
    StreamedIds ids;
    const auto read = stream_tbx(first, "g.tbx", {}, ids, [&](ConceptEntry&& entry, const Glossary& frame) {
        exporter.look_at(std::move(entry), frame);
    });
    if (!read || !exporter.can_write(read->glossary)) return std::nullopt;
    EXPECT_EQ(read->glossary.entries.size(), 0U);
    std::string text;
    auto result = exporter.write(
        read->glossary,
        [&](const auto& take) {
            TextSource second(file);
            EXPECT_TRUE(stream_tbx(second, "g.tbx", {}, ids,
                                   [&](ConceptEntry&& entry, const Glossary&) { take(std::move(entry)); }));
        },
        {}, [&](std::string_view piece) { text += piece; });
    result.text = std::move(text);
    return result;
}

constexpr ExportFormat all_formats[] = {ExportFormat::migralex, ExportFormat::basic_dca,
                                        ExportFormat::basic_dct, ExportFormat::min, ExportFormat::v2_basic};

/// In how many formats the file was streamed; what came out is compared with the export in memory.
int agreeing_formats(const std::string& file, const ExportOptions& options = {}) {
    int count = 0;
    for (const auto format : all_formats) {
        std::optional<ExportResult> by_entry;
        try {
            by_entry = streamed(file, format, options);
        } catch (const RequestError&) {
            EXPECT_THROW(static_cast<void>(export_tbx(parse_tbx(file, "g.tbx").glossary, format, options)),
                         RequestError);
            continue;
        }
        if (!by_entry) continue;
        const auto whole = export_tbx(parse_tbx(file, "g.tbx").glossary, format, options);
        EXPECT_EQ(by_entry->text, whole.text);
        EXPECT_EQ(by_entry->carried_in_notes, whole.carried_in_notes);
        EXPECT_EQ(by_entry->lost, whole.lost);
        EXPECT_EQ(by_entry->left_out, whole.left_out);
        EXPECT_EQ(std::tuple(by_entry->entries, by_entry->languages, by_entry->terms, by_entry->definitions),
                  std::tuple(whole.entries, whole.languages, whole.terms, whole.definitions));
        ++count;
    }
    return count;
}

TEST(StreamedExport, WritesTheBytesOfTheExportInMemory) {
    for (const auto& path : full_files()) {
        SCOPED_TRACE(path.string());
        const auto file = read_file(path);
        EXPECT_EQ(agreeing_formats(file), 5);
        if (path.filename() == "caribbean.tbx") {
            EXPECT_EQ(agreeing_formats(file, {{"es", "en"}, true, InterfaceLanguage::es}), 5);
        }
        // The shipped glossaries are long; the small file has every category.
        if (file.size() > 100'000) continue;
        // And of its exports: the restored notes, the other styles.
        for (const auto format : narrower_formats)
            EXPECT_EQ(agreeing_formats(export_tbx(parse_tbx(file, "g").glossary, format).text), 5);
    }
}

TEST(StreamedExport, WritesTheBytesOfTheExportInMemoryForAnyGlossary) {
    int count = 0;
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        count += agreeing_formats(format_tbx(RandomGlossary(seed).glossary()));
        RandomGlossary random(seed);
        const auto first = random.wild_entry("CAR-1");
        count += agreeing_formats(file_of(first + "<!-- c -->" + random.wild_entry("CAR-2")));
    }
    EXPECT_GT(count, 100);
}

std::string entry_called(const std::string& id) {
    return "<conceptEntry" + (id.empty() ? "" : " id=\"" + id + "\"") +
           "><langSec xml:lang=\"es\"><termSec><term>trata</term></termSec></langSec></conceptEntry>";
}

TEST(StreamedExport, LeavesToTheMemoryWhatHasToBeKnownWhole) {
    EXPECT_EQ(agreeing_formats(file_of(entry_called("a1") + entry_called("a2"))), 5);
    for (const auto& entries :
         {std::string(), entry_called("a2") + entry_called("a1"), entry_called("a1") + entry_called("a1"),
          entry_called("c12") + entry_called("12"), entry_called("12") + entry_called("c12"),
          entry_called("a b") + entry_called("a,b"), entry_called("") + entry_called("unnamed-1"),
          entry_called("unnamed-1") + entry_called(""), entry_called("z") + entry_called("")})
        EXPECT_EQ(agreeing_formats(file_of(entries)), 0) << entries;
    EXPECT_EQ(agreeing_formats("<tbx>&"), 0);
    // Our own dialect takes any name of XML.
    EXPECT_EQ(agreeing_formats(file_of(entry_called("ni\xC3\xB1o"))), 1);
}

std::string entry_with(const std::string& id, const std::string& items, const std::string& term_items = {}) {
    return "<conceptEntry" + (id.empty() ? "" : " id=\"" + id + "\"") + ">" + items +
           "<langSec xml:lang=\"es\"><descrip type=\"definition\">d</descrip><termSec id=\"" + id +
           ".1\"><term>trata</term>" + term_items + "</termSec></langSec></conceptEntry>";
}

TEST(StreamedExport, GivesIdsAnewAndRewritesWhatPointsToThemInEitherDirection) {
    EXPECT_EQ(agreeing_formats(file_of(entry_called("") + entry_called("") + entry_called(""))), 5);
    EXPECT_EQ(agreeing_formats(file_of(entry_called("1") + entry_called("2") + entry_called("10"))), 5);
    const std::string to_3 = "<descrip type=\"associatedConcept\" target=\"3\"/>"
                             "<ref type=\"crossReference\" target=\"4\">nobody</ref>"
                             "<descrip type=\"x\" target=\"1\">kept</descrip>";
    const std::string note = "<note>see <hi type=\"entailedTerm\" target=\"1\">trata</hi></note>"
                             "<admin type=\"y\" target=\"3.1\">z</admin>";
    EXPECT_EQ(agreeing_formats(file_of(entry_with("1", to_3) + entry_with("2", to_3, note) +
                                       entry_with("3", to_3, note) + entry_with("d &amp; b", to_3))),
              5);
}

TEST(StreamedExport, ReportsTheFindingsOfTheReadingInMemory) {
    for (const auto& file : {file_of(entry_called("") + "<!-- c -->" + entry_called("")),
                             file_of(entry_with("1", "") + "<!-- c -->" + entry_with("2", "")),
                             file_of(entry_called("a") + entry_with("b", ""))}) {
        const auto whole = parse_tbx(file, "g.tbx");
        TextSource source(file);
        StreamedIds ids;
        Glossary glossary;
        auto streamed = stream_tbx(source, "g.tbx", {}, ids, [&](ConceptEntry&& entry, const Glossary&) {
            glossary.entries.push_back(std::move(entry));
        });
        ASSERT_TRUE(streamed);
        EXPECT_EQ(streamed->findings, whole.findings);
        std::swap(streamed->glossary.entries, glossary.entries);
        EXPECT_EQ(streamed->glossary, whole.glossary);
    }
}

} // namespace
} // namespace migralex::tbx
