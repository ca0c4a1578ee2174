// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fingerprint.hpp"

#include "base/hash.hpp"
#include "text/fold.hpp"

namespace migralex::text {

std::string fingerprint(std::span<const std::string> texts) {
    std::string joined;
    for (const auto& text : texts) {
        joined += normalize(text);
        joined += '\x1F'; // no text holds it: XML 1.0 forbids it
    }
    return "1:" + sha256(joined).substr(0, 16);
}

std::string fingerprint(std::string_view text) {
    const std::string texts[] = {std::string(text)};
    return fingerprint(texts);
}

} // namespace migralex::text
