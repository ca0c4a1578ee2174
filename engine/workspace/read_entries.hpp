// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.hpp"

namespace migralex::workspace {

/// The content of a glossary alone, without positions, stamp and findings, for publishing: read entry by entry
/// where the file allows it. Throws what read_glossary throws.
[[nodiscard]] Glossary read_entries(const Workspace& workspace, std::string_view prefix);

} // namespace migralex::workspace
