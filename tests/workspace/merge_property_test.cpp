// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/random_glossary.hpp"
#include "tbx/read.hpp"
#include "tbx/write.hpp"
#include "tbx/xml_node.hpp"
#include "workspace/merge_files.hpp"

#include <gtest/gtest.h>
#include <set>

// Merges of files that nobody would write: any markup, known and unknown, in any order.

namespace migralex::workspace {
namespace {

std::string file_of(const std::string& entries) {
    return "<tbx type=\"TBX-Migralex\" style=\"dca\" xml:lang=\"es\" xmlns=\"urn:iso:std:iso:30042:ed-2\">"
           "<text><body>" +
           entries + "</body></text></tbx>";
}

std::string canonical(const std::string& file) {
    return tbx::format_tbx(
        tbx::parse_tbx(tbx::format_tbx(tbx::parse_tbx(file, "g.tbx").glossary), "g.tbx").glossary);
}

/// Three states of entries that share some of their markup.
struct Case {
    explicit Case(std::uint32_t seed) : random(seed) {
        const auto one = random.wild_entry("CAR-1");
        const auto two = random.wild_entry("CAR-2");
        base = canonical(file_of(one + two));
        left = canonical(file_of(random.wild_entry("CAR-1") + two + random.wild_entry("CAR-3")));
        right = canonical(file_of(one + random.wild_entry("CAR-2") + random.wild_entry("CAR-3")));
    }
    tbx::RandomGlossary random;
    std::string base;
    std::string left;
    std::string right;
};

std::string merged(const std::string& base, const std::string& left, const std::string& right) {
    return merge_tbx({base, left, right}, "g.tbx", {}).content;
}

std::set<std::string> terms_in(const std::string& file) {
    std::set<std::string> terms;
    for (const auto& entry : tbx::parse_tbx(file, "g.tbx").glossary.entries)
        for (const auto& section : entry.languages)
            for (const auto& term : section.terms) terms.insert(term.term);
    return terms;
}

std::string escaped(const std::string& text) {
    std::string result;
    tbx::append_escaped_text(result, text);
    return result;
}

TEST(MergeOfAnyFile, IsTheSameForExchangedSidesAndCanonical) {
    for (std::uint32_t seed = 0; seed < 400; ++seed) {
        const Case tested(seed);
        const auto one = merged(tested.base, tested.left, tested.right);
        ASSERT_EQ(one, merged(tested.base, tested.right, tested.left)) << "seed " << seed;
        ASSERT_EQ(one, canonical(one)) << "seed " << seed;
    }
}

TEST(MergeOfAnyFile, WithAnUnchangedSideIsTheOther) {
    for (std::uint32_t seed = 0; seed < 400; ++seed) {
        const Case tested(seed);
        ASSERT_EQ(merged(tested.base, tested.base, tested.right), tested.right) << "seed " << seed;
        ASSERT_EQ(merged(tested.base, tested.left, tested.left), tested.left) << "seed " << seed;
        ASSERT_EQ(merged("", tested.left, tested.left), tested.left) << "seed " << seed;
    }
}

TEST(MergeOfAnyFile, KeepsEveryTermThatASideAdded) {
    for (std::uint32_t seed = 0; seed < 400; ++seed) {
        const Case tested(seed);
        const auto before = terms_in(tested.base);
        const auto result = merged(tested.base, tested.left, tested.right);
        for (const auto* side : {&tested.left, &tested.right})
            for (const auto& term : terms_in(*side)) {
                if (before.contains(term)) continue;
                ASSERT_NE(result.find(escaped(term)), std::string::npos) << "seed " << seed << "\n" << result;
            }
    }
}

TEST(MergeOfAnyFile, OfGlossariesWithNothingInCommonKeepsBoth) {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        const auto left = tbx::format_tbx(tbx::RandomGlossary(seed).glossary());
        const auto right = tbx::format_tbx(tbx::RandomGlossary(seed + 10000).glossary());
        const auto one = merged("", left, right);
        ASSERT_EQ(one, merged("", right, left)) << "seed " << seed;
        for (const auto* side : {&left, &right})
            for (const auto& term : terms_in(*side))
                ASSERT_NE(one.find(escaped(term)), std::string::npos) << "seed " << seed << term;
    }
}

} // namespace
} // namespace migralex::workspace
