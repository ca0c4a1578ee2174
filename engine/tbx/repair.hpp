// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/position.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace migralex::tbx {

/// A file without the references that made it no XML.
struct Repaired {
    std::string bytes;
    std::size_t dropped = 0;
    /// Of the first one, in the file as it was.
    Position first;
    std::string first_reference;
};

/// Leaves out references to characters that XML 1.0 does not allow (`&#3;`, `&#xFFFE;`), nothing else: in
/// comments, CDATA sections and processing instructions they are text. For encodings that hold ASCII as it is;
/// UTF-16 comes back unchanged.
[[nodiscard]] Repaired drop_illegal_references(std::string_view bytes);

} // namespace migralex::tbx
