// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace migralex::text {

/// Tells whether texts have changed: "1:" (the version of the rule) and 16 hexadecimal digits of the SHA-256 of
/// the texts, each normalized (NFC, white space collapsed), with a separator that no text can contain.
[[nodiscard]] std::string fingerprint(std::span<const std::string> texts);
[[nodiscard]] std::string fingerprint(std::string_view text);

} // namespace migralex::text
