// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/level_writer.hpp"

#include "tbx/preserve.hpp"

#include <algorithm>

namespace migralex::tbx {

namespace {

constexpr auto by_place = [](const auto& a, const auto& b) { return a.after < b.after; };

} // namespace

Level::Level(MarkupWriter& out, const Preserved& preserved)
    : out_(out), preserved_(preserved), is_used_(preserved.items.size()),
      is_sorted_(std::is_sorted(preserved.items.begin(), preserved.items.end(), by_place)) {
    done("");
}

/// A body may have as many comments as entries: they are not all gone through behind each of them.
std::span<const PreservedItem> Level::items_behind(std::string_view key) const {
    const auto& items = preserved_.items;
    if (!is_sorted_) return items;
    struct ByPlace {
        bool operator()(const PreservedItem& item, std::string_view place) const {
            return item.after < place;
        }
        bool operator()(std::string_view place, const PreservedItem& item) const {
            return place < item.after;
        }
    };
    const auto [first, last] = std::equal_range(items.begin(), items.end(), key, ByPlace());
    return {first, last};
}

std::vector<bool>::reference Level::is_used(const PreservedItem& item) {
    return is_used_[static_cast<std::size_t>(&item - preserved_.items.data())];
}

bool Level::use(const PreservedItem& item) {
    auto used = is_used(item);
    if (used) return false;
    used = true;
    return true;
}

bool Level::is_waiting(const PreservedItem& item) {
    return !item.instead_of && !is_used(item);
}

void Level::done(std::string_view key) {
    // Most levels have nothing but what the model holds.
    if (preserved_.items.empty()) return;
    for (const auto& item : items_behind(key))
        if (!item.instead_of && item.after == key && use(item)) out_.line(item.markup);
}

void Level::done(std::string_view name, std::size_t number) {
    if (!preserved_.items.empty()) done(numbered(name, number));
}

bool Level::has_stand_in(std::string_view key) const {
    const auto items = items_behind(key);
    return std::any_of(items.begin(), items.end(),
                       [&](const auto& item) { return item.instead_of && item.after == key; });
}

const std::string* Level::take_stand_in(std::string_view key, std::string_view form) {
    for (const auto& item : items_behind(key))
        if (item.after == key && item.instead_of == form && use(item)) return &item.markup;
    return nullptr;
}

bool has_unread_items(const Preserved& preserved) {
    return std::any_of(preserved.items.begin(), preserved.items.end(),
                       [](const auto& item) { return !item.instead_of; });
}

void Level::done_all(std::string_view prefix) {
    for (const auto& item : preserved_.items)
        if (is_waiting(item) && item.after.starts_with(prefix)) done(item.after);
}

void Level::settle(std::initializer_list<std::string_view> still_to_come) {
    for (const auto& item : preserved_.items) {
        if (!is_waiting(item)) continue;
        const bool waits = std::any_of(still_to_come.begin(), still_to_come.end(),
                                       [&](auto prefix) { return item.after.starts_with(prefix); });
        if (!waits) done(item.after);
    }
}

bool Level::has_behind(std::string_view key) const {
    const auto items = items_behind(key);
    return std::any_of(items.begin(), items.end(),
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
