// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/sample.hpp"

#include "base/files.hpp"

#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>

namespace migralex::web {

/// Writes the sample site to the folder named by MIGRALEX_SAMPLE_SITE, for search_test.mjs and for the eye.
TEST(SampleSite, IsWrittenWhereTheEnvironmentSays) {
    const char* folder = std::getenv("MIGRALEX_SAMPLE_SITE");
    if (!folder) GTEST_SKIP() << "MIGRALEX_SAMPLE_SITE is not set";
    for (const auto& file : build_site(sample::glossary(), sample::publication(), sample::edition())) {
        const auto path = std::filesystem::path(folder) / file.path;
        std::filesystem::create_directories(path.parent_path());
        replace_file(path, file.content);
    }
}

} // namespace migralex::web
