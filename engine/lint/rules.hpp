// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace migralex::lint {

/// How strict to be: while people write, or before anything is published.
enum class Profile { draft, publish };

/// One thing that lint looks at. Codes are stable and never reused. The catalogue has its message under
/// "lint." + name, what to do next under "lint.next." + name, and its explanation under "lint.why." + name.
struct Rule {
    std::string_view code;
    std::string_view name;
    Severity in_draft;
    Severity in_publish;
};

/// All rules, by code.
[[nodiscard]] std::span<const Rule> all_rules();

[[nodiscard]] std::optional<Rule> find_rule(std::string_view code);

/// What the rule is about and why it matters, in the person's language.
[[nodiscard]] std::string explain(const Rule& rule, InterfaceLanguage language);

/// What breaks a rule and what keeps it, in the languages of glossaries.
struct Example {
    std::string_view bad;
    std::string_view good;
};

[[nodiscard]] Example example_of(const Rule& rule);

/// A finding of the rule of that name; there must be one.
[[nodiscard]] Finding make_finding(std::string_view name, Profile profile, Place place, std::string about,
                                   std::vector<std::string> arguments);

} // namespace migralex::lint
