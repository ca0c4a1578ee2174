// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/markup_tree.hpp"

#include "tbx/write.hpp"
#include "tbx/xml_reader.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace migralex::tbx {

namespace {

/// Elements that hold elements and no text (core structures of versions 2 and 3).
bool is_container(std::string_view name) {
    static constexpr std::string_view names[] = {
        "tbxHeader",      "fileDesc",  "martifHeader", "conceptEntry",  "langSec",
        "termSec",        "termEntry", "langSet",      "tig",           "back",
        "body",           "itemSet",   "refObject",    "refObjectList", "refObjectSec",
        "encodingDesc",   "titleStmt", "change",       "revisionDesc",  "sourceDesc",
        "publicationStmt"};
    return name.ends_with("Grp") || std::find(std::begin(names), std::end(names), name) != std::end(names);
}

Attributes attributes_of(const XmlNode& node, std::vector<std::string>& names) {
    Attributes attributes;
    names.reserve(node.attributes.size());
    for (const auto& attribute : node.attributes) {
        names.push_back(attribute.qualified_name());
        attributes.emplace_back(names.back(), attribute.value);
    }
    return attributes;
}

} // namespace

std::vector<XmlNode> parse_markup(std::string_view markup) {
    return read_element(fmt::format("<x xmlns=\"{}\">{}</x>", tbx_namespace, markup)).children;
}

XmlNode element_of(const ConceptEntry& entry) {
    auto nodes = parse_markup(format_entry(entry));
    const auto found = std::find_if(nodes.begin(), nodes.end(),
                                    [](const auto& node) { return node.is_element("conceptEntry"); });
    return std::move(*found);
}

XmlNode make_element(std::string_view name, std::string_view category, std::string_view text) {
    XmlNode node;
    node.uri = shared_tbx_namespace();
    node.name = name;
    if (!category.empty()) node.attributes.push_back({{}, {}, "type", std::string(category)});
    if (!text.empty()) node.children.push_back(make_text(text));
    return node;
}

XmlNode make_text(std::string_view text) {
    XmlNode node;
    node.kind = XmlNode::Kind::text;
    node.content = text;
    return node;
}

void set_attribute(XmlNode& element, std::string_view qualified_name, std::string_view value) {
    for (auto& attribute : element.attributes) {
        if (attribute.qualified_name() != qualified_name) continue;
        attribute.value = value;
        return;
    }
    if (qualified_name.starts_with("xml:")) {
        element.attributes.push_back(
            {std::string(xml_namespace), "xml", std::string(qualified_name.substr(4)), std::string(value)});
    } else {
        element.attributes.push_back({{}, {}, std::string(qualified_name), std::string(value)});
    }
}

void remove_attribute(XmlNode& element, std::string_view qualified_name) {
    std::erase_if(element.attributes,
                  [&](const auto& attribute) { return attribute.qualified_name() == qualified_name; });
}

std::string normalized_text(const XmlNode& element) {
    return text::normalize(element.text());
}

void write_node(MarkupWriter& out, const XmlNode& node) {
    if (node.kind != XmlNode::Kind::element) {
        if (!node.is_blank_text()) out.line(to_markup(node));
        return;
    }
    std::vector<std::string> names;
    const auto attributes = attributes_of(node, names);
    if (is_container(node.name)) {
        out.open(node.name, attributes);
        for (const auto& child : node.children) write_node(out, child);
        out.close(node.name);
        return;
    }
    Text text(normalized_text(node));
    if (node.has_markup()) text.markup = inner_markup(node);
    out.prose(node.name, attributes, text);
}

} // namespace migralex::tbx
