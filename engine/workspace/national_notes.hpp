// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/concept_entry.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// National notes of one language as a line that people read and write:
/// "BZ: text [bz-immigration-act, s. 5] | MX: text". Country, text, source and article; the source may be
/// missing.
namespace migralex::workspace {

struct NationalNote {
    std::string country;
    std::string text;
    SourceReference source;

    bool operator==(const NationalNote&) const = default;
};

[[nodiscard]] std::string format_national_notes(const std::vector<Note>& notes, const std::string& language);

/// Empty if a note has no country or no text.
[[nodiscard]] std::optional<std::vector<NationalNote>> parse_national_notes(std::string_view line);

/// Makes these the national notes of the language; what else is known of a note that stays is kept. False if
/// they are that already.
bool set_national_notes(std::vector<Note>& notes, const std::string& language,
                        const std::vector<NationalNote>& wanted);

} // namespace migralex::workspace
