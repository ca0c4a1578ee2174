// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/glossary.hpp"

#include <string>
#include <vector>

namespace migralex::workspace {

/// Ids of entries, each list sorted.
struct GlossaryChanges {
    std::vector<std::string> added;
    /// Whose canonical form is another one.
    std::vector<std::string> changed;
    std::vector<std::string> gone;

    [[nodiscard]] bool is_empty() const {
        return added.empty() && changed.empty() && gone.empty();
    }
};

[[nodiscard]] GlossaryChanges changes_between(const Glossary& before, const Glossary& now);

} // namespace migralex::workspace
