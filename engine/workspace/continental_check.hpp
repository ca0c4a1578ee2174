// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/decision.hpp"
#include "model/glossary.hpp"
#include "workspace/workspace.hpp"

#include <vector>

namespace migralex::workspace {

/// Whether the derived files are, byte for byte, what `save_continental` would write.
[[nodiscard]] bool holds_continental(const Workspace& workspace, const Glossary& continental,
                                     const std::vector<GivenIdentifier>& identifiers);

} // namespace migralex::workspace
