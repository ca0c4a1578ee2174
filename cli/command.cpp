// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/command.hpp"

#include <CLI/CLI.hpp>
#include <utility>

namespace migralex::commands {

Argument Argument::required() {
    option_.required();
    return *this;
}

Argument Argument::kind(const std::string& name) {
    option_.type_name(name);
    return *this;
}

Argument Argument::one_of(std::vector<std::string> words) {
    option_.check(CLI::IsMember(std::move(words)));
    return *this;
}

Argument Argument::between(int lowest, int highest) {
    option_.check(CLI::Range(lowest, highest));
    return *this;
}

Argument Argument::separated_by(char delimiter) {
    option_.delimiter(delimiter);
    return *this;
}

Argument Argument::at_least(int count) {
    option_.expected(count, -1);
    return *this;
}

Argument Argument::excludes(const Argument& other) {
    option_.excludes(&other.option_);
    return *this;
}

Argument Argument::needs(const Argument& other) {
    option_.needs(&other.option_);
    return *this;
}

void Command::footer(const std::string& text) {
    parser_.footer(text);
}

void Command::run(Action action) {
    parser_.callback([&chosen = action_, action = std::move(action)] { chosen = action; });
}

Argument Command::option(const std::string& name, std::string& target, const std::string& help) {
    return Argument(*parser_.add_option(name, target, help));
}

Argument Command::option(const std::string& name, std::optional<std::string>& target, const std::string& help) {
    return Argument(*parser_.add_option(name, target, help));
}

Argument Command::option(const std::string& name, std::vector<std::string>& target, const std::string& help) {
    return Argument(*parser_.add_option(name, target, help));
}

Argument Command::option(const std::string& name, std::filesystem::path& target, const std::string& help) {
    return Argument(*parser_.add_option(name, target, help));
}

Argument Command::option(const std::string& name, std::vector<std::filesystem::path>& target,
                         const std::string& help) {
    return Argument(*parser_.add_option(name, target, help));
}

Argument Command::option(const std::string& name, std::size_t& target, const std::string& help) {
    return Argument(*parser_.add_option(name, target, help));
}

Argument Command::option_with_or_without_value(const std::string& name, std::optional<std::string>& target,
                                               const std::string& help) {
    const auto take = [&target](const std::vector<std::string>& values) {
        target = values.empty() ? std::string() : values.front();
    };
    return Argument(*parser_.add_option_function<std::vector<std::string>>(name, take, help)->expected(0, 1));
}

Argument Command::flag(const std::string& name, bool& target, const std::string& help) {
    return Argument(*parser_.add_flag(name, target, help));
}

Argument Command::flag(const std::string& name, std::string& target, const std::string& help) {
    return Argument(*parser_.add_flag(name, target, help));
}

Command Program::command(const std::string& word, const std::string& help) {
    return {*parser_.add_subcommand(word, help), action_};
}

} // namespace migralex::commands
