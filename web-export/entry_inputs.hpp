// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web_export/public_glossary.hpp"

#include <string>

namespace migralex::web {

/// A fingerprint of everything that the pages and data of an entry are made from: the program, what is common
/// to the site, the entry itself in its canonical form, and the headlines of the concepts it leads to. Empty if
/// the site has no fingerprint.
[[nodiscard]] std::string entry_inputs(const PublicGlossary& glossary, const PublicEntry& entry);

} // namespace migralex::web
