// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "world.hpp"

#include <span>
#include <string>

namespace migralex::lint {

/// One change of the clean glossary: it breaks the rule of this code and no other one, or keeps it narrowly.
struct Flaw {
    const char* name;
    const char* code;
    void (*spoil)(World&);
    /// In which language it is reported.
    InterfaceLanguage language;
};

[[nodiscard]] std::span<const Flaw> all_flaws();
[[nodiscard]] std::span<const Flaw> all_near_flaws();

/// Another entry with the same English term.
[[nodiscard]] ConceptEntry homonym_of(const World& world, const std::string& id);

} // namespace migralex::lint
