// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fold.hpp"

#include "text/latin.hpp"

#include <algorithm>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace migralex::text {

namespace {

const icu::Normalizer2& normalizer(const icu::Normalizer2* (*get)(UErrorCode&)) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* instance = get(status);
    if (U_FAILURE(status)) std::abort(); // ICU's own data are missing: nothing can be done with text at all
    return *instance;
}

constexpr UChar32 combining_tilde = 0x303;

/// Words are told apart by these in one way only, whatever the keyboard wrote.
UChar32 plain_punctuation(UChar32 character) {
    switch (character) {
    case 0x2018:
    case 0x2019:
    case 0x02BC: return '\'';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013: return '-';
    default: return character;
    }
}

/// Lower-case ASCII without anything to fold is most of what we see; it needs no ICU.
bool is_plain(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80 && !(c >= 'A' && c <= 'Z'); });
}

/// Whether NFC leaves the text as it is, as far as can be told without tables: every character below U+0300
/// stays, and so do dashes, quotation marks and the ellipsis (U+2010 to U+2027). That is nearly all text in
/// Latin script. False if it is no UTF-8.
bool is_surely_composed(std::string_view text) {
    const auto byte = [&](std::size_t at) {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
    };
    const auto continues = [&](std::size_t at) { return (byte(at) & 0xC0U) == 0x80U; };
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = byte(at);
        if (lead < 0x80) {
            at += 1;
        } else if (lead >= 0xC2 && lead < 0xCC && continues(at + 1)) {
            at += 2;
        } else if (lead == 0xE2 && byte(at + 1) == 0x80 && byte(at + 2) >= 0x90 && byte(at + 2) <= 0xA7) {
            at += 3;
        } else {
            return false;
        }
    }
    return true;
}

/// Character by character: none of them changes another.
std::string fold_latin(std::string_view text, Enye enye) {
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t place = 0; place < text.size();) {
        const auto character = latin_character(text, place);
        const bool keeps = enye == Enye::kept && is_enye(text.substr(place, character.length));
        folded += keeps ? std::string_view("ñ") : character.folded;
        place += character.length;
    }
    return folded;
}

std::string compose(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto source =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    std::string utf8;
    return normalizer(icu::Normalizer2::getNFCInstance).normalize(source, status).toUTF8String(utf8);
}

/// A no-break space is a choice of the writer's (French punctuation); only breaking space is collapsed.
bool is_breaking_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// ASCII and Latin-1 letters with single blanks between words: what is most often met, told quickly.
bool is_surely_normal(std::string_view text) {
    const auto byte = [&](std::size_t at) {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
    };
    const auto is_visible = [](unsigned c) { return c > ' ' && c < 0x80; };
    for (std::size_t at = 0; at < text.size();) {
        while (is_visible(byte(at))) ++at;
        if (at == text.size()) return true;
        if (byte(at) == 0xC3 && (byte(at + 1) & 0xC0U) == 0x80) {
            at += 2;
        } else if (byte(at) == ' ' && at > 0 && (is_visible(byte(at + 1)) || byte(at + 1) == 0xC3)) {
            at += 1;
        } else {
            return false;
        }
    }
    return true;
}

std::string collapse_blanks(std::string text) {
    std::size_t length = 0;
    bool blank_is_due = false;
    for (const char c : text) {
        if (is_breaking_space(c)) {
            blank_is_due = length > 0;
            continue;
        }
        if (blank_is_due) text[length++] = ' ';
        blank_is_due = false;
        text[length++] = c;
    }
    text.resize(length);
    return text;
}

} // namespace

std::string fold(std::string_view text, Enye enye) {
    if (is_plain(text)) return std::string(text);
    if (is_latin(text)) return fold_latin(text, enye);
    UErrorCode status = U_ZERO_ERROR;
    auto source =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    // "d´asile": the accent of the keyboard serves as an apostrophe, and NFKC would make a blank of it.
    source.findAndReplace(icu::UnicodeString(static_cast<UChar32>(0xB4)),
                          icu::UnicodeString(static_cast<UChar32>('\'')));
    const auto folded = normalizer(icu::Normalizer2::getNFKCCasefoldInstance).normalize(source, status);
    const auto decomposed = normalizer(icu::Normalizer2::getNFDInstance).normalize(folded, status);
    icu::UnicodeString result;
    for (int32_t i = 0; i < decomposed.length();) {
        const auto character = decomposed.char32At(i);
        i += U16_LENGTH(character);
        if (u_charType(character) == U_NON_SPACING_MARK) {
            const bool is_enye =
                character == combining_tilde && !result.isEmpty() && result[result.length() - 1] == 'n';
            if (enye == Enye::kept && is_enye)
                result.replace(result.length() - 1, 1, static_cast<UChar32>(0xF1));
            continue;
        }
        result.append(plain_punctuation(character));
    }
    std::string utf8;
    return result.toUTF8String(utf8);
}

std::string without_ligatures(std::string folded) {
    for (const auto& [ligature, letters] : {std::pair{"œ", "oe"}, std::pair{"æ", "ae"}})
        for (auto at = folded.find(ligature); at != std::string::npos; at = folded.find(ligature, at))
            folded.replace(at, 2, letters); // either is two bytes
    return folded;
}

std::string normalize(std::string_view text) {
    // Nearly all texts are as they should be.
    if (is_surely_normal(text)) return std::string(text);
    return collapse_blanks(is_surely_composed(text) ? std::string(text) : compose(text));
}

bool is_utf8(std::string_view bytes) {
    const auto* data = reinterpret_cast<const uint8_t*>(bytes.data());
    for (std::size_t i = 0; i < bytes.size();) {
        if (data[i] < 0x80) {
            ++i;
            continue;
        }
        int32_t place = 0;
        const auto rest = static_cast<int32_t>(std::min<std::size_t>(bytes.size() - i, 4));
        UChar32 character = 0;
        U8_NEXT(data + i, place, rest, character);
        if (character < 0) return false;
        i += static_cast<std::size_t>(place);
    }
    return true;
}

} // namespace migralex::text
