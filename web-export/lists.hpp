// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web_export/page_shell.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// The pages that list: terms from A to Z, entries by theme, cited sources.
namespace migralex::web {

/// Takes a finished page and its file name within the folder of the language.
using TakePage = std::function<void(std::string file, std::string content)>;

/// The terms of the page's language, pejorative ones left out, those not recommended marked. One page; beyond
/// 1500 terms one page a letter, and a-z.html leads to them.
void write_term_list(const PageContext& context, const TakePage& take);

[[nodiscard]] std::string themes_page(const PageContext& context);

/// A bibliography of the sources that public texts cite, and of no others.
[[nodiscard]] std::string sources_page(const PageContext& context);

/// Ids of all sources that public texts cite, sorted.
[[nodiscard]] std::vector<std::string_view> cited_sources(const PublicGlossary& glossary);

} // namespace migralex::web
