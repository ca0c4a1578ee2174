// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/preserved.hpp"
#include "model/source_reference.hpp"
#include "model/text.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace migralex {

/// What a note is about: advice on wording; what is in and out; how a country's law narrows or widens the
/// concept; how it is counted (persons or events, threshold, population); or simply a note.
enum class NoteKind { general, usage, scope, national, statistical };

struct Note {
    NoteKind kind = NoteKind::general;
    /// BCP 47; empty if the file did not say.
    std::string language;
    Text text;
    /// Of a national note: the ISO 3166 country.
    std::string country;
    SourceReference source;
    /// In a continental entry: the subregional entry or term section it came from.
    std::string origin;
    Preserved preserved;

    bool operator==(const Note&) const = default;
};

[[nodiscard]] std::string_view to_string(NoteKind kind);
[[nodiscard]] std::optional<NoteKind> note_kind_from_string(std::string_view text);

} // namespace migralex
