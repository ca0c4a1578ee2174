// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

namespace migralex {

std::optional<std::size_t> terminal_columns() {
    winsize size{};
    if (::isatty(STDOUT_FILENO) != 1 || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return std::nullopt;
    return size.ws_col;
}

} // namespace migralex
