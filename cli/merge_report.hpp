// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/console.hpp"
#include "workspace/merge_files.hpp"

#include <string>
#include <vector>

namespace migralex::commands {

/// Says what a merge left open and which ids it gave anew, among the messages.
void report_merge(const Console& console, const std::string& file,
                  const std::vector<revision::OpenField>& conflicts,
                  const std::vector<workspace::Renumbered>& renumbered);

} // namespace migralex::commands
