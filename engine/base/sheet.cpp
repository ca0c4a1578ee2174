// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sheet.hpp"

#include <algorithm>

namespace migralex {

namespace {

/// Where the text must be cut to hold at most so many units of UTF-16; its size if it need not be.
std::size_t end_of_units(std::string_view text, std::size_t units) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xC0U) == 0x80U) continue;
        // A character beyond the basic plane counts twice.
        count += byte >= 0xF0U ? 2 : 1;
        if (count > units) return i;
    }
    return text.size();
}

} // namespace

std::string cell_name(std::size_t row, std::size_t column) {
    std::string letters;
    for (auto number = column + 1; number > 0; number = (number - 1) / 26)
        letters += static_cast<char>('A' + (number - 1) % 26);
    std::reverse(letters.begin(), letters.end());
    return letters + std::to_string(row);
}

bool fits_cell(std::string_view text) {
    return text.size() <= most_cell_characters || end_of_units(text, most_cell_characters) == text.size();
}

std::string fitting_cell(std::string_view text) {
    if (fits_cell(text)) return std::string(text);
    return std::string(text.substr(0, end_of_units(text, most_cell_characters - 1))) + "…";
}

} // namespace migralex
