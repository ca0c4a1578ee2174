// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web_export/page_shell.hpp"

#include <string>

/// The pages that there is one of in each language, and the one at the root that chooses between languages.
namespace migralex::web {

[[nodiscard]] std::string home_page(const PageContext& context);
[[nodiscard]] std::string about_page(const PageContext& context);
[[nodiscard]] std::string search_page(const PageContext& context);

/// index.html of the whole site: the four languages, nothing preferred.
[[nodiscard]] std::string language_choice_page(const PublicGlossary& glossary);

/// A form that leads to the search page of the language, whose id begins its label.
void write_search_form(HtmlWriter& page, const PageContext& context);

} // namespace migralex::web
