// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.hpp"

#include <string>

namespace migralex::commands {

/// A glossary that was opened for one of its entries.
struct FoundEntry {
    workspace::OpenGlossary glossary;
    /// Lives as long as `glossary`.
    ConceptEntry* entry = nullptr;
};

/// The entry of an id, of a term section's id, or of a former id. Throws RequestError naming the nearest ids.
[[nodiscard]] FoundEntry find_entry_anywhere(const workspace::Workspace& workspace, const std::string& id);

/// The same, of an entry that people may change: RequestError for a continental one, which is recomputed.
[[nodiscard]] FoundEntry find_editable_entry(const workspace::Workspace& workspace, const std::string& id);

} // namespace migralex::commands
