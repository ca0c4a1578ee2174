// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"

#include <algorithm>

namespace migralex {

Error::Error(Message message, Place place)
    : std::runtime_error(format_message(message, InterfaceLanguage::en)), message_(std::move(message)),
      place_(std::move(place)) {}

FormatError::FormatError(Message message, Place place, std::string line_text)
    : Error(std::move(message), std::move(place)), line_text_(std::move(line_text)) {}

std::string format_error(const Error& error, InterfaceLanguage language) {
    const auto place = to_string(error.place());
    auto text = (place.empty() ? "" : place + ": ") + format_message(error.message(), language);
    const auto* format_error = dynamic_cast<const FormatError*>(&error);
    if (format_error && !format_error->line_text().empty()) {
        // A long line is shown around the fault only: 100 MB on one line is somebody's ordinary export.
        constexpr std::size_t shown = 100;
        const auto& line = format_error->line_text();
        const auto column = std::max<std::size_t>(error.place().position.column, 1) - 1;
        auto start = column > shown / 2 && line.size() > shown ? column - shown / 2 : 0;
        start = std::min(start, line.size());
        while (start > 0 && start < line.size() && (static_cast<unsigned char>(line[start]) & 0xC0U) == 0x80U)
            --start;
        auto piece = line.substr(start, shown);
        while (!piece.empty() && start + piece.size() < line.size() &&
               (static_cast<unsigned char>(line[start + piece.size()]) & 0xC0U) == 0x80U)
            piece.pop_back();
        text += "\n    " + piece + "\n    " +
                std::string(std::min(column - std::min(column, start), shown), ' ') + "^";
    }
    return text;
}

} // namespace migralex
