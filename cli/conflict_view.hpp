// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/console.hpp"
#include "workspace/workspace.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace migralex::commands {

/// What comes from files, authors and subjects may hold characters that a terminal obeys: they are shown as
/// U+FFFD.
[[nodiscard]] std::string printable(std::string_view text);

/// Shows the open fields of an entry with their versions, numbered as `resolve --take` takes them.
void show_conflicts(const Console& console, const ConceptEntry& entry);

/// Open fields of all subregional glossaries.
[[nodiscard]] std::size_t count_conflicts(const workspace::Workspace& workspace);
[[nodiscard]] std::size_t count_conflicts(const Glossary& glossary);

} // namespace migralex::commands
