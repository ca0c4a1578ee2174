// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lint/rules.hpp"
#include "model/glossary.hpp"
#include "model/registry.hpp"

#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace migralex::lint {

/// A glossary to be checked and what it is checked against; borrowed for the time of the call.
struct LintInput {
    const Glossary& glossary;
    /// Null for a file that belongs to no workspace: rules that need the manifest or the registry are silent
    /// then.
    const GlossaryDescription* description;
    /// With its source registry; null as above.
    const Publication* publication;
    /// File name for places.
    std::string file;
    /// Positions by entry id, term id and "ID.LANGUAGE" for definitions; what is missing is unknown.
    const std::unordered_map<std::string, Position>& positions;
};

/// What is known beside the glossaries: what they are to one another, and what nobody outside may read.
struct Surroundings {
    /// The continental id of each subregional entry that has one.
    std::unordered_map<std::string, std::string> concept_of = {};
    /// Pairs of entries or of continental concepts, the lesser id first, of which a body has said that they are
    /// not one, or not yet.
    std::set<std::pair<std::string, std::string>> told_apart = {};
    /// Votes, dissent and names of the ledger, as written.
    std::vector<std::string> internal = {};
};

/// All findings of all rules, glossary by glossary, each in the order of its file. Rules that compare
/// glossaries see those that are given.
[[nodiscard]] std::vector<Finding> lint_glossaries(std::span<const LintInput> inputs,
                                                   const Surroundings& surroundings, Profile profile);

/// One glossary by itself.
[[nodiscard]] std::vector<Finding> lint_glossary(const LintInput& input, Profile profile);

} // namespace migralex::lint
