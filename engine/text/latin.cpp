// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/latin.hpp"

#include <algorithm>
#include <array>

namespace migralex::text {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t ascii_end = 0x80;
constexpr std::size_t signs_begin = 0xA0;
constexpr std::size_t letters_begin = 0xC0;
constexpr std::size_t letters_end = 0x180;

/// U+00A0 to U+00BF. Accents that stand alone become blanks; the acute is an apostrophe (see fold.hpp).
constexpr std::array folded_signs = {" "sv, "¡"sv, "¢"sv, "£"sv, "¤"sv,   "¥"sv,   "¦"sv,   "§"sv,
                                     " "sv, "©"sv, "a"sv, "«"sv, "¬"sv,   ""sv,    "®"sv,   " "sv,
                                     "°"sv, "±"sv, "2"sv, "3"sv, "'"sv,   "μ"sv,   "¶"sv,   "·"sv,
                                     " "sv, "1"sv, "o"sv, "»"sv, "1⁄4"sv, "1⁄2"sv, "3⁄4"sv, "¿"sv};

/// U+00C0 to U+017F.
constexpr std::array folded_letters = {
    "a"sv, "a"sv,  "a"sv,  "a"sv,  "a"sv, "a"sv, "æ"sv, "c"sv, "e"sv, "e"sv, "e"sv, "e"sv,  "i"sv, "i"sv,
    "i"sv, "i"sv,  "ð"sv,  "n"sv,  "o"sv, "o"sv, "o"sv, "o"sv, "o"sv, "×"sv, "ø"sv, "u"sv,  "u"sv, "u"sv,
    "u"sv, "y"sv,  "þ"sv,  "ss"sv, "a"sv, "a"sv, "a"sv, "a"sv, "a"sv, "a"sv, "æ"sv, "c"sv,  "e"sv, "e"sv,
    "e"sv, "e"sv,  "i"sv,  "i"sv,  "i"sv, "i"sv, "ð"sv, "n"sv, "o"sv, "o"sv, "o"sv, "o"sv,  "o"sv, "÷"sv,
    "ø"sv, "u"sv,  "u"sv,  "u"sv,  "u"sv, "y"sv, "þ"sv, "y"sv, "a"sv, "a"sv, "a"sv, "a"sv,  "a"sv, "a"sv,
    "c"sv, "c"sv,  "c"sv,  "c"sv,  "c"sv, "c"sv, "c"sv, "c"sv, "d"sv, "d"sv, "đ"sv, "đ"sv,  "e"sv, "e"sv,
    "e"sv, "e"sv,  "e"sv,  "e"sv,  "e"sv, "e"sv, "e"sv, "e"sv, "g"sv, "g"sv, "g"sv, "g"sv,  "g"sv, "g"sv,
    "g"sv, "g"sv,  "h"sv,  "h"sv,  "ħ"sv, "ħ"sv, "i"sv, "i"sv, "i"sv, "i"sv, "i"sv, "i"sv,  "i"sv, "i"sv,
    "i"sv, "ı"sv,  "ij"sv, "ij"sv, "j"sv, "j"sv, "k"sv, "k"sv, "ĸ"sv, "l"sv, "l"sv, "l"sv,  "l"sv, "l"sv,
    "l"sv, "l·"sv, "l·"sv, "ł"sv,  "ł"sv, "n"sv, "n"sv, "n"sv, "n"sv, "n"sv, "n"sv, "'n"sv, "ŋ"sv, "ŋ"sv,
    "o"sv, "o"sv,  "o"sv,  "o"sv,  "o"sv, "o"sv, "œ"sv, "œ"sv, "r"sv, "r"sv, "r"sv, "r"sv,  "r"sv, "r"sv,
    "s"sv, "s"sv,  "s"sv,  "s"sv,  "s"sv, "s"sv, "s"sv, "s"sv, "t"sv, "t"sv, "t"sv, "t"sv,  "ŧ"sv, "ŧ"sv,
    "u"sv, "u"sv,  "u"sv,  "u"sv,  "u"sv, "u"sv, "u"sv, "u"sv, "u"sv, "u"sv, "u"sv, "u"sv,  "w"sv, "w"sv,
    "y"sv, "y"sv,  "y"sv,  "z"sv,  "z"sv, "z"sv, "z"sv, "z"sv, "z"sv, "s"sv};

static_assert(folded_signs.size() == letters_begin - signs_begin);
static_assert(folded_letters.size() == letters_end - letters_begin);

constexpr std::array<char, ascii_end> lower_ascii = [] {
    std::array<char, ascii_end> table{};
    for (std::size_t i = 0; i < ascii_end; ++i)
        table[i] = static_cast<char>(i >= 'A' && i <= 'Z' ? i - 'A' + 'a' : i);
    return table;
}();

constexpr WordBreak word_break_of_ascii(char c) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (is_letter) return WordBreak::letter;
    if (c >= '0' && c <= '9') return WordBreak::digit;
    switch (c) {
    case '@': return WordBreak::letter; // CLDR keeps addresses together
    case '_': return WordBreak::connector;
    case '.':
    case '\'': return WordBreak::between_either;
    case ',':
    case ';': return WordBreak::between_digits;
    default: return WordBreak::other;
    }
}

constexpr WordBreak word_break_of_sign(std::size_t character) {
    switch (character) {
    case 0xAD: return WordBreak::unknown; // the soft hyphen is looked through
    case 0xAA:
    case 0xB5:
    case 0xBA: return WordBreak::letter;
    case 0xB7: return WordBreak::between_letters;
    default: return WordBreak::other;
    }
}

constexpr auto ascii = [] {
    std::array<LatinCharacter, ascii_end> table{};
    for (std::size_t i = 0; i < ascii_end; ++i)
        table[i] = {1, word_break_of_ascii(static_cast<char>(i)), std::string_view(&lower_ascii[i], 1)};
    return table;
}();

constexpr auto two_bytes = [] {
    std::array<LatinCharacter, letters_end - ascii_end> table{};
    for (std::size_t i = signs_begin; i < letters_begin; ++i)
        table[i - ascii_end] = {2, word_break_of_sign(i), folded_signs[i - signs_begin]};
    for (std::size_t i = letters_begin; i < letters_end; ++i)
        table[i - ascii_end] = {2, i == 0xD7 || i == 0xF7 ? WordBreak::other : WordBreak::letter,
                                folded_letters[i - letters_begin]};
    return table;
}();

constexpr LatinCharacter typographic(unsigned char last) {
    switch (last) {
    case 0x90: // U+2010 to U+2013: hyphens and dashes
    case 0x91:
    case 0x92:
    case 0x93: return {3, WordBreak::other, "-"};
    case 0x94: return {3, WordBreak::other, "—"};
    case 0x98: // U+2018 and U+2019
    case 0x99: return {3, WordBreak::between_either, "'"};
    case 0x9C: return {3, WordBreak::other, "“"};
    case 0x9D: return {3, WordBreak::other, "”"};
    case 0x9E: return {3, WordBreak::other, "„"};
    case 0xA6: return {3, WordBreak::other, "..."};
    default: return {};
    }
}

} // namespace

LatinCharacter latin_character(std::string_view text, std::size_t place) {
    const auto byte = [&](std::size_t at) {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : std::uint8_t{0};
    };
    const auto lead = byte(place);
    if (lead < ascii_end) return ascii[lead];
    const auto second = byte(place + 1);
    if (lead >= 0xC2 && lead <= 0xC5 && (second & 0xC0U) == 0x80U)
        return two_bytes[((lead & 0x1FU) << 6U | (second & 0x3FU)) - ascii_end];
    if (lead == 0xE2 && second == 0x80) return typographic(byte(place + 2));
    return {};
}

bool is_latin(std::string_view text) {
    for (std::size_t place = 0; place < text.size();) {
        if (static_cast<unsigned char>(text[place]) < ascii_end) {
            ++place;
            continue;
        }
        const auto character = latin_character(text, place);
        if (character.word_break == WordBreak::unknown) return false;
        place += character.length;
    }
    return true;
}

} // namespace migralex::text
