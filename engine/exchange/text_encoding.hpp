// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace migralex::exchange {

/// In what a spreadsheet program wrote its text.
enum class TextEncoding { utf8, utf16, windows_1252 };

struct DecodedText {
    /// UTF-8 without a mark; what is no character became U+FFFD.
    std::string text;
    TextEncoding encoding = TextEncoding::utf8;
};

/// By the mark at the beginning, else by the bytes: what is no UTF-8 is taken for Windows-1252.
[[nodiscard]] DecodedText decode_text(std::string_view bytes);

} // namespace migralex::exchange
