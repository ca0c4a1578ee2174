// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "base/validators.hpp"
#include "exports.hpp"
#include "random_glossary.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

// Exports against the official schemas, where these are (validators.hpp). One run a schema, all files at once.

namespace migralex::tbx {
namespace {

namespace fs = std::filesystem;
using namespace validators;

class Conformance : public testing::Test {
  protected:
    void SetUp() override {
        if (!exists(official_schemas())) GTEST_SKIP() << "no official schemas (set MIGRALEX_SCHEMAS)";
        if (!has_program("xmllint")) GTEST_SKIP() << "xmllint is not installed";
        if (!has_program("jing")) GTEST_SKIP() << "jing is not installed";
        folder_ = fs::path(testing::TempDir()) / fmt::format("conformance-{}", ::getpid());
        fs::remove_all(folder_);
        fs::create_directories(folder_);
    }
    void TearDown() override {
        if (!folder_.empty()) fs::remove_all(folder_);
    }

    fs::path write(const std::string& name, std::string_view text) const {
        replace_file(folder_ / name, text, Durability::derived);
        return folder_ / name;
    }

    /// The shipped glossaries, the file with everything, and generated ones.
    std::vector<fs::path> write_exports(ExportFormat format) const {
        std::vector<fs::path> files;
        for (const auto& file : full_files())
            files.push_back(write(file.filename().string(), export_tbx(read_tbx(file).glossary, format).text));
        for (std::uint32_t seed = 0; seed < 60; ++seed) {
            try {
                files.push_back(write(fmt::format("random-{}.tbx", seed),
                                      export_tbx(RandomGlossary(seed).glossary(), format).text));
            } catch (const RequestError&) {
                // Nothing but entries without a term.
            }
        }
        return files;
    }

    [[nodiscard]] static fs::path schema(const std::string& name) {
        return official_schemas() / name;
    }

    fs::path folder_;
};

TEST_F(Conformance, OfTbxBasicInDcaStyle) {
    const auto files = write_exports(ExportFormat::basic_dca);
    EXPECT_EQ(jing(schema("v3/core/TBXcoreStructV03.rng"), files, folder_), "");
    EXPECT_EQ(jing(schema("v3/basic/dca/TBXcoreStructV03_TBX-Basic_integrated.rng"), files, folder_), "");
    EXPECT_EQ(jing(schema("v3/basic/dca/TBX-Basic_DCA.sch"), files, folder_), "");
}

TEST_F(Conformance, OfTbxBasicInDctStyle) {
    const auto files = write_exports(ExportFormat::basic_dct);
    EXPECT_EQ(jing(schema("v3/core/TBXcoreStructV03.rng"), files, folder_), "");
    EXPECT_EQ(jing(schema("v3/basic/dct/TBX-Basic.nvdl"), files, folder_), "");
}

TEST_F(Conformance, OfTbxMin) {
    const auto files = write_exports(ExportFormat::min);
    EXPECT_EQ(jing(schema("v3/core/TBXcoreStructV03.rng"), files, folder_), "");
    EXPECT_EQ(jing(schema("v3/min/dca/TBX-Min_DCA.sch"), files, folder_), "");
}

TEST_F(Conformance, OfVersionTwo) {
    const auto files = write_exports(ExportFormat::v2_basic);
    fs::copy(schema("v2/basic/TBXBasiccoreStructV02.dtd"), folder_);
    EXPECT_EQ(xmllint_dtd(schema("v2/basic/TBXBasiccoreStructV02.dtd"), files, folder_), "");
    EXPECT_EQ(jing(schema("v2/basic/TBXBasicRNGV02.rng"), files, folder_), "");
}

/// The export with one thing changed.
std::string broken(ExportFormat format, std::string_view right, std::string_view wrong) {
    auto text = export_tbx(read_tbx(full_files().front()).glossary, format).text;
    const auto at = text.find(right);
    EXPECT_NE(at, std::string::npos) << right;
    return text.replace(at, right.size(), wrong);
}

TEST_F(Conformance, IsRefusedToWhatIsWrong) {
    struct Case {
        ExportFormat format;
        const char* schema;
        const char* right;
        const char* wrong;
    };
    constexpr Case cases[] = {
        {ExportFormat::basic_dca, "v3/core/TBXcoreStructV03.rng", "crossReference\" target=\"",
         "crossReference\" target=\"no"},
        {ExportFormat::basic_dca, "v3/basic/dca/TBXcoreStructV03_TBX-Basic_integrated.rng", "\"source\"",
         "\"sourceX\""},
        {ExportFormat::basic_dca, "v3/basic/dca/TBX-Basic_DCA.sch", ">noun<", ">sustantivo<"},
        {ExportFormat::basic_dct, "v3/basic/dct/TBX-Basic.nvdl", ">noun<", ">sustantivo<"},
        {ExportFormat::basic_dct, "v3/basic/dct/TBX-Basic.nvdl", "<basic:definition>",
         "<basic:definition id=\"d\">"},
        {ExportFormat::min, "v3/min/dca/TBX-Min_DCA.sch", ">preferredTerm-admn-sts<", ">preferred<"},
        {ExportFormat::v2_basic, "v2/basic/TBXBasicRNGV02.rng", "\"partOfSpeech\"", "\"partOfSpeechX\""},
    };
    fs::copy(schema("v2/basic/TBXBasiccoreStructV02.dtd"), folder_);
    for (const auto& wrong : cases) {
        const auto file = write("wrong.tbx", broken(wrong.format, wrong.right, wrong.wrong));
        EXPECT_NE(jing(schema(wrong.schema), {file}, folder_), "") << wrong.schema << " " << wrong.wrong;
    }
    const auto file = write("wrong.tbx", broken(ExportFormat::v2_basic, "<tig", "<ntig"));
    EXPECT_NE(xmllint_dtd(schema("v2/basic/TBXBasiccoreStructV02.dtd"), {file}, folder_), "");
}

} // namespace
} // namespace migralex::tbx
