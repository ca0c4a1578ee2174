// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lint/lint.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace migralex::lint {

/// What rests on a source: a definition, a note, an advice on a term, a legal term of a country, a context.
enum class CitationKind { definition, note, advice, law, context };

struct Citation {
    CitationKind kind = CitationKind::definition;
    Place place;
    /// The entry or term section.
    std::string about;
    /// Empty of a note that names none.
    std::string language;
    std::string article;
    /// The text or the term that rests on the source.
    std::string text;

    bool operator==(const Citation&) const = default;
};

/// Everything in the glossary that cites the source, in the order of the entries: what to look at again when an
/// instrument was changed. Retired entries are left out.
[[nodiscard]] std::vector<Citation> find_citations(const LintInput& input, std::string_view source);

[[nodiscard]] std::string_view to_string(CitationKind kind);

} // namespace migralex::lint
