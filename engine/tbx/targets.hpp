// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/glossary.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace migralex::tbx {

/// New ids by old ones.
using Renaming = std::map<std::string, std::string, std::less<>>;

/// Rewrites what points to a renamed entry, term section or other element: relations, and every `target` in
/// markup that is kept, inline or not. The ids themselves are the caller's to change.
void rewrite_targets(Glossary& glossary, const Renaming& renaming);

/// The new id of what had this one; empty if it was not renamed.
using FindNewId = std::function<std::optional<std::string>(std::string_view id)>;

/// The same where nobody has written down all the new ids.
void rewrite_targets(ConceptEntry& entry, const FindNewId& find_new_id);
void rewrite_targets(Preserved& preserved, const FindNewId& find_new_id);

} // namespace migralex::tbx
