// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/preserved.hpp"
#include "tbx/xml_node.hpp"

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace migralex::tbx {

/// What a level makes of one of its children.
struct Claim {
    /// Preserved items that follow remember this key; the writer gives the same keys. Empty: they go on
    /// remembering the key before.
    std::string key;
    /// False: the child itself is preserved, behind the key.
    bool is_interpreted = false;
    /// Of a child that is interpreted, but says it in other words than ours: its canonical form. The child is
    /// preserved as what stands for the item of the key.
    std::optional<std::string> instead_of = std::nullopt;
};

[[nodiscard]] inline Claim interpreted(std::string key) {
    return {std::move(key), true};
}

[[nodiscard]] inline Claim interpreted_as(std::string key, std::string canonical_form) {
    return {std::move(key), true, std::move(canonical_form)};
}

/// For what is read but has no fixed place when it is written: nothing can stand behind it.
[[nodiscard]] inline Claim interpreted_without_place() {
    return {{}, true};
}

[[nodiscard]] inline Claim kept() {
    return {};
}

/// For what must not move before the item of this key: a second value of a category that takes one.
[[nodiscard]] inline Claim kept_behind(std::string key) {
    return {std::move(key), false};
}

/// "note#2": the key of an item of which a level may have several.
[[nodiscard]] std::string numbered(std::string_view name, std::size_t count);

/// Goes through the children of a level in order and preserves what `claim` does not interpret. Elements of
/// other vocabularies are preserved without asking. Items are left in their order in the file; see sort_items.
void read_level(const XmlNode& level, Preserved& preserved, const std::function<Claim(const XmlNode&)>& claim);

/// Preserves the attributes that are not named here, each prefix with its namespace.
void keep_attributes(const XmlNode& element, std::initializer_list<std::string_view> known,
                     Preserved& preserved);

/// Puts items into the order in which they are read back: by what they follow, and first what stands for that.
/// Stray texts behind the same item become one.
void sort_items(Preserved& preserved);

} // namespace migralex::tbx
