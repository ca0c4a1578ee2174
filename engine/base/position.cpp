// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/position.hpp"

#include <fmt/format.h>

namespace migralex {

std::string to_string(const Place& place) {
    if (!place.position.is_known()) return place.file;
    return fmt::format("{}:{}:{}", place.file, place.position.line, place.position.column);
}

} // namespace migralex
