// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web_export/page_shell.hpp"

#include <initializer_list>
#include <string_view>

/// Tables that scroll sideways by themselves on a narrow screen, reachable by keyboard.
namespace migralex::web {

/// `label` names the table to those who do not see it; the columns are keys of the catalogue.
void begin_table(HtmlWriter& page, const PageContext& context, std::string_view label,
                 std::initializer_list<std::string_view> columns);
void end_table(HtmlWriter& page);

/// `<section>` with a heading of this id; `end_section` closes it.
void begin_section(HtmlWriter& page, Markup id, std::string_view heading);
void end_section(HtmlWriter& page);

/// The first heading of a list page and what it lists.
[[nodiscard]] HtmlWriter begin_list_page(const PageContext& context, std::string_view file,
                                         std::string_view title, std::string_view explanation);

} // namespace migralex::web
