// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web_export/page_shell.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// The pages that list: terms from A to Z, entries by theme, country and subregion, laws, cited sources.
namespace migralex::web {

/// Takes a finished page and its file name within the folder of the language.
using TakePage = std::function<void(std::string file, std::string content)>;

/// The terms of the page's language, pejorative ones left out, those not recommended marked. One page; beyond
/// 1500 terms one page a letter, and a-z.html leads to them.
void write_term_list(const PageContext& context, const TakePage& take);

/// themes.html, and a page for each theme that has entries.
void write_theme_pages(const PageContext& context, const TakePage& take);

/// The name of a theme; of the empty code, that there is none.
[[nodiscard]] std::string_view theme_name(const PageContext& context, std::string_view code);

/// The page of a theme: "theme-PRO.html".
[[nodiscard]] std::string theme_file(std::string_view code);
void write_theme_link(HtmlWriter& page, const PageContext& context, std::string_view code);

/// Themes that entries have: in the order of the manifest, then what it does not name; the empty code, of
/// entries without a theme, last.
[[nodiscard]] std::vector<std::string_view> shown_themes(const PublicGlossary& glossary);

/// All entries but retired ones, by their headlines in the order of the page's language.
[[nodiscard]] const std::vector<const PublicEntry*>& entries_in_order(const PageContext& context);

[[nodiscard]] bool has_theme(const PublicEntry& entry, std::string_view code);

/// The entries of a theme, in the order of the page's language.
[[nodiscard]] std::vector<const PublicEntry*> entries_of_theme(const PageContext& context,
                                                               std::string_view code);

/// countries.html, and a page for each country of which something is known.
void write_country_pages(const PageContext& context, const TakePage& take);

/// Terms that somebody advises against, each with who and with what to use instead.
[[nodiscard]] std::string not_recommended_page(const PageContext& context);

/// Words that name several concepts, and concepts that are marked as distinct from one another.
[[nodiscard]] std::string false_friends_page(const PageContext& context);

/// Concept by concept, the terms of each subregion where they are not the same.
[[nodiscard]] std::string usage_page(const PageContext& context);

/// National legal categories beside the concepts they are filed under.
[[nodiscard]] std::string legal_page(const PageContext& context);

/// A bibliography of the sources that public texts cite, and of no others.
[[nodiscard]] std::string sources_page(const PageContext& context);

} // namespace migralex::web
