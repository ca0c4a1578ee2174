// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/concept_entry.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace migralex {

/// A glossary: entries in the order of their ids, and what its file says of itself.
struct Glossary {
    /// The working language of the file (BCP 47).
    std::string language = "en";
    std::string title;
    /// Where the content comes from and what standing it has, a paragraph each.
    std::vector<std::string> description;
    std::vector<ConceptEntry> entries;
    Preserved preserved;

    bool operator==(const Glossary&) const = default;
};

/// Null if there is no such entry; aliases are not followed. Entries must be sorted by id.
[[nodiscard]] const ConceptEntry* find_entry(const Glossary& glossary, std::string_view id);
[[nodiscard]] ConceptEntry* find_entry(Glossary& glossary, std::string_view id);

/// Orders ids as people read them: by prefix, then by number, so that CAR-999 stands before CAR-1000.
[[nodiscard]] bool id_less(std::string_view left, std::string_view right);

} // namespace migralex
