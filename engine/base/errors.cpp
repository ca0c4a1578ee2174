// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"

#include <algorithm>

namespace migralex {

Error::Error(Message message, Place place)
    : std::runtime_error(format_message(message, InterfaceLanguage::en)), message_(std::move(message)),
      place_(std::move(place)) {}

FormatError::FormatError(Message message, Place place, std::string line_text)
    : Error(std::move(message), std::move(place)), line_text_(std::move(line_text)) {}

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Takes the first character off a text that need not be UTF-8. Control characters (a terminal obeys them) and
/// broken bytes come back as U+FFFD, a tab as a blank.
std::string_view take_character(std::string_view& text) {
    const auto first = static_cast<unsigned char>(text.front());
    std::size_t length = first < 0x80   ? 1
                         : first < 0xC2 ? 0
                         : first < 0xE0 ? 2
                         : first < 0xF0 ? 3
                         : first < 0xF5 ? 4
                                        : 0;
    if (length > text.size()) length = 0;
    for (std::size_t i = 1; i < length; ++i)
        if (!is_continuation(text[i])) length = 0;
    const auto character = text.substr(0, length);
    text.remove_prefix(std::max<std::size_t>(length, 1));
    if (character == "\t") return " ";
    return length == 0 || first < 0x20 || first == 0x7F ? replacement : character;
}

/// The line and a caret below the column (which counts characters from 0). A long line is shown around the
/// fault only: 100 MB on one line is somebody's ordinary export.
std::string line_with_caret(std::string_view line, std::size_t column) {
    constexpr std::size_t shown = 100;
    std::size_t length = 0;
    for (auto rest = line; !rest.empty(); take_character(rest)) ++length;
    column = std::min(column, length);
    const auto start = length > shown && column > shown / 2 ? column - shown / 2 : 0;
    std::string piece;
    for (std::size_t i = 0; !line.empty() && i < start + shown; ++i) {
        const auto character = take_character(line);
        if (i >= start) piece += character;
    }
    return "\n    " + piece + "\n    " + std::string(column - start, ' ') + "^";
}

} // namespace

std::string format_error(const Error& error, InterfaceLanguage language) {
    const auto place = to_string(error.place());
    auto text = (place.empty() ? "" : place + ": ") + format_message(error.message(), language);
    const auto* format_error = dynamic_cast<const FormatError*>(&error);
    if (format_error && !format_error->line_text().empty() && error.place().position.is_known())
        text += line_with_caret(format_error->line_text(),
                                std::max<std::size_t>(error.place().position.column, 1) - 1);
    return text;
}

} // namespace migralex
