// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web_export/page_shell.hpp"

#include <string>

namespace migralex::web {

/// How the page of an entry is cited: each style says edition, date and, while it is true, the standing.
struct Citations {
    std::string sentence;
    std::string apa;
    std::string bibtex;
};

[[nodiscard]] Citations citations_of(const PageContext& context, const PublicEntry& entry);

} // namespace migralex::web
