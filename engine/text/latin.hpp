// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

/// What is known without ICU of the characters of which nearly all our texts consist: ASCII, the Latin letters
/// below U+0180, and the signs of typographers. ICU remains the judge: tests compare every one of them with it,
/// alone and in company.
namespace migralex::text {

/// What UAX #29 makes of a character, in so far as it matters here. `unknown` leaves the text to ICU.
enum class WordBreak : std::uint8_t {
    unknown,
    other,
    letter,
    digit,
    connector,       ///< "_": joins letters and digits
    between_letters, ///< joins two letters
    between_digits,  ///< joins two digits
    between_either
};

struct LatinCharacter {
    /// Bytes in UTF-8.
    std::uint8_t length = 1;
    WordBreak word_break = WordBreak::unknown;
    /// As `fold` makes it with Enye::folded. None of these characters folds otherwise beside another one.
    std::string_view folded;
};

/// The character that begins at `place`, which is in the text.
[[nodiscard]] LatinCharacter latin_character(std::string_view text, std::size_t place);

/// Whether every character of the text is known here.
[[nodiscard]] bool is_latin(std::string_view text);

[[nodiscard]] constexpr bool is_enye(std::string_view character) {
    return character == "ñ" || character == "Ñ";
}

} // namespace migralex::text
