// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lint/lint.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

namespace migralex::lint {

/// Collects the findings of one run: turns the name of a rule into code, severity and place.
class Check {
  public:
    Check(const LintInput& input, Profile profile) : input_(input), profile_(profile) {}

    [[nodiscard]] const LintInput& input() const {
        return input_;
    }

    /// `where` is a key of the position map; `about` the entry or term section that people know.
    void report(std::string_view rule, const std::string& where, const std::string& about,
                std::vector<std::string> arguments = {});

    [[nodiscard]] std::vector<Finding> take() {
        return std::move(findings_);
    }

  private:
    const LintInput& input_;
    Profile profile_;
    std::vector<Finding> findings_;
};

void check_entry(Check& check, const ConceptEntry& entry);
void check_terms(Check& check, const ConceptEntry& entry);
void check_definitions(Check& check, const ConceptEntry& entry);

/// Finds characters that people cannot see or that a copy has damaged: controls, direction overrides,
/// zero-width characters, the replacement character. Empty if there is none, else its code point as "U+202E".
[[nodiscard]] std::string find_suspicious_character(std::string_view text);

} // namespace migralex::lint
