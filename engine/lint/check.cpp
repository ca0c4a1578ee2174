// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/check.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace migralex::lint {

void Check::add(std::string_view name, Position position, std::string about,
                std::vector<std::string> arguments) {
    findings_.push_back(
        make_finding(name, profile_, {input_.file, position}, std::move(about), std::move(arguments)));
}

Position position_of(const LintInput& input, const Spot& spot) {
    const auto find = [&](const std::string& key) {
        const auto found = input.positions.find(key);
        return found == input.positions.end() ? Position{} : found->second;
    };
    Position position;
    if (spot.term && !spot.term->id.empty()) position = find(spot.term->id);
    if (!position.is_known() && spot.section) position = find(spot.entry.id + "." + spot.section->language);
    return position.is_known() ? position : find(spot.entry.id);
}

void Check::report(std::string_view rule, const Spot& spot, std::vector<std::string> arguments) {
    const bool has_term_id = spot.term && !spot.term->id.empty();
    add(rule, position_of(input_, spot), has_term_id ? spot.term->id : spot.entry.id, std::move(arguments));
}

void Check::report(std::string_view rule, const std::string& where, const std::string& about,
                   std::vector<std::string> arguments) {
    const auto found = input_.positions.find(where);
    add(rule, found == input_.positions.end() ? Position{} : found->second, about, std::move(arguments));
}

void Check::report(std::string_view rule, std::vector<std::string> arguments) {
    add(rule, {1, 1}, input_.description ? input_.description->prefix : std::string(), std::move(arguments));
}

} // namespace migralex::lint
