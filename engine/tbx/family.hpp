// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tbx/xml_node.hpp"

#include <optional>
#include <string_view>

namespace migralex::tbx {

/// The families of TBX files. A file is told by its root element; its name on disk says nothing (IATE, TermWeb
/// and TaaS ship `.xml`).
enum class Family {
    /// `tbx`, ISO 30042:2019. Whether it is DCA or DCT is seen element by element, so a wrong `style` does no
    /// harm.
    version3,
    /// `martif`, ISO 30042:2008 and the drafts before it: TBX, TBX-Default, TBX-Basic.
    martif,
    /// `TBX dialect="TBX-Min"`, the small bilingual form that went out of use in 2019.
    old_min,
};

/// Empty if the root is not one of TBX. The namespace is not asked: `martif` is met in that of 2019, and `tbx`
/// without any.
[[nodiscard]] std::optional<Family> find_family(const XmlNode& root);

/// The name of the root element.
[[nodiscard]] std::string_view to_string(Family family);

/// The dialect that the root states ("TBX-Basic"); empty if it states none.
[[nodiscard]] std::string_view dialect_of(const XmlNode& root, Family family);

} // namespace migralex::tbx
