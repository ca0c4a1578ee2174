// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/normalize.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace migralex::tbx {

namespace {

constexpr std::pair<std::string_view, std::string_view> names_of_2019[] = {
    {"martifHeader", "tbxHeader"},
    {"termEntry", "conceptEntry"},
    {"langSet", "langSec"},
    {"tig", "termSec"},
    {"refObjectList", "refObjectSec"},
};

void rename(XmlNode& element) {
    for (const auto& [before, now] : names_of_2019)
        if (element.name == before) element.name = now;
    // MARTIF wrote the attribute without a prefix.
    for (auto& attribute : element.attributes)
        if (attribute.name == "lang" && attribute.prefix.empty() && !element.has_attribute("xml:lang"))
            attribute = {std::string(xml_namespace), "xml", "lang", attribute.value};
}

/// `ntig` holds the term and its notes in a `termGrp`, everything else behind it.
void open_nested_term(XmlNode& element) {
    element.name = "termSec";
    std::vector<XmlNode> children;
    for (auto& child : element.children) {
        if (!child.is_tbx_element() || !child.is_element("termGrp")) {
            children.push_back(std::move(child));
            continue;
        }
        for (auto& attribute : child.attributes)
            if (!element.has_attribute(attribute.qualified_name()))
                element.attributes.push_back(std::move(attribute));
        // In a term section white space is layout, whatever stands beside it (xml_reader.cpp).
        for (auto& item : child.children)
            if (!item.is_blank_text()) children.push_back(std::move(item));
    }
    element.children = std::move(children);
}

bool is_source_description(const XmlNode& element) {
    return element.is_tbx_element() && element.is_element("sourceDesc");
}

void join_source_descriptions(XmlNode& description) {
    auto& parts = description.children;
    const auto first = std::find_if(parts.begin(), parts.end(), is_source_description);
    if (first == parts.end()) return;
    for (auto next = std::next(first); next != parts.end();) {
        // One that says more than its paragraphs stays apart.
        if (!is_source_description(*next) || !next->attributes.empty()) {
            ++next;
            continue;
        }
        std::move(next->children.begin(), next->children.end(), std::back_inserter(first->children));
        next = parts.erase(next);
    }
}

/// Version 3 wants the publication before the title.
void order_file_description(XmlNode& description) {
    std::stable_partition(description.children.begin(), description.children.end(),
                          [](const XmlNode& part) { return part.is_element("publicationStmt"); });
    join_source_descriptions(description);
}

} // namespace

void normalize_martif(XmlNode& element) {
    if (element.is_tbx_element()) {
        rename(element);
        if (element.is_element("ntig")) open_nested_term(element);
        if (element.is_element("fileDesc")) order_file_description(element);
    }
    for (auto& child : element.children) normalize_martif(child);
}

} // namespace migralex::tbx
