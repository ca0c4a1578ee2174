// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/compact_script.hpp"

#include "web_export/assets.hpp"

#include <gtest/gtest.h>

namespace migralex::web {

TEST(CompactScript, LeavesOutWhatOnlyPeopleRead) {
    EXPECT_EQ(compact_script("// SPDX-License-Identifier: X\n"
                             "// What it is for.\n"
                             "\n"
                             "  /** A function. */\n"
                             "  function f(a, b) {\n"
                             "    return a + b ? { a: [a - 1, b] } : null;\n"
                             "  }\n"),
              "// SPDX-License-Identifier: X\nfunction f(a,b){\nreturn a + b?{a:[a - 1,b]}:null;\n}\n");
}

TEST(CompactScript, LeavesTextsExpressionsAndTemplatesAsTheyAre) {
    for (const std::string line :
         {"say(\"a , b = \\\" c ; \");\n", "x.replace(/ , /g, \"\");\n", "y(`a , ${b}`);\n"})
        EXPECT_EQ(compact_script(line), line);
}

TEST(CompactScript, KeepsOurScriptsWithinThirtyKilobytes) {
    std::size_t bytes = 0;
    for (const auto* script : {"search.js", "search-page.js", "combobox.js", "meeting.js"})
        bytes += compact_script(asset(script)).size();
    EXPECT_LT(bytes, 30000U);
}

} // namespace migralex::web
