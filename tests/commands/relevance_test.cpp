// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/index.hpp"
#include "program.hpp"
#include "workspace/workspace.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <map>
#include <sstream>

namespace migralex::commands {
namespace {

namespace fs = std::filesystem;

struct Tally {
    std::size_t queries = 0;
    std::size_t first = 0;
    std::size_t among_three = 0;
};

bool is_expected(const std::string& expected, const std::string& id) {
    std::istringstream ids(expected);
    for (std::string each; std::getline(ids, each, '|');)
        if (each == id) return true;
    return false;
}

/// Of the held-out half of tests/relevance/queries.tsv, by kind of query, and "all". The floors are a little
/// below what was reached: a change of the glossaries may cost a query, a flaw of the ranking costs more.
TEST(Relevance, OfTheHeldOutQueriesStaysWhereItIs) {
    const TemporaryFolder folder;
    const workspace::Workspace workspace(fs::path(MIGRALEX_SOURCE_DIR) / "glossaries");
    const auto& continental = workspace.publication().prefix;
    auto index = index::Index::open(folder.path() / "index",
                                    {{continental, workspace.file_of(continental),
                                      [&] { return workspace.read_glossary(continental).content.glossary; }}});
    std::map<std::string, Tally> tallies;
    std::istringstream lines(read_text(fs::path(MIGRALEX_SOURCE_DIR) / "tests/relevance/queries.tsv"));
    for (std::string line; std::getline(lines, line);) {
        std::istringstream fields(line);
        std::string half;
        std::string kind;
        std::string language;
        std::string expected;
        index::Query query;
        std::getline(fields, half, '\t');
        std::getline(fields, kind, '\t');
        std::getline(fields, language, '\t');
        std::getline(fields, expected, '\t');
        std::getline(fields, query.text);
        if (half != "test") continue;
        query.limit = 3;
        const auto hits = index.search(query).hits;
        const auto is_hit = [&](const index::Hit& hit) { return is_expected(expected, hit.id); };
        for (auto* tally : {&tallies[kind], &tallies["all"]}) {
            ++tally->queries;
            if (!hits.empty() && is_hit(hits.front())) ++tally->first;
            if (std::any_of(hits.begin(), hits.end(), is_hit)) ++tally->among_three;
        }
    }
    EXPECT_GE(tallies["all"].queries, 150U);
    EXPECT_EQ(tallies.size(), 9U);
    for (const auto& [kind, tally] : tallies) {
        const auto queries = static_cast<double>(tally.queries);
        EXPECT_GE(static_cast<double>(tally.first) / queries, kind == "all" ? 0.95 : 0.9) << kind;
        EXPECT_GE(static_cast<double>(tally.among_three) / queries, kind == "all" ? 0.97 : 0.94) << kind;
    }
}

} // namespace
} // namespace migralex::commands
