// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tbx/read.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Shared by the tests of TBX: small files in one line.
namespace migralex::tbx {

/// A whole file, in canonical form if `entries` is (entries are indented by six blanks).
[[nodiscard]] std::string file_of(std::string_view entries);

/// What stands in the body after reading the file and writing it. Checks on the way that the written file reads
/// as the same glossary and is written with the same bytes.
[[nodiscard]] std::string rewritten(std::string_view entries);

/// The same for a whole file.
[[nodiscard]] std::string rewritten_file(std::string_view file);

/// Findings as a person reads them, in English.
[[nodiscard]] std::vector<std::string> findings_of(std::string_view entries);

/// The whole message with which a file is refused, in English; "read" if it is not refused.
[[nodiscard]] std::string refusal_of(std::string_view file);

/// An entry in canonical form around the lines of one language section in Spanish (indented by ten blanks).
[[nodiscard]] std::string entry_with_spanish(std::string_view lines);

/// An entry in canonical form around the lines of one term section (indented by twelve blanks).
[[nodiscard]] std::string entry_with_term(std::string_view lines);

} // namespace migralex::tbx
