// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/glossary.hpp"

#include <map>
#include <string>

namespace migralex::tbx {

/// New ids by old ones.
using Renaming = std::map<std::string, std::string, std::less<>>;

/// Rewrites what points to a renamed entry, term section or other element: relations, and every `target` in
/// markup that is kept, inline or not. The ids themselves are the caller's to change.
void rewrite_targets(Glossary& glossary, const Renaming& renaming);

} // namespace migralex::tbx
