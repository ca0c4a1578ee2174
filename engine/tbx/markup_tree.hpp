// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/concept_entry.hpp"
#include "tbx/markup_writer.hpp"
#include "tbx/xml_node.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Elements as values that can be rearranged before they are written.
namespace migralex::tbx {

/// What stands in a piece of canonical markup, such as a preserved item. Throws FormatError if it is not
/// well-formed.
[[nodiscard]] std::vector<XmlNode> parse_markup(std::string_view markup);

/// The entry as its `conceptEntry` element in our dialect, everything preserved included.
[[nodiscard]] XmlNode element_of(const ConceptEntry& entry);

/// A TBX element; one that has a category carries it as its type.
[[nodiscard]] XmlNode make_element(std::string_view name, std::string_view category = {},
                                   std::string_view text = {});
[[nodiscard]] XmlNode make_text(std::string_view text);

void set_attribute(XmlNode& element, std::string_view qualified_name, std::string_view value);
void remove_attribute(XmlNode& element, std::string_view qualified_name);

/// The text of an element, white space normalized.
[[nodiscard]] std::string normalized_text(const XmlNode& element);

/// Writes a node in the canonical layout: levels and groups over several lines, everything else on one.
/// Names are written as they stand: "termSec", "tig", "basic:definition".
void write_node(MarkupWriter& out, const XmlNode& node);

} // namespace migralex::tbx
