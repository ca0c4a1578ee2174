// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/dialect.hpp"
#include "tbx/normalize.hpp"

#include <utility>

namespace migralex::tbx {

namespace {

/// The namespace of every module begins so; behind it stands its name.
constexpr std::string_view module_namespace = "http://www.tbxinfo.net/ns/";

bool is_of_a_module(const XmlNode& element) {
    return element.uri.view().starts_with(module_namespace);
}

void to_dca(XmlNode& element, std::string_view name) {
    auto& type = *element.attributes.emplace(element.attributes.begin());
    type.name = "type";
    type.value = std::move(element.name);
    element.name = name;
    element.uri = shared_tbx_namespace();
    element.prefix = {};
}

} // namespace

void normalize_dct(XmlNode& element) {
    // Behind the first element of an adminGrp a category is a note on it.
    bool is_note_on_admin = false;
    for (auto& child : element.children) {
        if (child.kind != XmlNode::Kind::element) continue;
        const auto* category =
            element.is_tbx_element() && is_of_a_module(child) ? find_category(child.name) : nullptr;
        if (category)
            to_dca(child, is_note_on_admin && category->element == "admin" ? "adminNote" : category->element);
        normalize_dct(child);
        is_note_on_admin = element.is_element("adminGrp");
    }
}

} // namespace migralex::tbx
