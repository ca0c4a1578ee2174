// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace migralex::web {

/// Whether an identifier may be the name of a page: ASCII letters, digits, '.', '_' and '-', not beginning with
/// a dot, at most 120 of them.
[[nodiscard]] bool is_page_name(std::string_view id);

/// An identifier as the end of a link ("#..."): what is not a letter, digit, '.', '_' or '-' is spelled as
/// "_" and two hexadecimal digits.
[[nodiscard]] std::string fragment(std::string_view prefix, std::string_view id);

/// Whether a link from outside may be offered: http, https or mailto, without blanks or control characters.
[[nodiscard]] bool is_safe_link(std::string_view link);

/// The link of a contact: an address with "mailto:" before it, a web address as it is; empty if neither.
[[nodiscard]] std::string contact_link(std::string_view contact);

/// A text in a query of a link, percent-encoded.
[[nodiscard]] std::string percent_encoded(std::string_view text);

/// A text as the inside of a CSS string: everything but letters, digits, blanks and what is not ASCII is
/// escaped, so that it can end neither the string nor the element or attribute the style stands in.
[[nodiscard]] std::string css_escaped(std::string_view text);

/// Nothing but a tag is a language: others would be read as something else by the script.
[[nodiscard]] bool is_language_tag(std::string_view language);

} // namespace migralex::web
