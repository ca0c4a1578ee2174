// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.hpp"
#include "base/message.hpp"

#include <ostream>
#include <string>
#include <string_view>

namespace migralex::commands {

/// What exit codes mean (design §9).
enum ExitCode { done = 0, findings = 1, could_not = 2 };

/// Where commands speak: results to `out`, messages to `err`, in the person's language.
class Console {
  public:
    Console(std::ostream& out, std::ostream& err, InterfaceLanguage language)
        : out_(out), err_(err), language_(language) {}

    [[nodiscard]] std::ostream& out() const {
        return out_;
    }
    [[nodiscard]] std::ostream& err() const {
        return err_;
    }
    [[nodiscard]] InterfaceLanguage language() const {
        return language_;
    }

    /// Whether a person sees the messages as they come.
    [[nodiscard]] bool is_watched() const;

    /// A message of the catalogue in the person's language.
    [[nodiscard]] std::string text(std::string_view key, std::vector<std::string> arguments = {}) const;
    /// The same on a line of its own among the results.
    void say(std::string_view key, std::vector<std::string> arguments = {}) const;
    /// The same among the messages.
    void note(std::string_view key, std::vector<std::string> arguments = {}) const;
    void show(const Finding& finding) const;

  private:
    std::ostream& out_;
    std::ostream& err_;
    InterfaceLanguage language_;
};

} // namespace migralex::commands
