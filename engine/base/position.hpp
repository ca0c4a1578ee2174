// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace migralex {

/// A place in a text file. Lines and columns count from 1, columns in Unicode code points; 0 means unknown.
struct Position {
    std::size_t line = 0;
    std::size_t column = 0;

    bool operator==(const Position&) const = default;
    [[nodiscard]] bool is_known() const {
        return line != 0;
    }
};

/// A position in a named file, written as editors and compilers write it: `caribbean.tbx:412:9`.
struct Place {
    std::string file;
    Position position;

    bool operator==(const Place&) const = default;
};

[[nodiscard]] std::string to_string(const Place& place);

} // namespace migralex
