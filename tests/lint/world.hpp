// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lint/lint.hpp"

#include <string>
#include <unordered_map>

namespace migralex::lint {

/// A small clean glossary, what it is checked against, and where its parts stand. A test spoils one thing.
struct World {
    World();

    /// CAR-0099, "refugee": the anchor in English, its rendering in French, a preferred term in each.
    ConceptEntry& refugee() {
        return glossary.entries[0];
    }
    /// CAR-0101, "asylum seeker": likewise, and a not recommended term with its source in English.
    ConceptEntry& asylum_seeker() {
        return glossary.entries[1];
    }
    Definition& anchor() {
        return refugee().languages[0].definitions[0];
    }
    TermSection& preferred() {
        return refugee().languages[0].terms[0];
    }
    /// Replaces the anchor's words and keeps its rendering up to date.
    void write_anchor(const std::string& text);

    [[nodiscard]] std::vector<Finding> lint(Profile profile = Profile::draft) const;
    /// The findings as people read them, a line each.
    [[nodiscard]] std::string report(InterfaceLanguage language = InterfaceLanguage::en,
                                     Profile profile = Profile::draft) const;

    Glossary glossary;
    GlossaryDescription description;
    Publication publication;
    Surroundings surroundings;
    std::unordered_map<std::string, Position> positions;
};

} // namespace migralex::lint
