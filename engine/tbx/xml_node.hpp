// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/position.hpp"
#include "tbx/shared_text.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace migralex::tbx {

/// The namespace of TBX version 3 (ISO 30042:2019).
inline constexpr std::string_view tbx_namespace = "urn:iso:std:iso:30042:ed-2";
inline constexpr std::string_view xml_namespace = "http://www.w3.org/XML/1998/namespace";

/// For nodes that are made or renamed.
[[nodiscard]] const SharedText& shared_tbx_namespace();

struct XmlAttribute {
    SharedText uri;
    SharedText prefix;
    std::string name;
    std::string value;

    bool operator==(const XmlAttribute&) const = default;
    /// Whether this is its name as it is written: "xml:lang", "type".
    [[nodiscard]] bool is_named(std::string_view qualified) const;
    [[nodiscard]] bool is_one_of(std::initializer_list<std::string_view> qualified) const {
        return std::any_of(qualified.begin(), qualified.end(), [this](auto one) { return is_named(one); });
    }
    /// "xml:lang", "type": the name as it is written.
    [[nodiscard]] std::string qualified_name() const {
        return prefix.empty() ? name : std::string(prefix) + ":" + name;
    }
};

/// Whether there is nothing but white space.
[[nodiscard]] bool is_blank(std::string_view text);

/// A piece of an XML document: one concept entry or one header at a time, never a whole large file.
struct XmlNode {
    enum class Kind { element, text, comment, instruction };

    Kind kind = Kind::element;
    /// Of an element: its namespace, prefix and local name. Of a processing instruction: its target as the
    /// name.
    SharedText uri;
    SharedText prefix;
    std::string name;
    /// Of a text, comment or instruction: its content.
    std::string content;
    std::vector<XmlAttribute> attributes;
    std::vector<XmlNode> children;
    Position position;

    [[nodiscard]] bool is_element(std::string_view wanted) const {
        return kind == Kind::element && name == wanted;
    }
    [[nodiscard]] bool is_tbx_element() const {
        return kind == Kind::element && uri == tbx_namespace;
    }
    [[nodiscard]] bool is_blank_text() const {
        return kind == Kind::text && is_blank(content);
    }
    /// The value of an attribute by its qualified name; empty if it has none.
    [[nodiscard]] std::string_view attribute(std::string_view qualified_name) const;
    [[nodiscard]] bool has_attribute(std::string_view qualified_name) const;
    /// Whether anything but text stands inside: elements, comments, instructions.
    [[nodiscard]] bool has_markup() const;
    /// All text inside, markup left out.
    [[nodiscard]] std::string text() const;
};

/// Appends text with the characters that XML reserves written as references; always the same ones.
void append_escaped_text(std::string& out, std::string_view text);
void append_escaped_attribute(std::string& out, std::string_view value);

/// The node in canonical form. White space between TBX elements is left out where it is layout only; in text
/// and in other vocabularies it stays. Elements of the TBX namespace carry no prefix; others declare their own.
[[nodiscard]] std::string to_markup(const XmlNode& node);

/// What stands inside an element, in canonical form, white space runs collapsed as in prose.
[[nodiscard]] std::string inner_markup(const XmlNode& element);

} // namespace migralex::tbx
