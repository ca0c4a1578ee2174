// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace migralex {

/// Something a file said that the model does not interpret, kept so that it can be written back in its place.
/// The markup is opaque here: only the part that read it knows its form.
struct PreservedItem {
    /// Names the interpreted sibling it followed, in the reader's own words; empty if it came first.
    std::string after;
    std::string markup;
    /// Of something that the model does interpret, but that the file says in other words ("Noun", "Status"):
    /// the canonical form of what it was taken for. `after` then names the item itself, and the markup is
    /// written instead of it as long as the item still has this form; an item that was changed is written anew.
    std::optional<std::string> instead_of = std::nullopt;

    bool operator==(const PreservedItem&) const = default;
};

/// An attribute that the model does not interpret, with the element it stood on.
struct PreservedAttribute {
    std::string element;
    std::string name;
    std::string value;

    bool operator==(const PreservedAttribute&) const = default;
};

/// What travels with an item of the model untouched.
struct Preserved {
    std::vector<PreservedItem> items;
    std::vector<PreservedAttribute> attributes;

    bool operator==(const Preserved&) const = default;
    [[nodiscard]] bool is_empty() const {
        return items.empty() && attributes.empty();
    }
};

} // namespace migralex
