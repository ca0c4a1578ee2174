// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/xml_node.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace migralex::tbx {

namespace {

bool is_white(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Namespace declarations in force while markup is written: prefix and namespace. Around them all, the
/// namespace of TBX needs no prefix.
using Scope = std::vector<std::pair<SharedText, SharedText>>;

bool is_declared(const Scope& scope, const SharedText& prefix, const SharedText& uri) {
    const auto found = std::find_if(scope.rbegin(), scope.rend(),
                                    [&](const auto& declared) { return declared.first == prefix; });
    return found == scope.rend() ? prefix.empty() && uri == tbx_namespace : found->second == uri;
}

void declare(std::string& out, Scope& scope, const SharedText& prefix, const SharedText& uri) {
    if (uri == xml_namespace || is_declared(scope, prefix, uri)) return;
    out += prefix.empty() ? " xmlns" : " xmlns:";
    out.append(prefix.view()).append("=\"");
    append_escaped_attribute(out, uri);
    out += '"';
    scope.emplace_back(prefix, uri);
}

/// TBX elements are written without a prefix, whatever the file used.
const SharedText& written_prefix(const XmlNode& node) {
    static const SharedText none;
    return node.uri == tbx_namespace ? none : node.prefix;
}

void append_name(std::string& out, const SharedText& prefix, std::string_view name) {
    if (!prefix.empty()) out.append(prefix.view()).append(1, ':');
    out.append(name);
}

void append_end_tag(std::string& out, const XmlNode& node) {
    out += "</";
    append_name(out, written_prefix(node), node.name);
    out += '>';
}

bool has_text(const XmlNode& node) {
    return std::any_of(node.children.begin(), node.children.end(), [](const XmlNode& child) {
        return child.kind == XmlNode::Kind::text && !child.is_blank_text();
    });
}

/// Whether an element holds text (core structure of ISO 30042): a blank between two inline elements parts
/// words.
bool is_text_element(std::string_view name) {
    static constexpr std::string_view names[] = {
        "admin", "adminNote", "date", "descrip", "descripNote", "foreign",     "hi",   "item",    "note",
        "p",     "ref",       "term", "title",   "transac",     "transacNote", "xref", "termNote"};
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

/// Whether white space inside is layout. What it means in other vocabularies is not ours to judge.
bool has_layout(const XmlNode& node) {
    return node.uri == tbx_namespace && !is_text_element(node.name) && node.has_markup() && !has_text(node);
}

/// Everything between `<` and `>`; the namespaces declared are added to the scope.
void append_start_tag(std::string& out, const XmlNode& node, Scope& scope) {
    const auto& prefix = written_prefix(node);
    out += '<';
    append_name(out, prefix, node.name);
    declare(out, scope, prefix, node.uri);
    for (const auto& attribute : node.attributes) {
        if (!attribute.uri.empty()) declare(out, scope, attribute.prefix, attribute.uri);
        out += ' ';
        append_name(out, attribute.prefix, attribute.name);
        out += "=\"";
        append_escaped_attribute(out, attribute.value);
        out += '"';
    }
}

void append_markup(std::string& out, const XmlNode& node, Scope& scope);

/// What the element declares holds inside it.
void append_element(std::string& out, const XmlNode& node, Scope& scope) {
    const auto declared_around = scope.size();
    append_start_tag(out, node, scope);
    if (node.children.empty()) {
        out += "/>";
        scope.resize(declared_around);
        return;
    }
    out += '>';
    const bool drops_blanks = has_layout(node);
    for (const auto& child : node.children)
        if (!drops_blanks || !child.is_blank_text()) append_markup(out, child, scope);
    append_end_tag(out, node);
    scope.resize(declared_around);
}

void append_markup(std::string& out, const XmlNode& node, Scope& scope) {
    switch (node.kind) {
    case XmlNode::Kind::element: append_element(out, node, scope); break;
    case XmlNode::Kind::text: append_escaped_text(out, node.content); break;
    case XmlNode::Kind::comment: out += "<!--" + node.content + "-->"; break;
    case XmlNode::Kind::instruction:
        out += "<?" + node.name + (node.content.empty() ? "" : " " + node.content) + "?>";
        break;
    }
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_white(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_white(text.back())) text.remove_suffix(1);
    return text;
}

/// Markup of prose: runs of white space in its text become one blank, none at its ends; markup stays as it is.
class Prose {
  public:
    void append(const XmlNode& node, Scope& scope) {
        if (node.kind == XmlNode::Kind::text) {
            append_words(node.content);
            return;
        }
        append_due_blank();
        if (node.kind != XmlNode::Kind::element || node.children.empty()) {
            append_markup(out_, node, scope);
            return;
        }
        const auto declared_around = scope.size();
        append_start_tag(out_, node, scope);
        out_ += '>';
        for (const auto& child : node.children) append(child, scope);
        append_due_blank();
        append_end_tag(out_, node);
        scope.resize(declared_around);
    }

    std::string take() {
        return std::move(out_);
    }

  private:
    void append_words(std::string_view text) {
        while (!text.empty()) {
            const auto length =
                static_cast<std::size_t>(std::find_if(text.begin(), text.end(), is_white) - text.begin());
            if (length > 0) {
                append_due_blank();
                append_escaped_text(out_, text.substr(0, length));
            }
            if (length == text.size()) return;
            blank_is_due_ = !out_.empty();
            text.remove_prefix(length + 1);
        }
    }

    void append_due_blank() {
        if (std::exchange(blank_is_due_, false)) out_ += ' ';
    }

    std::string out_;
    bool blank_is_due_ = false;
};

/// Runs of what stays as it is go in one piece; hardly any text has anything else.
template <typename Escape>
void append_escaped(std::string& out, std::string_view text, Escape escape) {
    constexpr auto last_escaped = static_cast<unsigned char>('>');
    std::size_t run = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (static_cast<unsigned char>(text[at]) > last_escaped) continue;
        const auto escaped = escape(text[at]);
        if (escaped.empty()) continue;
        out.append(text.substr(run, at - run)).append(escaped);
        run = at + 1;
    }
    out.append(text.substr(run));
}

void append_text_of(std::string& out, const XmlNode& node) {
    if (node.kind == XmlNode::Kind::text) out += node.content;
    for (const auto& child : node.children) append_text_of(out, child);
}

} // namespace

const SharedText& shared_tbx_namespace() {
    static const SharedText shared(tbx_namespace);
    return shared;
}

bool XmlAttribute::is_named(std::string_view qualified) const {
    const auto before = prefix.view();
    if (before.empty()) return qualified == name;
    return qualified.size() == before.size() + 1 + name.size() && qualified.starts_with(before) &&
           qualified[before.size()] == ':' && qualified.ends_with(name);
}

bool is_blank(std::string_view text) {
    return std::all_of(text.begin(), text.end(), is_white);
}

std::string_view XmlNode::attribute(std::string_view qualified_name) const {
    for (const auto& candidate : attributes)
        if (candidate.is_named(qualified_name)) return candidate.value;
    return {};
}

bool XmlNode::has_attribute(std::string_view qualified_name) const {
    return std::any_of(attributes.begin(), attributes.end(),
                       [&](const auto& candidate) { return candidate.is_named(qualified_name); });
}

bool XmlNode::has_markup() const {
    return std::any_of(children.begin(), children.end(),
                       [](const XmlNode& child) { return child.kind != Kind::text; });
}

std::string XmlNode::text() const {
    std::string result;
    append_text_of(result, *this);
    return result;
}

void append_escaped_text(std::string& out, std::string_view text) {
    append_escaped(out, text, [](char c) -> std::string_view {
        switch (c) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '>': return "&gt;";
        case '\r': return "&#13;";
        default: return {};
        }
    });
}

void append_escaped_attribute(std::string& out, std::string_view value) {
    append_escaped(out, value, [](char c) -> std::string_view {
        switch (c) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '"': return "&quot;";
        case '\t': return "&#9;";
        case '\n': return "&#10;";
        case '\r': return "&#13;";
        default: return {};
        }
    });
}

std::string to_markup(const XmlNode& node) {
    std::string out;
    if (node.kind == XmlNode::Kind::text) {
        append_escaped_text(out, trimmed(node.content));
    } else {
        Scope scope;
        append_markup(out, node, scope);
    }
    return out;
}

std::string inner_markup(const XmlNode& element) {
    Prose prose;
    Scope scope;
    for (const auto& child : element.children) prose.append(child, scope);
    return prose.take();
}

} // namespace migralex::tbx
