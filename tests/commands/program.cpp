// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.hpp"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace migralex::commands {

namespace fs = std::filesystem;

namespace {

/// The variables as execve wants them. What sanitizers are told passes through.
std::vector<std::string> environment_strings(const Environment& environment) {
    std::vector<std::string> result;
    for (const auto& [name, value] : environment.variables) result.push_back(name + "=" + value);
    for (const auto* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "LD_LIBRARY_PATH"})
        if (const auto* value = std::getenv(name)) result.push_back(std::string(name) + "=" + value);
    return result;
}

std::vector<char*> pointers(std::vector<std::string>& strings) {
    std::vector<char*> result;
    for (auto& string : strings) result.push_back(string.data());
    result.push_back(nullptr);
    return result;
}

/// `command` begins with the program.
pid_t start(const fs::path& folder, std::vector<std::string> command, const Environment& environment,
            const std::string& out, const std::string& err, const std::string& in = "/dev/null") {
    auto variables = environment_strings(environment);
    const auto argument_pointers = pointers(command);
    const auto variable_pointers = pointers(variables);
    const auto process = ::fork();
    if (process < 0) throw std::runtime_error("cannot fork");
    if (process > 0) return process;
    constexpr int flags = O_WRONLY | O_CREAT | O_TRUNC;
    ::dup2(::open(in.c_str(), O_RDONLY), STDIN_FILENO);
    ::dup2(::open(out.c_str(), flags, 0600), STDOUT_FILENO);
    ::dup2(::open(err.c_str(), flags, 0600), STDERR_FILENO);
    if (::chdir(folder.c_str()) == 0)
        ::execve(command.front().c_str(), argument_pointers.data(), variable_pointers.data());
    ::_exit(127);
}

std::vector<std::string> migralex_with(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), MIGRALEX_PROGRAM);
    return arguments;
}

Outcome run(const fs::path& folder, const std::vector<std::string>& command, const Environment& environment) {
    const TemporaryFolder outputs;
    const auto out = outputs.path() / "out";
    const auto err = outputs.path() / "err";
    const auto in = outputs.path() / "in";
    write_text(in, environment.input);
    const auto exit = wait_for(start(folder, command, environment, out.string(), err.string(), in.string()));
    return {exit, read_text(out), read_text(err)};
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

/// The changed lines of a file by a longest common subsequence; files of these tests are small.
std::string changed_lines(const std::string& before, const std::string& after) {
    const auto a = lines_of(before);
    const auto b = lines_of(after);
    std::vector<std::vector<unsigned>> common(a.size() + 1, std::vector<unsigned>(b.size() + 1));
    for (auto i = a.size(); i-- > 0;)
        for (auto j = b.size(); j-- > 0;)
            common[i][j] =
                a[i] == b[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    std::string result;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) {
            ++i;
            ++j;
        } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
            result += "-" + a[i++] + "\n";
        } else {
            result += "+" + b[j++] + "\n";
        }
    }
    return result;
}

} // namespace

pid_t start_migralex(const fs::path& folder, const std::vector<std::string>& arguments,
                     const Environment& environment) {
    return start(folder, migralex_with(arguments), environment, "/dev/null", "/dev/null");
}

int wait_for(pid_t process) {
    int status = 0;
    if (::waitpid(process, &status, 0) != process) throw std::runtime_error("cannot wait");
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

Outcome run_migralex(const fs::path& folder, const std::vector<std::string>& arguments,
                     const Environment& environment) {
    return run(folder, migralex_with(arguments), environment);
}

Outcome run_in_shell(const fs::path& folder, const std::string& line, Environment environment) {
    environment.variables["PATH"] = fs::path(MIGRALEX_PROGRAM).parent_path().string() + ":/usr/bin:/bin";
    return run(folder, {"/bin/sh", "-c", line}, environment);
}

std::vector<std::string> split_arguments(const std::string& line) {
    std::vector<std::string> arguments;
    bool is_in_argument = false;
    char quote = 0;
    for (const char c : line) {
        if (quote != 0 ? c == quote : (c == '"' || c == '\'')) {
            quote = quote != 0 ? '\0' : c;
            if (!std::exchange(is_in_argument, true)) arguments.emplace_back();
        } else if (quote == 0 && (c == ' ' || c == '\t')) {
            is_in_argument = false;
        } else {
            if (!std::exchange(is_in_argument, true)) arguments.emplace_back();
            arguments.back() += c;
        }
    }
    return arguments;
}

TemporaryFolder::TemporaryFolder() {
    auto pattern = (fs::temp_directory_path() / "migralex-commands-XXXXXX").string();
    if (!::mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
    path_ = fs::canonical(pattern);
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

void copy_small_workspace(const fs::path& folder) {
    fs::create_directories(folder);
    fs::copy(fs::path(MIGRALEX_SOURCE_DIR) / "tests/commands/workspace", folder, fs::copy_options::recursive);
}

void copy_shipped_workspace(const fs::path& folder) {
    fs::create_directories(folder);
    for (const auto* name :
         {"migralex.toml", "sources.toml", "caribbean.tbx", "central-america.tbx", "south-america.tbx"})
        fs::copy_file(fs::path(MIGRALEX_SOURCE_DIR) / "glossaries" / name, folder / name);
    const auto ledger = fs::path(MIGRALEX_SOURCE_DIR) / "glossaries/decisions.toml";
    if (fs::exists(ledger)) fs::copy_file(ledger, folder / "decisions.toml");
}

Files files_in(const fs::path& folder) {
    Files files;
    if (!fs::exists(folder)) return files;
    for (const auto& item : fs::recursive_directory_iterator(folder)) {
        const auto name = item.path().lexically_relative(folder).generic_string();
        if (item.is_regular_file() && name.find(".migralex/") == std::string::npos)
            files.emplace(name, read_text(item.path()));
    }
    return files;
}

std::string read_text(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw std::runtime_error("cannot read " + file.string());
    std::ostringstream content;
    content << stream.rdbuf();
    return content.str();
}

void write_text(const fs::path& file, const std::string& content) {
    std::ofstream stream(file, std::ios::binary);
    if (!(stream << content) || !stream.flush()) throw std::runtime_error("cannot write " + file.string());
}

std::string changes_between(const Files& before, const Files& after) {
    std::string result;
    for (const auto& [name, content] : before)
        if (!after.contains(name)) result += "gone " + name + "\n";
    for (const auto& [name, content] : after) {
        const auto old = before.find(name);
        if (old == before.end()) {
            result += "new " + name + "\n";
        } else if (old->second != content) {
            result += "changed " + name + "\n" + changed_lines(old->second, content);
        }
    }
    return result;
}

std::string replace_all(std::string text, const std::string& piece, const std::string& by) {
    for (auto at = text.find(piece); at != std::string::npos; at = text.find(piece, at + by.size()))
        text.replace(at, piece.size(), by);
    return text;
}

} // namespace migralex::commands
