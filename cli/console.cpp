// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/console.hpp"

#include <iostream>
#include <unistd.h>

namespace migralex::commands {

bool Console::is_watched() const {
    return &err_ == &std::cerr && ::isatty(STDERR_FILENO) == 1;
}

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
