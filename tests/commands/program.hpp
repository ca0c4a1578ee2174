// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <sys/types.h>
#include <utility>
#include <vector>

/// Runs the real program in folders that go away with the test.
namespace migralex::commands {

/// What a run left behind. A run that a signal ended has the exit code 128 + signal, as in a shell.
struct Outcome {
    int exit = 0;
    std::string out;
    std::string err;
};

/// Settings that tests change; by default all that could differ between machines is fixed.
struct Environment {
    std::map<std::string, std::string> variables = {
        {"LC_ALL", "C"}, {"TZ", "UTC"}, {"SOURCE_DATE_EPOCH", "1773100800"}, {"MIGRALEX_BY", "tester"}};
    /// What the program reads from its standard input.
    std::string input;
};

/// Runs `migralex` with the arguments in the folder and waits for it.
[[nodiscard]] Outcome run_migralex(const std::filesystem::path& folder,
                                   const std::vector<std::string>& arguments,
                                   const Environment& environment = {});

/// Runs a line as a person types it into a shell, with `migralex` in the path.
[[nodiscard]] Outcome run_in_shell(const std::filesystem::path& folder, const std::string& line,
                                   Environment environment = {});

/// Starts it without waiting; its output goes nowhere.
[[nodiscard]] pid_t start_migralex(const std::filesystem::path& folder,
                                   const std::vector<std::string>& arguments,
                                   const Environment& environment = {});
/// Waits for one that was started; its exit code.
int wait_for(pid_t process);

/// A line as a shell would split it: blanks part arguments, "..." and '...' hold them together.
[[nodiscard]] std::vector<std::string> split_arguments(const std::string& line);

class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const {
        return path_;
    }

  private:
    std::filesystem::path path_;
};

/// Copies tests/commands/workspace, three glossaries of six entries each.
void copy_small_workspace(const std::filesystem::path& folder);
/// Copies what the shipped glossaries/ consists of before anything is derived from it.
void copy_shipped_workspace(const std::filesystem::path& folder);

/// Path below the folder and content of every file, caches left out.
using Files = std::map<std::string, std::string>;
[[nodiscard]] Files files_in(const std::filesystem::path& folder);

[[nodiscard]] std::string read_text(const std::filesystem::path& file);
void write_text(const std::filesystem::path& file, const std::string& content);

/// The lines that differ between two states of a folder: `new FILE`, `gone FILE`, and of files that changed
/// their removed and added lines.
[[nodiscard]] std::string changes_between(const Files& before, const Files& after);

[[nodiscard]] std::string replace_all(std::string text, const std::string& piece, const std::string& by);

} // namespace migralex::commands
