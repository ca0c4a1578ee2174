// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web_export/lists.hpp"

/// The edition for print: title leaf, contents, and entries as a printed glossary sets them.
namespace migralex::web {

/// print.html, print-all.html, and a page for each theme ("print-theme-PRO.html").
void write_print_pages(const PageContext& context, const TakePage& take);

} // namespace migralex::web
