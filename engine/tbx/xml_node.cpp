// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/xml_node.hpp"

#include <algorithm>

namespace migralex::tbx {

namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Namespace declarations in force while markup is written: prefix and namespace.
using Scope = std::vector<std::pair<std::string, std::string>>;

bool is_declared(const Scope& scope, const std::string& prefix, const std::string& uri) {
    const auto found = std::find_if(scope.rbegin(), scope.rend(),
                                    [&](const auto& declared) { return declared.first == prefix; });
    return found != scope.rend() && found->second == uri;
}

void declare(std::string& out, Scope& scope, const std::string& prefix, const std::string& uri) {
    if (uri == xml_namespace || is_declared(scope, prefix, uri)) return;
    out += prefix.empty() ? " xmlns=\"" : " xmlns:" + prefix + "=\"";
    append_escaped_attribute(out, uri);
    out += '"';
    scope.emplace_back(prefix, uri);
}

/// TBX elements are written without a prefix, whatever the file used.
std::string written_prefix(const XmlNode& node) {
    return node.uri == tbx_namespace ? std::string() : node.prefix;
}

bool has_text(const XmlNode& node) {
    return std::any_of(node.children.begin(), node.children.end(), [](const XmlNode& child) {
        return child.kind == XmlNode::Kind::text && !child.is_blank_text();
    });
}

void append_markup(std::string& out, const XmlNode& node, Scope scope);

void append_children(std::string& out, const XmlNode& node, const Scope& scope) {
    const bool is_prose = has_text(node);
    for (const auto& child : node.children) {
        if (!is_prose && child.is_blank_text()) continue;
        append_markup(out, child, scope);
    }
}

void append_element(std::string& out, const XmlNode& node, Scope scope) {
    const auto prefix = written_prefix(node);
    const auto name = prefix.empty() ? node.name : prefix + ":" + node.name;
    out += '<' + name;
    if (!(prefix.empty() && node.uri.empty() && is_declared(scope, "", std::string(tbx_namespace)))) {
        declare(out, scope, prefix, node.uri);
    } else {
        declare(out, scope, "", ""); // an element without a namespace inside a TBX file
    }
    for (const auto& attribute : node.attributes) {
        if (!attribute.uri.empty()) declare(out, scope, attribute.prefix, attribute.uri);
        out += ' ' + attribute.qualified_name() + "=\"";
        append_escaped_attribute(out, attribute.value);
        out += '"';
    }
    if (node.children.empty()) {
        out += "/>";
        return;
    }
    out += '>';
    append_children(out, node, scope);
    out += "</" + name + '>';
}

void append_markup(std::string& out, const XmlNode& node, Scope scope) {
    switch (node.kind) {
    case XmlNode::Kind::element: append_element(out, node, std::move(scope)); break;
    case XmlNode::Kind::text: append_escaped_text(out, node.content); break;
    case XmlNode::Kind::comment: out += "<!--" + node.content + "-->"; break;
    case XmlNode::Kind::instruction:
        out += "<?" + node.name + (node.content.empty() ? "" : " " + node.content) + "?>";
        break;
    }
}

Scope canonical_scope() {
    return {{"", std::string(tbx_namespace)}};
}

void append_text_of(std::string& out, const XmlNode& node) {
    if (node.kind == XmlNode::Kind::text) out += node.content;
    for (const auto& child : node.children) append_text_of(out, child);
}

} // namespace

bool XmlNode::is_blank_text() const {
    return kind == Kind::text && std::all_of(content.begin(), content.end(), is_blank);
}

std::string_view XmlNode::attribute(std::string_view qualified_name) const {
    for (const auto& candidate : attributes)
        if (candidate.qualified_name() == qualified_name) return candidate.value;
    return {};
}

bool XmlNode::has_attribute(std::string_view qualified_name) const {
    return std::any_of(attributes.begin(), attributes.end(),
                       [&](const auto& candidate) { return candidate.qualified_name() == qualified_name; });
}

bool XmlNode::has_child_elements() const {
    return std::any_of(children.begin(), children.end(),
                       [](const XmlNode& child) { return child.kind != Kind::text; });
}

std::string XmlNode::text() const {
    std::string result;
    append_text_of(result, *this);
    return result;
}

void append_escaped_text(std::string& out, std::string_view text) {
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '\r': out += "&#13;"; break;
        default: out += c;
        }
    }
}

void append_escaped_attribute(std::string& out, std::string_view value) {
    for (const char c : value) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '"': out += "&quot;"; break;
        case '\t': out += "&#9;"; break;
        case '\n': out += "&#10;"; break;
        case '\r': out += "&#13;"; break;
        default: out += c;
        }
    }
}

std::string to_markup(const XmlNode& node) {
    std::string out;
    append_markup(out, node, canonical_scope());
    return out;
}

std::string inner_markup(const XmlNode& element) {
    std::string raw;
    append_children(raw, element, canonical_scope());
    std::string out;
    bool blank_due = false;
    for (const char c : raw) {
        if (is_blank(c)) {
            blank_due = !out.empty();
            continue;
        }
        if (blank_due) out += ' ';
        blank_due = false;
        out += c;
    }
    return out;
}

} // namespace migralex::tbx
