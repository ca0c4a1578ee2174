// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped glossaries against the list of concepts made by hand (tests/gold).
#include "commands/program.hpp"
#include "workspace/registries.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace migralex {
namespace {

using Pairs = std::set<std::pair<std::string, std::string>>;

void add_pairs(Pairs& pairs, const std::vector<std::string>& group) {
    for (std::size_t i = 0; i < group.size(); ++i)
        for (std::size_t j = i + 1; j < group.size(); ++j) pairs.insert(std::minmax(group[i], group[j]));
}

Pairs gold_pairs() {
    Pairs pairs;
    std::ifstream lines(MIGRALEX_SOURCE_DIR "/tests/gold/concepts.tsv");
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with('#')) continue;
        std::vector<std::string> group;
        std::istringstream cells(line);
        for (std::string cell; std::getline(cells, cell, '\t');)
            if (cell != "-") group.push_back(cell);
        add_pairs(pairs, group);
    }
    return pairs;
}

/// Pairs that the list names as two concepts.
Pairs pairs_apart() {
    Pairs pairs;
    std::ifstream lines(MIGRALEX_SOURCE_DIR "/tests/gold/pairs.tsv");
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with('#')) continue;
        std::istringstream cells(line);
        std::string left;
        std::string right;
        if (std::getline(cells, left, '\t') && std::getline(cells, right, '\t'))
            pairs.insert(std::minmax(left, right));
    }
    return pairs;
}

enum class Decisions { applied, set_aside };

/// Consolidates a copy of the shipped glossaries, as if nothing had been given out or released.
Pairs consolidated_pairs(Decisions decisions) {
    const auto folder =
        std::filesystem::temp_directory_path() /
        ("migralex-gold-" + std::to_string(::getpid()) + (decisions == Decisions::applied ? "-d" : ""));
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    for (const auto& item : std::filesystem::directory_iterator(MIGRALEX_SOURCE_DIR "/glossaries"))
        if (item.is_regular_file()) std::filesystem::copy(item.path(), folder / item.path().filename());
    std::filesystem::remove(folder / "identifiers.toml");
    if (decisions == Decisions::set_aside) std::filesystem::remove(folder / "decisions.toml");
    std::ostringstream out;
    std::ostringstream err;
    std::string program = "migralex";
    std::string option = "--workspace";
    std::string where = folder.string();
    std::string command = "consolidate";
    char* arguments[] = {program.data(), option.data(), where.data(), command.data(), nullptr};
    EXPECT_EQ(commands::run_program(4, arguments, out, err), 0) << err.str();
    Pairs pairs;
    for (const auto& identifier : workspace::read_identifiers(folder / "identifiers.toml"))
        add_pairs(pairs, identifier.members);
    std::filesystem::remove_all(folder);
    return pairs;
}

struct Quality {
    double precision;
    double recall;
};

Quality compare(const Pairs& found, const Pairs& gold) {
    std::size_t right = 0;
    for (const auto& pair : found) right += gold.count(pair);
    return {static_cast<double>(right) / static_cast<double>(found.size()),
            static_cast<double>(right) / static_cast<double>(gold.size())};
}

TEST(GoldList, MatcherAloneMergesNineteenOfTwentyRightlyAndNineOfTenInAll) {
    const auto quality = compare(consolidated_pairs(Decisions::set_aside), gold_pairs());
    EXPECT_GE(quality.precision, 0.95);
    EXPECT_GE(quality.recall, 0.90);
    std::cout << "matcher alone: precision " << quality.precision << ", recall " << quality.recall << '\n';
}

TEST(GoldList, LedgerSettlesMostOfWhatTheMatcherGotWrong) {
    const auto quality = compare(consolidated_pairs(Decisions::applied), gold_pairs());
    EXPECT_GE(quality.precision, 0.98);
    EXPECT_GE(quality.recall, 0.97);
    std::cout << "with the ledger: precision " << quality.precision << ", recall " << quality.recall << '\n';
}

TEST(GoldList, NamesNoPairAsOneConceptAndAsTwo) {
    const auto together = gold_pairs();
    for (const auto& [left, right] : pairs_apart())
        EXPECT_FALSE(together.contains(std::minmax(left, right))) << left << " " << right;
}

} // namespace
} // namespace migralex
