// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace migralex {

/// Points into the registry of instruments: its id ("un-icrmw-1990") and the place ("art. 5(b)"), either may be
/// empty.
struct SourceReference {
    std::string source;
    std::string article;

    auto operator<=>(const SourceReference&) const = default;
    [[nodiscard]] bool empty() const {
        return source.empty() && article.empty();
    }
};

} // namespace migralex
