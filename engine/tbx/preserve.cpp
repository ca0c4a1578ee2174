// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/preserve.hpp"

#include <algorithm>
#include <utility>

namespace migralex::tbx {

namespace {

void keep(Preserved& preserved, const std::string& element, std::string name, const std::string& value) {
    const bool is_kept =
        std::any_of(preserved.attributes.begin(), preserved.attributes.end(),
                    [&](const auto& kept) { return kept.element == element && kept.name == name; });
    if (!is_kept) preserved.attributes.push_back({element, std::move(name), value});
}

bool is_text(const PreservedItem& item) {
    return !item.instead_of && !item.markup.starts_with('<');
}

/// Texts that come to stand side by side because nothing is written between them would be read back as one.
void join_texts(std::vector<PreservedItem>& items) {
    std::size_t joined = 0;
    for (std::size_t i = 1; i < items.size(); ++i) {
        auto& before = items[joined];
        if (is_text(before) && is_text(items[i]) && before.after == items[i].after) {
            before.markup += ' ' + items[i].markup;
        } else if (++joined != i) {
            items[joined] = std::move(items[i]);
        }
    }
    if (!items.empty()) items.resize(joined + 1);
}

} // namespace

std::string numbered(std::string_view name, std::size_t count) {
    std::string key;
    key.reserve(name.size() + 4);
    key.append(name).append(1, '#').append(std::to_string(count));
    return key;
}

void read_level(const XmlNode& level, Preserved& preserved, const std::function<Claim(const XmlNode&)>& claim) {
    std::string after;
    for (const auto& child : level.children) {
        if (child.is_blank_text()) continue;
        auto result = child.is_tbx_element() ? claim(child) : kept();
        if (!result.key.empty()) after = std::move(result.key);
        if (!result.is_interpreted) {
            preserved.items.push_back({after, to_markup(child)});
        } else if (result.instead_of) {
            preserved.items.push_back({after, to_markup(child), std::move(result.instead_of)});
        }
    }
}

void keep_attributes(const XmlNode& element, std::initializer_list<std::string_view> known,
                     Preserved& preserved) {
    for (const auto& attribute : element.attributes) {
        if (attribute.is_one_of(known)) continue;
        if (!attribute.uri.empty() && attribute.uri != xml_namespace)
            keep(preserved, element.name, "xmlns:" + std::string(attribute.prefix), std::string(attribute.uri));
        keep(preserved, element.name, attribute.qualified_name(), attribute.value);
    }
}

void sort_items(Preserved& preserved) {
    if (preserved.items.size() < 2) return;
    std::stable_sort(preserved.items.begin(), preserved.items.end(), [](const auto& a, const auto& b) {
        return std::pair(std::string_view(a.after), !a.instead_of) <
               std::pair(std::string_view(b.after), !b.instead_of);
    });
    join_texts(preserved.items);
}

} // namespace migralex::tbx
