// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/definition.hpp"
#include "model/note.hpp"
#include "model/preserved.hpp"
#include "model/scales.hpp"
#include "model/term_section.hpp"

#include <optional>
#include <string>
#include <string_view>
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

/// A value as it was validated: of the entry, or of one of its terms.
struct ValidatedValue {
    /// Of the term section; empty for a value of the entry or of the language section.
    std::string term_id;
    /// The field by the name that people know ("definition", "term").
    std::string field;
    std::string text;

    bool operator==(const ValidatedValue&) const = default;
};

/// "definition: TEXT", "CAR-0012.es.t1 term: TEXT"; reading what has no such form gives a value without a
/// field.
[[nodiscard]] std::string to_string(const ValidatedValue& value);
[[nodiscard]] ValidatedValue validated_value_from_string(std::string_view text);

/// A validation that a change has re-opened. What was validated is kept until a body has validated the section
/// anew, and stands again if the change is rejected.
struct Reopening {
    Review validated;
    std::vector<ValidatedValue> values;

    bool operator==(const Reopening&) const = default;
};

/// All designations and definitions of a concept in one language.
struct LanguageSection {
    /// A bare language ("es", "ht"); regions are stated as places of use of terms.
    std::string language;
    Review review;
    std::optional<Reopening> reopening;
    std::vector<Definition> definitions;
    std::vector<TermSection> terms;
    Preserved preserved;

    bool operator==(const LanguageSection&) const = default;
};

/// The preferred term, else the first admitted one that is not pejorative; null if there is none.
/// The pointer lives as long as the section.
[[nodiscard]] const TermSection* find_preferred_term(const LanguageSection& section);

} // namespace migralex
