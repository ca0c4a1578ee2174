// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/console.hpp"
#include "workspace/workspace.hpp"

namespace migralex::commands {

/// Pins what is decided upon, numbers the record and adds it to the ledger, unless the ledger would then hold
/// an error: in that case shows the errors, records nothing and returns false. The caller holds the lock.
/// Throws RequestError if an entry is unknown or continental.
[[nodiscard]] bool record_decision(Decision& decision, const workspace::Workspace& workspace,
                                   const Console& console);

} // namespace migralex::commands
