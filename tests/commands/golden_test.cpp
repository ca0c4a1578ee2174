// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.hpp"

#include <algorithm>
#include <cstdlib>
#include <gtest/gtest.h>
#include <sstream>

// Every folder of tests/commands/golden/ is a case: `command` holds the arguments of `migralex`, a run a line,
// in a copy of tests/commands/workspace/ (files of the case's own `workspace/` laid over it). The last run is
// compared: `stdout`, `stderr`, `exit`, and `changes`, what it did to the files. An absent file stands for an
// empty one. The folder's name is written WORKSPACE, in commands as well as in results.
//
// MIGRALEX_UPDATE_GOLDEN=1 writes these files instead of comparing: read the difference before you commit it.

namespace migralex::commands {
namespace {

namespace fs = std::filesystem;

fs::path golden_folder() {
    return fs::path(MIGRALEX_SOURCE_DIR) / "tests/commands/golden";
}

std::vector<std::string> case_names() {
    std::vector<std::string> names;
    for (const auto& item : fs::directory_iterator(golden_folder()))
        if (item.is_directory()) names.push_back(item.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

bool is_update() {
    const auto* value = std::getenv("MIGRALEX_UPDATE_GOLDEN");
    return value && std::string(value) == "1";
}

class Golden : public testing::TestWithParam<std::string> {
  protected:
    void SetUp() override {
        copy_small_workspace(workspace());
    }

    [[nodiscard]] fs::path folder() const {
        return golden_folder() / GetParam();
    }
    [[nodiscard]] fs::path workspace() const {
        return temporary_.path() / "glossaries";
    }
    /// What happens to the workspace beside runs of the program.
    void prepare(const std::string& line) const {
        const auto argument = line.substr(line.find(' ') + 1);
        if (line.starts_with("!overlay "))
            fs::copy(golden_folder().parent_path() / "overlays" / argument, workspace(),
                     fs::copy_options::recursive | fs::copy_options::overwrite_existing);
        else if (line.starts_with("!remove "))
            fs::remove(workspace() / argument);
        else
            static_cast<void>(run(line));
    }
    [[nodiscard]] Outcome run(const std::string& line) const {
        return run_migralex(workspace(), split_arguments(replace_all(line, "WORKSPACE", workspace().string())));
    }

    void compare(const std::string& name, const std::string& result) const {
        const auto file = folder() / name;
        const auto shown = replace_all(result, workspace().string(), "WORKSPACE");
        if (!is_update()) {
            EXPECT_EQ(shown, fs::exists(file) ? read_text(file) : "") << file.string();
        } else if (shown.empty()) {
            fs::remove(file);
        } else {
            write_text(file, shown);
        }
    }

  private:
    TemporaryFolder temporary_;
};

TEST_P(Golden, GivesWhatIsWritten) {
    std::vector<std::string> lines;
    std::istringstream commands(read_text(folder() / "command"));
    for (std::string line; std::getline(commands, line);) lines.push_back(line);
    ASSERT_FALSE(lines.empty());
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) prepare(lines[i]);
    const auto before = files_in(workspace());
    const auto outcome = run(lines.back());
    compare("exit", std::to_string(outcome.exit) + "\n");
    compare("stdout", outcome.out);
    compare("stderr", outcome.err);
    compare("changes", changes_between(before, files_in(workspace())));
}

INSTANTIATE_TEST_SUITE_P(Commands, Golden, testing::ValuesIn(case_names()), [](const auto& tested) {
    auto name = tested.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

} // namespace
} // namespace migralex::commands
