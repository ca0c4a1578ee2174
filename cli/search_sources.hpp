// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/source.hpp"
#include "workspace/workspace.hpp"

#include <vector>

namespace migralex::commands {

/// Every glossary of the manifest, and the continental one, which may not be there yet. `workspace` must
/// outlive them. Throws FileError if one of the others is missing: its concepts would seem not to exist.
[[nodiscard]] std::vector<index::GlossarySource> search_sources(const workspace::Workspace& workspace);

} // namespace migralex::commands
