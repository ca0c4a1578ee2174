// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/glossary.hpp"
#include "tbx/xml_node.hpp"

namespace migralex::tbx {

/// Reads what a file says of itself: title and description; everything else in a `tbxHeader` is preserved.
void read_header(const XmlNode& header, Glossary& glossary);

} // namespace migralex::tbx
