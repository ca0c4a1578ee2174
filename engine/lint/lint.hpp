// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lint/rules.hpp"
#include "model/glossary.hpp"
#include "model/registry.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace migralex::lint {

/// A glossary to be checked and what it is checked against; borrowed for the time of the call.
struct LintInput {
    const Glossary& glossary;
    const GlossaryDescription& description;
    /// With its source registry.
    const Publication& publication;
    /// File name for places.
    std::string file;
    /// Positions by entry id, term id and "ID.LANGUAGE" for definitions; what is missing is unknown.
    const std::unordered_map<std::string, Position>& positions;
};

/// All findings of all rules, in the order of the entries.
[[nodiscard]] std::vector<Finding> lint_glossary(const LintInput& input, Profile profile);

} // namespace migralex::lint
