// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>

namespace migralex::commands {

/// The whole program: parses, runs one command, turns exceptions into messages and exit codes
/// (0 done, 1 findings, 2 could not do it).
int run_program(int argc, char** argv, std::ostream& out, std::ostream& err);

} // namespace migralex::commands
