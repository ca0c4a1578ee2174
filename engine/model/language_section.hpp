// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/definition.hpp"
#include "model/note.hpp"
#include "model/preserved.hpp"
#include "model/scales.hpp"
#include "model/term_section.hpp"

#include <string>
#include <vector>

namespace migralex {

/// How far the review of a language section has come, and who brought it there.
struct Review {
    ReviewState state = ReviewState::proposed;
    /// A registered body, its document and date; needed for `validated`, empty before.
    std::string body;
    std::string document;
    std::string date;

    bool operator==(const Review&) const = default;
};

/// All designations and definitions of a concept in one language.
struct LanguageSection {
    /// A bare language ("es", "ht"); regions are stated as places of use of terms.
    std::string language;
    Review review;
    std::vector<Definition> definitions;
    std::vector<TermSection> terms;
    Preserved preserved;

    bool operator==(const LanguageSection&) const = default;
};

/// The preferred term, else the first admitted one that is not pejorative; null if there is none.
/// The pointer lives as long as the section.
[[nodiscard]] const TermSection* find_preferred_term(const LanguageSection& section);

} // namespace migralex
