// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_glossary.hpp"
#include "rewriting.hpp"
#include "tbx/write.hpp"

#include <gtest/gtest.h>

namespace migralex::tbx {
namespace {

TEST(AnyGlossary, SurvivesBeingWrittenAndRead) {
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        const auto glossary = RandomGlossary(seed).glossary();
        const auto written = format_tbx(glossary);
        const auto read = parse_tbx(written, "g.tbx");
        ASSERT_TRUE(read.glossary == glossary) << "seed " << seed << "\n" << written;
        ASSERT_EQ(format_tbx(read.glossary), written) << "seed " << seed;
    }
}

TEST(AnyFile, IsWrittenInAFormThatReadsAlikeAndLosesNothing) {
    // Not the two defaults that are left out when a file states them.
    static constexpr std::string_view texts[] = {
        "Noun",    "entryTerm",     "initialism",    "otherGender", "Forbidden", "Status", "Definition",
        "Source",  "Subject field", "trata",         "niñez",       "&lt;",      "noun",   "verb",
        "draft",   "anchor",        "preferredTerm", "fullForm",    "acronym",   "Belice", "<!-- c -->",
        "<?p i?>", "<hi>a</hi>",    "otra",          "agreed",      "exact"};
    const auto count = [](std::string_view text, std::string_view wanted) {
        int found = 0;
        for (auto at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + 1)) ++found;
        return found;
    };
    for (std::uint32_t seed = 0; seed < 1500 && !HasFailure(); ++seed) {
        RandomGlossary random(seed);
        const auto file = file_of(random.wild_entry("CAR-1") + random.wild_entry("CAR-2"));
        SCOPED_TRACE("seed " + std::to_string(seed) + "\n" + file);
        const auto written = rewritten_file(file);
        for (const auto text : texts)
            EXPECT_GE(count(written, text), count(file, text)) << text << "\n" << written;
    }
}

} // namespace
} // namespace migralex::tbx
