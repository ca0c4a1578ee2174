// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace migralex::lint {

/// How strict to be: while people write, or before anything is published.
enum class Profile { draft, publish };

/// One thing that lint looks at. Codes are stable and never reused. The catalogue has its message under
/// "lint." + name and its explanation under "lint.why." + name.
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

} // namespace migralex::lint
