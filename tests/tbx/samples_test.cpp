// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "base/files.hpp"
#include "rewriting.hpp"
#include "schemas.hpp"
#include "tbx/export.hpp"
#include "tbx/write.hpp"
#include "tbx/xml_reader.hpp"
#include "text/fold.hpp"

#include <fmt/format.h>
#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <map>

namespace migralex::tbx {
namespace {

/// Every sample of every version, by its name.
std::map<std::string, std::filesystem::path> official_samples() {
    std::map<std::string, std::filesystem::path> files;
    if (!exists(find_schemas())) return files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(find_schemas()))
        if (entry.path().extension() == ".tbx") files.emplace(entry.path().filename().string(), entry.path());
    return files;
}

TEST(OfficialSamples, SurviveBeingReadAndWritten) {
    const auto files = official_samples();
    if (files.empty()) GTEST_SKIP() << "no TBX samples (set MIGRALEX_SCHEMAS)";
    const auto schema = find_schemas() / "v3/core/TBXcoreStructV03.rng";
    std::vector<std::string> outcomes;
    for (const auto& [name, file] : files) {
        SCOPED_TRACE(file.string());
        auto outcome = name + ": ";
        try {
            const auto bytes = read_file(file);
            const auto written = rewritten_file(bytes);
            outcome += "read";
            if (has_xmllint() && validation_report(schema, bytes).empty()) {
                EXPECT_EQ(validation_report(schema, written), "");
                outcome += ", valid";
            }
        } catch (const FormatError& error) {
            outcome += error.message().key;
        }
        outcomes.push_back(outcome);
    }
    if (!has_xmllint()) GTEST_SKIP() << "read and written; xmllint is not installed to validate them";
    EXPECT_THAT(outcomes,
                testing::ElementsAre(
                    "TBX-basic-sample.tbx: read, valid", "basic_Example_Astronomy_DCA_VALID.tbx: read, valid",
                    "basic_Example_Astronomy_DCT_VALID.tbx: read, valid", "basic_bad.tbx: read, valid",
                    "basic_good.tbx: read, valid", "core_Example_Astronomy_VALID.tbx: read, valid",
                    "core_structure_bad.tbx: read", "core_structure_good.tbx: read, valid",
                    "linguist_Example_Astronomy_DCA_VALID.tbx: read, valid",
                    "linguist_Example_Astronomy_DCT_VALID.tbx: read, valid",
                    "min_Example_Astronomy_DCA_VALID.tbx: read, valid",
                    "min_Example_Astronomy_DCT_VALID.tbx: read, valid", "min_bad.tbx: read, valid",
                    "min_good.tbx: read, valid", "poorly_formed_xml.tbx: tbx.not-well-formed",
                    "tbx_basic_sample_badattribute.tbx: read, valid", "tbx_basic_sample_badelement.tbx: read",
                    "tbx_basic_sample_badelementcontent.tbx: read, valid",
                    "tbx_basic_sample_badelementorder.tbx: read",
                    "tbx_basic_sample_badtargetattribute_value.tbx: read, valid",
                    "tbx_basic_sample_notwellformed.tbx: tbx.not-well-formed"));
}

/// The texts between tags, white space normalized, with how often they stand.
std::map<std::string, int> texts_of(std::string_view file) {
    std::map<std::string, int> texts;
    XmlEvents events;
    std::function<void(const XmlNode&)> count = [&](const XmlNode& node) {
        if (node.kind == XmlNode::Kind::text && !node.is_blank_text()) ++texts[text::normalize(node.content)];
        for (const auto& child : node.children) count(child);
    };
    events.started = [](const XmlNode&, std::size_t) { return true; };
    events.captured = [&](XmlNode&& element, std::size_t) { count(element); };
    events.aside = [&](XmlNode&& node, std::size_t) { count(node); };
    read_xml(file, "texts", events);
    return texts;
}

TEST(OfficialSamples, LoseNoText) {
    const auto files = official_samples();
    if (files.empty()) GTEST_SKIP() << "no TBX samples (set MIGRALEX_SCHEMAS)";
    for (const auto& [name, file] : files) {
        const auto bytes = read_file(file);
        std::string written;
        try {
            written = format_tbx(parse_tbx(bytes, name).glossary);
        } catch (const FormatError&) {
            continue;
        }
        auto left = texts_of(written);
        for (const auto& [text, count] : texts_of(bytes))
            if (text != "admittedTerm-admn-sts") {
                EXPECT_GE(left[text], count) << name << ": " << text;
            }
    }
}

TEST(OfficialSamples, ReadAlikeFromBothStyles) {
    const auto files = official_samples();
    if (files.empty()) GTEST_SKIP() << "no TBX samples (set MIGRALEX_SCHEMAS)";
    // The samples of one dialect in both styles are not of one content, so we write the two ourselves.
    for (const auto* dialect : {"min", "basic", "linguist"})
        for (const auto* style : {"DCA", "DCT"}) {
            const auto name = fmt::format("{}_Example_Astronomy_{}_VALID.tbx", dialect, style);
            const auto sample = read_tbx(files.at(name)).glossary;
            const auto dca = export_tbx(sample, ExportFormat::basic_dca);
            const auto dct = export_tbx(sample, ExportFormat::basic_dct);
            EXPECT_NE(dca.text, dct.text);
            const auto from_dca = parse_tbx(dca.text, name).glossary;
            const auto from_dct = parse_tbx(dct.text, name).glossary;
            ASSERT_EQ(from_dca.entries.size(), sample.entries.size());
            EXPECT_EQ(format_tbx(from_dca), format_tbx(from_dct)) << name;
        }
}

} // namespace
} // namespace migralex::tbx
