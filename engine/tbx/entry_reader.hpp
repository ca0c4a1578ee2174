// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/concept_entry.hpp"
#include "tbx/reading.hpp"
#include "tbx/xml_node.hpp"

namespace migralex::tbx {

/// Turns one `conceptEntry` element, the last of `reading.entries`, into an entry. Findings and positions are
/// added to `reading`; ids are as the file has them (possibly empty).
[[nodiscard]] ConceptEntry read_entry(const XmlNode& element, Reading& reading);

} // namespace migralex::tbx
