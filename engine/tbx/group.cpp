// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/group.hpp"

#include "tbx/categories.hpp"
#include "tbx/category_names.hpp"
#include "tbx/markup_writer.hpp"
#include "tbx/preserve.hpp"
#include "text/fold.hpp"

#include <algorithm>
#include <utility>

namespace migralex::tbx {

namespace {

/// The main element of a group: its first one, if that is a TBX element and gives the group its name.
const XmlNode* find_main(const XmlNode& group) {
    for (const auto& child : group.children)
        if (child.kind == XmlNode::Kind::element)
            return child.is_tbx_element() && child.name + "Grp" == group.name ? &child : nullptr;
    return nullptr;
}

/// The element that says something simple about a main element.
std::string_view simple_extra(std::string_view main) {
    if (main == "admin") return "adminNote";
    if (main == "transac") return "transacNote";
    return "admin";
}

std::string_view category_of(const XmlNode& extra) {
    return extra.is_element("date") ? std::string_view("date")
                                    : category::canonical_name(extra.attribute("type"));
}

/// Whether there is text inside that is not blank.
bool has_words(const XmlNode& node) {
    if (node.kind == XmlNode::Kind::text) return !node.is_blank_text();
    return std::any_of(node.children.begin(), node.children.end(), has_words);
}

/// As the model holds it.
std::string words_of(const XmlNode& element) {
    const bool is_simple = element.children.size() == 1 && element.children[0].kind == XmlNode::Kind::text;
    return is_simple ? text::normalize(element.children[0].content) : text::normalize(element.text());
}

} // namespace

Text text_of(const XmlNode& element) {
    Text result(words_of(element));
    if (element.has_markup()) result.markup = inner_markup(element);
    return result;
}

std::string value_form(std::string_view element, std::string_view category, std::string_view value) {
    return canonical_form([&](MarkupWriter& out) { out.element(element, {{"type", category}}, value); });
}

Group::Group(const XmlNode& item) : item_(&item), main_(&item) {
    const auto* main = find_main(item);
    if (main) main_ = main;
    category_ = category::canonical_name(main_->attribute("type"));
    if (!main) return;
    bool before_main = true;
    for (const auto& child : item.children) {
        if (&child == main_) {
            before_main = false;
        } else if (!child.is_blank_text()) {
            extras_.push_back({&child, State::there, before_main});
        }
    }
}

Text Group::text() const {
    return text_of(*main_);
}

bool Group::is_plain(std::initializer_list<std::string_view> attributes) const {
    if (main_->has_markup()) return false;
    return std::all_of(main_->attributes.begin(), main_->attributes.end(),
                       [&](const auto& attribute) { return attribute.is_one_of(attributes); });
}

bool Group::says(const Extra& extra, std::string_view category) const {
    const auto& node = *extra.node;
    if (extra.state != State::there || !node.is_tbx_element()) return false;
    if (!node.is_element(category == "date" ? category : simple_extra(main_->name))) return false;
    return category_of(node) == category && has_words(node);
}

/// Text only, nothing said beyond its category: what the model can hold.
bool Group::is_exact(const Extra& extra, std::string_view category) const {
    const auto& node = *extra.node;
    if (node.has_markup()) return false;
    if (category == "date") return node.attributes.empty();
    return node.attributes.size() == 1 && node.attribute("type") == category;
}

std::string Group::canonical_form(const Extra& extra) const {
    const auto category = category_of(*extra.node);
    const auto value = text_of_extra(extra);
    if (category != "date") return value_form(simple_extra(main_->name), category, value);
    return tbx::canonical_form([&](MarkupWriter& out) { out.element("date", {}, value); });
}

const Group::Extra* Group::find(std::string_view category) const {
    for (const auto& extra : extras_)
        if (says(extra, category)) return &extra;
    return nullptr;
}

std::size_t Group::count(std::string_view category) const {
    return static_cast<std::size_t>(std::count_if(extras_.begin(), extras_.end(),
                                                  [&](const auto& extra) { return says(extra, category); }));
}

std::string Group::text_of_extra(const Extra& extra) {
    return words_of(*extra.node);
}

std::string Group::take_as(std::string_view category, State state) {
    for (auto& extra : extras_) {
        if (!says(extra, category)) continue;
        extra.state = state;
        return text_of_extra(extra);
    }
    return {};
}

std::string Group::take(std::string_view category) {
    return take_as(category, State::taken);
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

bool Group::is_written(std::string_view category) const {
    const auto& defaults = written_by_default_;
    if (std::find(defaults.begin(), defaults.end(), category) != defaults.end()) return true;
    return std::any_of(extras_.begin(), extras_.end(), [&](const auto& extra) {
        return extra.state == State::taken && category_of(*extra.node) == category;
    });
}

Preserved Group::rest(std::initializer_list<std::string_view> known_attributes) const {
    Preserved preserved;
    std::string after = "main";
    for (const auto& extra : extras_) {
        const auto category = category_of(*extra.node);
        // A second value, or one that is no word of the picklist, stays behind the one that is written, or it
        // would be read as that one next time.
        if (extra.state == State::taken || (extra.state == State::there && is_written(category)))
            after = category;
        if (extra.state == State::there)
            preserved.items.push_back({extra.stands_before_main ? "" : after, to_markup(*extra.node)});
        if (extra.state == State::taken && !is_exact(extra, category))
            preserved.items.push_back({after, to_markup(*extra.node), canonical_form(extra)});
    }
    sort_items(preserved);
    if (!is_spelled_canonically())
        preserved.attributes.push_back({main_->name, "type", std::string(main_->attribute("type"))});
    tbx::keep_attributes(*main_, known_attributes, preserved);
    if (item_ != main_) tbx::keep_attributes(*item_, {}, preserved);
    return preserved;
}

} // namespace migralex::tbx
