// SPDX-License-Identifier: GPL-3.0-or-later
// The seeds of the fuzz target, and whatever it found, as ordinary tests.
#include "base/files.hpp"
#include "fuzz/check_reading.hpp"

#include <filesystem>
#include <gtest/gtest.h>

namespace migralex::tbx {
namespace {

TEST(FuzzSeeds, AreReadAndWritten) {
    int count = 0;
    for (const auto& seed : std::filesystem::directory_iterator(MIGRALEX_SOURCE_DIR "/tests/fuzz/seeds")) {
        SCOPED_TRACE(seed.path().string());
        const auto bytes = read_file(seed.path());
        EXPECT_TRUE(check_reading(bytes));
        ++count;
        // Cut anywhere they are refused or read, and nothing worse.
        for (std::size_t end = 0; end < bytes.size(); end += 97) check_reading(bytes.substr(0, end));
    }
    EXPECT_GE(count, 6);
}

} // namespace
} // namespace migralex::tbx
