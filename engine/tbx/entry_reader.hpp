// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/concept_entry.hpp"
#include "tbx/read.hpp"
#include "tbx/xml_node.hpp"

namespace migralex::tbx {

/// Turns one `conceptEntry` element into an entry. Findings and positions are added to `result`; the entry's id
/// is as the file has it (possibly empty).
[[nodiscard]] ConceptEntry read_entry(const XmlNode& element, const std::string& file_name, ReadResult& result);

} // namespace migralex::tbx
