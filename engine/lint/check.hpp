// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lint/lint.hpp"

#include <string>
#include <string_view>

namespace migralex::lint {

/// What a finding is about: a whole entry, the definition of one of its languages, or one of its terms.
/// Borrowed.
struct Spot {
    const ConceptEntry& entry;
    const LanguageSection* section = nullptr;
    const TermSection* term = nullptr;
};

/// The nearest place that is known: the term's, else the definition's, else the entry's.
[[nodiscard]] Position position_of(const LintInput& input, const Spot& spot);

/// Collects the findings of one glossary: turns the name of a rule into code, severity, place, message and what
/// to do next.
class Check {
  public:
    Check(const LintInput& input, Profile profile) : input_(input), profile_(profile) {}

    [[nodiscard]] const LintInput& input() const {
        return input_;
    }

    void report(std::string_view rule, const Spot& spot, std::vector<std::string> arguments = {});
    /// `where` is a key of the position map; `about` the entry or term section that people know.
    void report(std::string_view rule, const std::string& where, const std::string& about,
                std::vector<std::string> arguments = {});
    /// About the glossary as a whole.
    void report(std::string_view rule, std::vector<std::string> arguments);

    [[nodiscard]] std::vector<Finding> take() {
        return std::move(findings_);
    }

  private:
    void add(std::string_view rule, Position position, std::string about, std::vector<std::string> arguments);
    const LintInput& input_;
    Profile profile_;
    std::vector<Finding> findings_;
};

} // namespace migralex::lint
