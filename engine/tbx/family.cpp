// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/family.hpp"

namespace migralex::tbx {

std::optional<Family> find_family(const XmlNode& root) {
    if (root.is_element("tbx")) return Family::version3;
    if (root.is_element("martif")) return Family::martif;
    if (root.is_element("TBX")) return Family::old_min;
    return std::nullopt;
}

std::string_view to_string(Family family) {
    switch (family) {
    case Family::martif: return "martif";
    case Family::old_min: return "TBX";
    case Family::version3: break;
    }
    return "tbx";
}

std::string_view dialect_of(const XmlNode& root, Family family) {
    return root.attribute(family == Family::old_min ? "dialect" : "type");
}

} // namespace migralex::tbx
