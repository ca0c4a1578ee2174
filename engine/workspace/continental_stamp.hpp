// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.hpp"

#include <string_view>

/// What the cache remembers of the continental glossary, so that a change by hand is noticed before it is
/// written over.
namespace migralex::workspace {

/// Remembers what was saved, by its sha256.
void stamp_continental(const Workspace& workspace, std::string_view hash_of_written);

/// Whether the continental glossary is not what was last saved here: changed by hand, or fetched from
/// elsewhere. False if the cache does not say what was saved.
[[nodiscard]] bool continental_was_changed(const Workspace& workspace);

} // namespace migralex::workspace
