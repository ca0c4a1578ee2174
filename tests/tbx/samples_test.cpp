// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "base/files.hpp"
#include "rewriting.hpp"
#include "schemas.hpp"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace migralex::tbx {
namespace {

std::vector<std::filesystem::path> official_samples() {
    std::vector<std::filesystem::path> files;
    for (const auto* folder : {"v3/samples", "v3/package_samples"})
        if (const auto path = find_schemas() / folder; exists(path))
            for (const auto& entry : std::filesystem::directory_iterator(path))
                if (entry.path().extension() == ".tbx") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

TEST(OfficialSamples, InDcaSurviveBeingReadAndWritten) {
    const auto files = official_samples();
    if (files.empty()) GTEST_SKIP() << "no TBX samples (set MIGRALEX_SCHEMAS)";
    const auto schema = find_schemas() / "v3/core/TBXcoreStructV03.rng";
    std::vector<std::string> outcomes;
    for (const auto& file : files) {
        SCOPED_TRACE(file.string());
        auto outcome = file.filename().string() + ": ";
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
    EXPECT_THAT(outcomes, testing::ElementsAre("TBX-basic-sample.tbx: read, valid",
                                               "tbx_basic_sample_badattribute.tbx: read, valid",
                                               "tbx_basic_sample_badelement.tbx: read",
                                               "tbx_basic_sample_badelementcontent.tbx: read, valid",
                                               "tbx_basic_sample_badelementorder.tbx: read",
                                               "tbx_basic_sample_badtargetattribute_value.tbx: read, valid",
                                               "tbx_basic_sample_notwellformed.tbx: tbx.not-well-formed",
                                               "basic_Example_Astronomy_DCA_VALID.tbx: read, valid",
                                               "basic_Example_Astronomy_DCT_VALID.tbx: tbx.wrong-style",
                                               "core_Example_Astronomy_VALID.tbx: read, valid",
                                               "linguist_Example_Astronomy_DCA_VALID.tbx: read, valid",
                                               "linguist_Example_Astronomy_DCT_VALID.tbx: tbx.wrong-style",
                                               "min_Example_Astronomy_DCA_VALID.tbx: read, valid",
                                               "min_Example_Astronomy_DCT_VALID.tbx: tbx.wrong-style"));
}

} // namespace
} // namespace migralex::tbx
