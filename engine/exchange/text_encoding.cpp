// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/text_encoding.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <cstddef>

namespace migralex::exchange {

namespace {

constexpr char32_t replacement = 0xFFFD;

void append_utf8(std::string& text, char32_t c) {
    const auto byte = [&](char32_t value) { text += static_cast<char>(static_cast<unsigned char>(value)); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xC0U | (c >> 6U));
        byte(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        byte(0xE0U | (c >> 12U));
        byte(0x80U | ((c >> 6U) & 0x3FU));
        byte(0x80U | (c & 0x3FU));
    } else {
        byte(0xF0U | (c >> 18U));
        byte(0x80U | ((c >> 12U) & 0x3FU));
        byte(0x80U | ((c >> 6U) & 0x3FU));
        byte(0x80U | (c & 0x3FU));
    }
}

enum class ByteOrder { little, big };

char32_t unit_at(std::string_view bytes, std::size_t at, ByteOrder order) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return order == ByteOrder::little ? static_cast<char32_t>(second << 8U | first)
                                      : static_cast<char32_t>(first << 8U | second);
}

std::string from_utf16(std::string_view bytes, ByteOrder order) {
    std::string text;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        auto c = unit_at(bytes, at, order);
        if (c >= 0xD800 && c < 0xE000) {
            const bool has_second = c < 0xDC00 && at + 3 < bytes.size();
            const auto second = has_second ? unit_at(bytes, at + 2, order) : char32_t{0};
            if (second >= 0xDC00 && second < 0xE000) {
                c = 0x10000 + ((c - 0xD800) << 10U) + (second - 0xDC00);
                at += 2;
            } else {
                c = replacement;
            }
        }
        append_utf8(text, c);
    }
    return text;
}

/// 0x80 to 0x9F (WHATWG Encoding, windows-1252); everything else is Latin-1.
constexpr char32_t windows_1252_upper[] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                           0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                           0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                           0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

std::string from_windows_1252(std::string_view bytes) {
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        append_utf8(text, byte >= 0x80 && byte < 0xA0 ? windows_1252_upper[byte - 0x80U] : char32_t{byte});
    }
    return text;
}

/// Text in Latin letters has a zero in every second byte of UTF-16, and none anywhere else.
bool has_zeros_at(std::string_view bytes, std::size_t offset) {
    const auto part = bytes.substr(0, 64);
    std::size_t zeros = 0;
    for (std::size_t at = offset; at < part.size(); at += 2)
        if (part[at] == '\0') ++zeros;
    return part.size() >= 4 && zeros * 4 > part.size();
}

} // namespace

DecodedText decode_text(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE"))
        return {from_utf16(bytes.substr(2), ByteOrder::little), TextEncoding::utf16};
    if (bytes.starts_with("\xFE\xFF"))
        return {from_utf16(bytes.substr(2), ByteOrder::big), TextEncoding::utf16};
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (has_zeros_at(bytes, 1)) return {from_utf16(bytes, ByteOrder::little), TextEncoding::utf16};
    if (has_zeros_at(bytes, 0)) return {from_utf16(bytes, ByteOrder::big), TextEncoding::utf16};
    if (text::is_utf8(bytes)) return {std::string(bytes), TextEncoding::utf8};
    return {from_windows_1252(bytes), TextEncoding::windows_1252};
}

} // namespace migralex::exchange
