// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web_export/data_files.hpp"
#include "web_export/page_shell.hpp"

#include <functional>
#include <string>

/// The pages that there is one of in each language, and the one at the root that chooses between languages.
namespace migralex::web {

[[nodiscard]] std::string home_page(const PageContext& context);
[[nodiscard]] std::string about_page(const PageContext& context);
[[nodiscard]] std::string search_page(const PageContext& context);
/// Two languages in large type, for a meeting.
[[nodiscard]] std::string meeting_page(const PageContext& context);
/// What the site has, in groups.
[[nodiscard]] std::string browse_page(const PageContext& context);
[[nodiscard]] std::string overview_page(const PageContext& context);
/// All editions and what each changed.
[[nodiscard]] std::string editions_page(const PageContext& context);

/// The data files of the site.
[[nodiscard]] std::string downloads_page(const PageContext& context, const std::vector<Download>& downloads);

/// index.html of the whole site: its languages, none preferred.
[[nodiscard]] std::string language_choice_page(const PublicGlossary& glossary);

/// A form that leads to the search page of the language.
void write_search_form(HtmlWriter& page, const PageContext& context);

/// What search.js says to people, as data attributes of the element that is being written.
void write_script_texts(HtmlWriter& page, const PageContext& context);

} // namespace migralex::web
