// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web_export/page_shell.hpp"

#include <initializer_list>
#include <string_view>
#include <vector>

/// Tables that fit any screen: of three columns and more each row becomes a card on a phone, with the names of
/// its columns before the cells; what is still too wide scrolls sideways by itself, reachable by keyboard.
namespace migralex::web {

/// `label` names the table to those who do not see it; the columns are keys of the catalogue.
void begin_table(HtmlWriter& page, const PageContext& context, std::string_view label,
                 std::initializer_list<std::string_view> columns);
void end_table(HtmlWriter& page);

/// A table of rows in groups; the columns are names as the page says them. Between this and `end_grouped_table`
/// rows stand in groups only.
void begin_grouped_table(HtmlWriter& page, std::string_view label,
                         const std::vector<std::string_view>& columns);
void begin_group(HtmlWriter& page, std::string_view heading, std::size_t columns);
void end_group(HtmlWriter& page);
void end_grouped_table(HtmlWriter& page);

/// `<section>` with a heading of this id; `end_section` closes it.
void begin_section(HtmlWriter& page, Markup id, std::string_view heading);
void end_section(HtmlWriter& page);

/// The first heading of a list page and what it lists.
[[nodiscard]] HtmlWriter begin_list_page(const PageContext& context, std::string_view file,
                                         std::string_view title, std::string_view explanation);

} // namespace migralex::web
