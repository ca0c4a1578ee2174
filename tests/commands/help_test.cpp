// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.hpp"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <regex>
#include <sstream>

namespace migralex::commands {
namespace {

/// The commands that the help of the program lists.
std::vector<std::string> command_names() {
    const auto help = run_migralex("/", {"--help"}).out;
    std::vector<std::string> names;
    std::istringstream lines(help.substr(help.find("Subcommands:")));
    static const std::regex name("^  ([a-z][a-z-]*) .*");
    std::smatch match;
    for (std::string line; std::getline(lines, line);)
        if (std::regex_match(line, match, name)) names.push_back(match[1]);
    return names;
}

/// The command lines after "Example:" and those right below it, as they are typed. What follows under another
/// heading ("In git:") needs more than the shipped glossaries.
std::vector<std::string> examples_in(const std::string& help) {
    constexpr std::string_view heading = "Example: ";
    std::vector<std::string> examples;
    std::istringstream lines(help.substr(std::min(help.find(heading), help.size())));
    for (std::string line; std::getline(lines, line);) {
        auto text = std::string_view(line);
        if (text.starts_with(heading)) text.remove_prefix(heading.size());
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
        if (!text.starts_with("migralex ")) break;
        examples.emplace_back(text);
    }
    return examples;
}

/// Commands whose exit code says what they found.
bool may_find(const std::string& command) {
    return command == "search" || command == "lint" || command == "reject";
}

TEST(Help, ListsTheCommands) {
    const std::vector<std::string> commands = {"init",        "status", "search",  "show",    "set",   "lint",
                                               "consolidate", "decide", "release", "publish", "format"};
    EXPECT_THAT(command_names(), testing::IsSupersetOf(commands));
}

class HelpOf : public testing::TestWithParam<std::string> {};

TEST_P(HelpOf, ShowsExamplesThatRunOnTheShippedGlossaries) {
    const auto& command = GetParam();
    const TemporaryFolder shipped;
    copy_shipped_workspace(shipped.path() / "glossaries");
    ASSERT_EQ(run_migralex(shipped.path(), {"consolidate"}).exit, 0);
    if (command == "publish") {
        const auto released = run_migralex(
            shipped.path(), {"release", "0.1", "--body", "migralex-drafting-group", "--document", "Proposal"});
        ASSERT_EQ(released.exit, 0) << released.err;
    }
    const auto help = run_migralex(shipped.path(), {command, "--help"});
    EXPECT_EQ(help.exit, 0);
    EXPECT_EQ(help.err, "");
    const auto examples = examples_in(help.out);
    EXPECT_FALSE(examples.empty());
    Environment environment;
    environment.variables["EDITOR"] = "true"; // leaves the text as it is
    for (const auto& example : examples) {
        const auto outcome = run_in_shell(shipped.path(), example, environment);
        const bool is_good = outcome.exit == 0 || (may_find(command) && outcome.exit == 1);
        EXPECT_TRUE(is_good) << example << "\n" << outcome.exit << outcome.err;
        EXPECT_THAT(outcome.err, testing::Not(testing::StartsWith("migralex:"))) << example;
    }
}

INSTANTIATE_TEST_SUITE_P(Commands, HelpOf, testing::ValuesIn(command_names()),
                         [](const auto& command) { return replace_all(command.param, "-", "_"); });

} // namespace
} // namespace migralex::commands
