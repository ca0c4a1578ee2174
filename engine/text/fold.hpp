// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace migralex::text {

/// What becomes of ñ: a letter of its own (top rank in search, and in comparing designations), or an n with a
/// mark, for people whose keyboard lacks it.
enum class Enye { kept, folded };

/// The form in which texts are compared everywhere: NFKC case folding (Unicode UAX #15 and #31), then combining
/// marks removed. Apostrophes and hyphens of all kinds become ' and -. Invalid UTF-8 becomes U+FFFD.
[[nodiscard]] std::string fold(std::string_view text, Enye enye = Enye::folded);

/// A folded text as a keyboard without ligatures types it: "œ" becomes "oe", "æ" becomes "ae". Folding itself
/// keeps them, as Unicode does.
[[nodiscard]] std::string without_ligatures(std::string folded);

/// NFC, white space runs collapsed to one blank, none at the ends: how a designation or definition is stored.
[[nodiscard]] std::string normalize(std::string_view text);

/// Whether the bytes are valid UTF-8.
[[nodiscard]] bool is_utf8(std::string_view bytes);

} // namespace migralex::text
