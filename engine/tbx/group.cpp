// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/group.hpp"

#include "tbx/categories.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace migralex::tbx {

namespace {

bool is_group_element(const XmlNode& node) {
    return node.kind == XmlNode::Kind::element && node.name.ends_with("Grp");
}

const XmlNode* first_element(const XmlNode& node) {
    for (const auto& child : node.children)
        if (child.kind == XmlNode::Kind::element) return &child;
    return nullptr;
}

bool contains(std::initializer_list<std::string_view> names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// A plain extra can be taken: text only, nothing said beyond its category.
bool is_plain_extra(const XmlNode& node) {
    if (node.kind != XmlNode::Kind::element || node.uri != tbx_namespace || node.has_child_elements())
        return false;
    if (node.is_element("date")) return node.attributes.empty();
    return node.attributes.size() == 1 && node.has_attribute("type");
}

std::string_view extra_category(const XmlNode& node) {
    return node.is_element("date") ? std::string_view("date") : node.attribute("type");
}

} // namespace

Text text_of(const XmlNode& element) {
    Text result(text::normalize(element.text()));
    if (element.has_child_elements()) result.markup = inner_markup(element);
    return result;
}

Group::Group(const XmlNode& item) : item_(&item), main_(&item) {
    if (!is_group_element(item)) return;
    const auto* first = first_element(item);
    if (!first) return;
    main_ = first;
    for (const auto& child : item.children) {
        if (&child != main_ && !child.is_blank_text()) extras_.push_back({&child, false});
    }
}

Text Group::text() const {
    return text_of(*main_);
}

bool Group::is_plain(std::initializer_list<std::string_view> attributes) const {
    if (main_->has_child_elements()) return false;
    return std::all_of(main_->attributes.begin(), main_->attributes.end(),
                       [&](const auto& attribute) { return contains(attributes, attribute.qualified_name()); });
}

std::string Group::take(std::string_view category) {
    for (auto& extra : extras_) {
        if (extra.is_taken || !is_plain_extra(*extra.node) || extra_category(*extra.node) != category) continue;
        extra.is_taken = true;
        return text::normalize(extra.node->text());
    }
    return {};
}

std::vector<std::string> Group::take_all(std::string_view category) {
    std::vector<std::string> values;
    for (auto value = take(category); !value.empty(); value = take(category))
        values.push_back(std::move(value));
    return values;
}

SourceReference Group::take_source() {
    auto source = take(category::source);
    return {std::move(source), take(category::source_article)};
}

Preserved Group::rest(std::initializer_list<std::string_view> known_attributes) const {
    Preserved preserved;
    std::string after = "main";
    for (const auto& extra : extras_) {
        if (extra.is_taken) {
            after = extra_category(*extra.node);
        } else {
            preserved.items.push_back({after, to_markup(*extra.node)});
        }
    }
    const auto keep_attributes = [&](const XmlNode& node) {
        for (const auto& attribute : node.attributes)
            if (!contains(known_attributes, attribute.qualified_name()))
                preserved.attributes.push_back({node.name, attribute.qualified_name(), attribute.value});
    };
    keep_attributes(*main_);
    if (item_ != main_) keep_attributes(*item_);
    return preserved;
}

} // namespace migralex::tbx
