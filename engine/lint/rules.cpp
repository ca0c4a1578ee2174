// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/rules.hpp"

#include <fmt/format.h>

namespace migralex::lint {

namespace {

constexpr auto note = Severity::note;
constexpr auto warning = Severity::warning;
constexpr auto error = Severity::error;

constexpr Rule rules[] = {
    // Entries
    {"MX-101", "id-form", error, error},
    {"MX-102", "theme-missing", warning, error},
    {"MX-103", "theme-unknown", error, error},
    {"MX-104", "relation-target", error, error},
    {"MX-105", "relation-self", error, error},
    {"MX-106", "language-undeclared", warning, warning},
    // Terms
    {"MX-201", "term-missing", warning, error},
    {"MX-202", "preferred-missing", error, error},
    {"MX-203", "preferred-several", error, error},
    {"MX-204", "term-id-missing", error, error},
    {"MX-205", "term-id-repeated", error, error},
    {"MX-206", "advice-unattributed", warning, error},
    {"MX-207", "pejorative-preferred", error, error},
    {"MX-208", "term-repeated", warning, warning},
    {"MX-209", "country-unknown", warning, warning},
    {"MX-210", "homonym", note, note},
    // Definitions
    {"MX-301", "definition-missing", warning, error},
    {"MX-302", "anchor-missing", error, error},
    {"MX-303", "anchor-several", error, error},
    {"MX-304", "source-missing", warning, error},
    {"MX-305", "source-unknown", error, error},
    {"MX-306", "rendering-stale", warning, error},
    {"MX-307", "starts-with-article", warning, warning},
    {"MX-308", "contains-term", warning, warning},
    {"MX-309", "too-long", warning, warning},
    {"MX-310", "sentence-form", warning, warning},
    {"MX-311", "source-not-in-force", warning, warning},
    {"MX-312", "protected-text", error, error},
    {"MX-313", "validated-without-act", error, error},
    // Characters
    {"MX-401", "suspicious-character", warning, error},
};

} // namespace

std::span<const Rule> all_rules() {
    return rules;
}

std::optional<Rule> find_rule(std::string_view code) {
    for (const auto& rule : rules)
        if (rule.code == code) return rule;
    return std::nullopt;
}

std::string explain(const Rule& rule, InterfaceLanguage language) {
    return std::string(label(fmt::format("lint.why.{}", rule.name), language));
}

} // namespace migralex::lint
