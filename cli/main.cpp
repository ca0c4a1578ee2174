// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/program.hpp"

#include <iostream>

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    return migralex::commands::run_program(argc, argv, std::cout, std::cerr);
}
