// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/console.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// The parser of the command line stays behind these: its headers alone take longer to compile than a command.
namespace CLI {
class App;
class Option;
} // namespace CLI

namespace migralex::commands {

/// Runs with everything parsed; returns an exit code. Throws Error for work that cannot go on.
using Action = std::function<int(const Console&)>;

/// An option, a flag or a positional argument, as its command describes it.
class Argument {
  public:
    explicit Argument(CLI::Option& option) : option_(option) {}

    Argument required();
    /// What help calls the value: "FILE".
    Argument kind(const std::string& name);
    /// Anything else is refused.
    Argument one_of(std::vector<std::string> words);
    /// Numbers from `lowest` to `highest`.
    Argument between(int lowest, int highest);
    /// Of a list: several in one argument ("es,en").
    Argument separated_by(char delimiter);
    /// Of a list: fewer are refused.
    Argument at_least(int count);
    /// Both together are refused.
    Argument excludes(const Argument& other);
    /// Without the other it is refused.
    Argument needs(const Argument& other);

  private:
    CLI::Option& option_;
};

/// A command while it describes itself. Targets must live until it has run.
class Command {
  public:
    Command(CLI::App& parser, Action& action) : parser_(parser), action_(action) {}

    /// Stands below the options in its help; examples are below "Example:", a line each.
    void footer(const std::string& text);
    /// What to do once this command was given and everything is parsed.
    void run(Action action);

    Argument option(const std::string& name, std::string& target, const std::string& help);
    Argument option(const std::string& name, std::optional<std::string>& target, const std::string& help);
    Argument option(const std::string& name, std::vector<std::string>& target, const std::string& help);
    Argument option(const std::string& name, std::filesystem::path& target, const std::string& help);
    Argument option(const std::string& name, std::vector<std::filesystem::path>& target,
                    const std::string& help);
    Argument option(const std::string& name, std::size_t& target, const std::string& help);
    /// May stand alone; then the target is an empty text.
    Argument option_with_or_without_value(const std::string& name, std::optional<std::string>& target,
                                          const std::string& help);
    Argument flag(const std::string& name, bool& target, const std::string& help);
    /// "--sheet{terms}" alone gives the text in braces, "--sheet=concepts" its own.
    Argument flag(const std::string& name, std::string& target, const std::string& help);

  private:
    CLI::App& parser_;
    Action& action_;
};

/// The program while its commands add themselves; `action` becomes what the command given does.
class Program {
  public:
    Program(CLI::App& parser, Action& action) : parser_(parser), action_(action) {}

    Command command(const std::string& word, const std::string& help);

  private:
    CLI::App& parser_;
    Action& action_;
};

} // namespace migralex::commands
