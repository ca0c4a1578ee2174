// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fold.hpp"

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

} // namespace

std::string fold(std::string_view text, Enye enye) {
    if (is_plain(text)) return std::string(text);
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
    UErrorCode status = U_ZERO_ERROR;
    const auto source =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    const auto composed = normalizer(icu::Normalizer2::getNFCInstance).normalize(source, status);
    icu::UnicodeString result;
    bool blank_due = false;
    for (int32_t i = 0; i < composed.length();) {
        const auto character = composed.char32At(i);
        i += U16_LENGTH(character);
        // A no-break space is a choice of the writer's (French punctuation); only breaking space is collapsed.
        if (character == ' ' || character == '\t' || character == '\n' || character == '\r') {
            blank_due = !result.isEmpty();
            continue;
        }
        if (blank_due) result.append(static_cast<UChar32>(' '));
        blank_due = false;
        result.append(character);
    }
    std::string utf8;
    return result.toUTF8String(utf8);
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
