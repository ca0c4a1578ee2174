// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/console.hpp"
#include "workspace/workspace.hpp"

#include <cstddef>

namespace migralex::commands {

/// `show ID --history`: what the entry records and what commits changed of it, newest first.
void show_history(const Console& console, const workspace::Workspace& workspace, const std::string& prefix,
                  const ConceptEntry& entry, std::size_t limit, bool as_json);

} // namespace migralex::commands
