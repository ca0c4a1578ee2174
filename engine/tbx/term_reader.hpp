// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/term_section.hpp"
#include "tbx/xml_node.hpp"

namespace migralex::tbx {

/// Turns one `termSec` element into a term section; its term is empty if the file has none.
[[nodiscard]] TermSection read_term(const XmlNode& element);

} // namespace migralex::tbx
