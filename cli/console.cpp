// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/console.hpp"

namespace migralex::commands {

std::string Console::text(std::string_view key, std::vector<std::string> arguments) const {
    return format_message({std::string(key), std::move(arguments)}, language_);
}

void Console::say(std::string_view key, std::vector<std::string> arguments) const {
    out_ << text(key, std::move(arguments)) << '\n';
}

void Console::note(std::string_view key, std::vector<std::string> arguments) const {
    err_ << text(key, std::move(arguments)) << '\n';
}

void Console::show(const Finding& finding) const {
    err_ << format_finding(finding, language_) << '\n';
}

} // namespace migralex::commands
