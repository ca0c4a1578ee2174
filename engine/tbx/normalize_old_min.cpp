// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/normalize.hpp"

#include "tbx/categories.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace migralex::tbx {

namespace {

using Value = std::pair<std::string_view, std::string_view>;

constexpr Value statuses[] = {{"preferred", "preferredTerm-admn-sts"},
                              {"admitted", "admittedTerm-admn-sts"},
                              {"notRecommended", "deprecatedTerm-admn-sts"},
                              {"obsolete", "supersededTerm-admn-sts"}};

XmlNode tbx_element(std::string_view name) {
    XmlNode element;
    element.uri = shared_tbx_namespace();
    element.name = name;
    return element;
}

XmlNode text_node(std::string text) {
    XmlNode node;
    node.kind = XmlNode::Kind::text;
    node.content = std::move(text);
    return node;
}

/// A direct tag becomes an item of this category.
void to_item(XmlNode& element, std::string_view item, std::string_view category) {
    element.name = item;
    element.attributes.insert(element.attributes.begin(), {{}, {}, "type", std::string(category)});
}

void to_status(XmlNode& element) {
    to_item(element, "termNote", category::status);
    if (element.has_markup()) return;
    const auto stated = text::normalize(element.text());
    for (const auto& [word, value] : statuses)
        if (stated == word) element.children = {text_node(std::string(value))};
}

std::string text_of_child(const XmlNode& element, std::string_view name) {
    for (const auto& child : element.children)
        if (child.is_element(name)) return text::normalize(child.text());
    return {};
}

/// A note is a key and a value, or a value alone; it becomes "key: value".
void join_key_and_value(XmlNode& note) {
    const bool is_plain = std::all_of(note.children.begin(), note.children.end(), [](const XmlNode& child) {
        return child.is_blank_text() ||
               ((child.is_element("noteKey") || child.is_element("noteValue")) && child.attributes.empty());
    });
    const auto value = text_of_child(note, "noteValue");
    if (!is_plain || value.empty()) return;
    const auto key = text_of_child(note, "noteKey");
    note.children = {text_node(key.empty() ? value : key + ": " + value)};
}

void open_note_groups(XmlNode& term) {
    std::vector<XmlNode> children;
    for (auto& child : term.children) {
        if (!child.is_tbx_element() || !child.is_element("noteGrp") || !child.attributes.empty()) {
            children.push_back(std::move(child));
            continue;
        }
        for (auto& note : child.children) {
            if (note.is_tbx_element() && note.is_element("note")) join_key_and_value(note);
            children.push_back(std::move(note));
        }
    }
    term.children = std::move(children);
}

void normalize_term(XmlNode& term) {
    term.name = "termSec";
    open_note_groups(term);
    for (auto& child : term.children) {
        if (!child.is_tbx_element()) continue;
        if (child.is_element("termStatus")) {
            to_status(child);
        } else if (child.is_element("partOfSpeech")) {
            to_item(child, "termNote", category::part_of_speech);
        } else if (child.is_element("customer")) {
            to_item(child, "admin", "customerSubset");
        }
    }
}

void normalize_entry(XmlNode& element) {
    if (!element.is_tbx_element()) return;
    if (element.is_element("termEntry")) element.name = "conceptEntry";
    if (element.is_element("langSet")) element.name = "langSec";
    if (element.is_element("subjectField")) to_item(element, "descrip", category::subject_field);
    if (element.is_element("tig")) {
        normalize_term(element);
    } else {
        for (auto& child : element.children) normalize_entry(child);
    }
}

XmlNode paragraph(std::string_view type, std::string_view text) {
    auto result = tbx_element("p");
    if (!type.empty()) result.attributes.push_back({{}, {}, "type", std::string(type)});
    result.children.push_back(text_node(std::string(text)));
    return result;
}

XmlNode title_statement(XmlNode title) {
    title.name = "title";
    auto statement = tbx_element("titleStmt");
    statement.children.push_back(std::move(title));
    return statement;
}

/// The name of the file is its title, the description its source; everything else is said in paragraphs.
void normalize_header(XmlNode& header) {
    auto description = tbx_element("fileDesc");
    auto sources = tbx_element("sourceDesc");
    std::vector<XmlNode> others;
    for (auto& child : std::exchange(header.children, {})) {
        if (child.is_blank_text()) continue;
        const bool is_simple = child.is_tbx_element() && !child.has_markup();
        if (is_simple && child.is_element("id") && description.children.empty()) {
            description.children.push_back(title_statement(std::move(child)));
        } else if (is_simple && child.is_element("languages")) {
            for (const auto& attribute : child.attributes)
                others.push_back(paragraph(attribute.name + "Language", attribute.value));
        } else if (is_simple && child.attributes.empty()) {
            const auto type = child.is_element("description") ? std::string() : child.name;
            auto& place = type.empty() ? sources.children : others;
            place.push_back(paragraph(type, child.text()));
        } else {
            others.push_back(std::move(child));
        }
    }
    std::move(others.begin(), others.end(), std::back_inserter(sources.children));
    description.children.push_back(std::move(sources));
    header.name = "tbxHeader";
    header.children.push_back(std::move(description));
}

} // namespace

void normalize_old_min(XmlNode& element) {
    if (element.is_tbx_element() && element.is_element("header")) {
        normalize_header(element);
    } else {
        normalize_entry(element);
    }
}

} // namespace migralex::tbx
