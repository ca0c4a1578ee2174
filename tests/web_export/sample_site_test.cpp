// SPDX-License-Identifier: GPL-3.0-or-later
// Sites for the tests that run in Node.js and in a browser, and for the eye.
#include "base/files.hpp"
#include "web_export/hostile.hpp"
#include "web_export/sample.hpp"

#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>

namespace migralex::web {

namespace {

void write_site(const char* folder, const std::vector<SiteFile>& site) {
    for (const auto& file : site) {
        const auto path = std::filesystem::path(folder) / file.path;
        std::filesystem::create_directories(path.parent_path());
        replace_file(path, file.content, Durability::derived);
    }
}

} // namespace

TEST(SampleSite, IsWrittenWhereTheEnvironmentSays) {
    const char* folder = std::getenv("MIGRALEX_SAMPLE_SITE");
    if (!folder) GTEST_SKIP() << "MIGRALEX_SAMPLE_SITE is not set";
    write_site(folder, build_site(sample::glossary(), sample::publication(), sample::edition()));
}

TEST(SampleSite, OfHostileTextsIsWrittenWhereTheEnvironmentSays) {
    const char* folder = std::getenv("MIGRALEX_HOSTILE_SITE");
    if (!folder) GTEST_SKIP() << "MIGRALEX_HOSTILE_SITE is not set";
    write_site(folder,
               build_site(hostile::glossary_of_long_terms(), hostile::publication(), hostile::edition()));
}

} // namespace migralex::web
