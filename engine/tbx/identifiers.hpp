// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tbx/reading.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace migralex::tbx {

/// Whether an `id` may read so (xs:ID: a name without a colon). Numbers and names with blanks may not.
[[nodiscard]] bool is_identifier(std::string_view text);

/// The nearest identifier: "c12345" for 12345, "l-asil" for "l'asil". The text must not be empty.
[[nodiscard]] std::string legible_identifier(std::string_view text);

/// What an entry without an id is called, by its number among these.
[[nodiscard]] std::string identifier_of_unnamed(std::size_t number);

/// Gives an id to entries that have none, and another one to entries and term sections whose id stands already
/// or is no identifier; these keep theirs as `originalIdentifier`, and what points to them follows. Term
/// sections without an id stay without.
void settle_identifiers(Reading& reading);

} // namespace migralex::tbx
