// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tbx/note_form.hpp"
#include "tbx/xml_node.hpp"

#include <optional>

/// An item of our dialect as a note, and back.
namespace migralex::tbx {

/// The main element of an item and its group, which are one where the item is not grouped. Null if the group
/// does not begin with the element that gives it its name.
[[nodiscard]] const XmlNode* find_main(const XmlNode& item);

/// The name of an element in a note: its category, or "element.category". `alone` is the element that our
/// dialect has in this place; empty if only its own table can tell.
[[nodiscard]] std::string noted_name(const XmlNode& element, std::string_view alone = {});

/// Key and value for something that stands in the group of `main`.
[[nodiscard]] std::pair<std::string, std::string> noted_extra(const XmlNode& main, const XmlNode& extra);

/// The whole item.
[[nodiscard]] NotedItem noted_item(const XmlNode& item);

/// Puts back what `export_tbx` wrote into notes: for each `conceptEntry` and `tbxHeader` of a file that is not
/// in our own dialect, once its names are those of version 3 in DCA style. A note that is not in the form, or
/// that says more of an item that is not there, stays a note.
void restore_noted_items(XmlNode& element);

} // namespace migralex::tbx
