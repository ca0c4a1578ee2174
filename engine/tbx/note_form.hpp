// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tbx/xml_node.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What a narrower format has no category for goes into notes in a stated form and comes back when the file is
/// read (docs/formats.md):
///
///     migralex:NAME: VALUE [KEY: VALUE] [KEY: VALUE]
namespace migralex::tbx {

/// One such note, taken apart.
struct NotedItem {
    /// A category of our dialect ("reviewState"), an element and its category where our dialect has no such
    /// one ("admin.productSubset"), an attribute of the level ("@id"), or `item`: markup that has no form in
    /// words.
    std::string name;
    /// Empty: the note says more of the item of that name that stands before it.
    std::string value;
    /// What the item's group says; "@NAME" an attribute of the main element, "@@NAME" one of its group,
    /// `markup` its content with inline markup, `item` anything else. `for`: the value written in its place.
    std::vector<std::pair<std::string, std::string>> extras;

    bool operator==(const NotedItem&) const = default;
};

/// Keys that are not categories.
namespace note_key {
inline constexpr std::string_view markup = "markup";
inline constexpr std::string_view item = "item";
/// Stands for this value, which the narrower format has in its place.
inline constexpr std::string_view stands_for = "for";
/// The same in words, for people; not read.
inline constexpr std::string_view words = "words";
} // namespace note_key

[[nodiscard]] std::string format_note(const NotedItem& item);

/// Empty if the text is not in the form.
[[nodiscard]] std::optional<NotedItem> parse_note(std::string_view text);

/// Whether a person's own note looks like one of ours.
[[nodiscard]] bool looks_noted(std::string_view text);

} // namespace migralex::tbx
