// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/level_writer.hpp"

#include "tbx/preserve.hpp"

#include <algorithm>

namespace migralex::tbx {

Level::Level(MarkupWriter& out, const Preserved& preserved) : out_(out), preserved_(preserved) {
    done("");
}

void Level::done(std::string_view key) {
    // Most levels have nothing but what the model holds.
    if (preserved_.items.empty() || !written_.emplace(key).second) return;
    for (const auto& item : preserved_.items)
        if (!item.instead_of && item.after == key) out_.line(item.markup);
}

void Level::done(std::string_view name, std::size_t number) {
    if (!preserved_.items.empty()) done(numbered(name, number));
}

bool Level::has_stand_in(std::string_view key) const {
    return std::any_of(preserved_.items.begin(), preserved_.items.end(),
                       [&](const auto& item) { return item.instead_of && item.after == key; });
}

const std::string* Level::take_stand_in(std::string_view key, std::string_view form) {
    for (const auto& item : preserved_.items)
        if (item.after == key && item.instead_of == form && taken_.insert(&item).second) return &item.markup;
    return nullptr;
}

bool has_unread_items(const Preserved& preserved) {
    return std::any_of(preserved.items.begin(), preserved.items.end(),
                       [](const auto& item) { return !item.instead_of; });
}

void Level::done_all(std::string_view prefix) {
    for (const auto& item : preserved_.items)
        if (!item.instead_of && item.after.starts_with(prefix)) done(item.after);
}

void Level::settle(std::initializer_list<std::string_view> still_to_come) {
    for (const auto& item : preserved_.items) {
        const bool waits = std::any_of(still_to_come.begin(), still_to_come.end(),
                                       [&](auto prefix) { return item.after.starts_with(prefix); });
        if (!waits && !item.instead_of) done(item.after);
    }
}

bool Level::has_behind(std::string_view key) const {
    return std::any_of(preserved_.items.begin(), preserved_.items.end(),
                       [&](const auto& item) { return !item.instead_of && item.after == key; });
}

bool Level::has_beginning(std::string_view prefix) const {
    return std::any_of(preserved_.items.begin(), preserved_.items.end(),
                       [&](const auto& item) { return !item.instead_of && item.after.starts_with(prefix); });
}

void add_kept_attributes(Attributes& attributes, const Preserved& preserved, std::string_view element) {
    for (const auto& kept : preserved.attributes) {
        const bool is_there = std::any_of(attributes.begin(), attributes.end(),
                                          [&](const auto& attribute) { return attribute.first == kept.name; });
        if (kept.element == element && !is_there) attributes.emplace_back(kept.name, kept.value);
    }
}

} // namespace migralex::tbx
