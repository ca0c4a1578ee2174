// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.hpp"
#include "text/words.hpp"

#include <gtest/gtest.h>
#include <sstream>

namespace migralex::web {

/// The script of the search page folds as engine/text does: search_test.mjs reads the same table.
TEST(Folding, IsWhatTheSharedTableSays) {
    std::istringstream table(read_file(MIGRALEX_SOURCE_DIR "/tests/web_export/folding.tsv"));
    for (std::string line; std::getline(table, line);) {
        const auto tab = line.find('\t');
        EXPECT_EQ(text::comparison_key(line.substr(0, tab), text::Enye::folded), line.substr(tab + 1));
    }
}

} // namespace migralex::web
