// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "revision/content.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <vector>

/// Lists of which two sides changed one each: which items are versions of one, and in which order the items of
/// both stand. Nothing here knows a "first" side: exchanged sides give the same order.
namespace migralex::revision {

inline constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

/// An item by its places in the three lists.
struct Slot {
    std::size_t base = nowhere;
    std::size_t left = nowhere;
    std::size_t right = nowhere;

    [[nodiscard]] bool is_common() const {
        return base != nowhere || (left != nowhere && right != nowhere);
    }
};

/// Pairs the items of two lists: equal ones at the same place, equal ones anywhere, then, for items that have
/// keys, those of the same key. For each of `from` its place in `to`, or nowhere.
template <typename Item, bool by_key>
[[nodiscard]] std::vector<std::size_t> counterparts(const std::vector<Item>& from,
                                                    const std::vector<Item>& to) {
    std::vector<std::size_t> found(from.size(), nowhere);
    std::vector<bool> is_taken(to.size());
    const auto take = [&](std::size_t i, std::size_t j) {
        found[i] = j;
        is_taken[j] = true;
    };
    std::size_t open = 0;
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (i < to.size() && from[i] == to[i]) {
            take(i, i);
        } else {
            ++open;
        }
    }
    if (open == 0) return found;
    std::multimap<std::string, std::size_t> free;
    const auto pair_by = [&](auto name) {
        free.clear();
        for (std::size_t j = 0; j < to.size(); ++j)
            if (!is_taken[j]) free.emplace(name(to[j]), j);
        for (std::size_t i = 0; i < from.size(); ++i) {
            if (found[i] != nowhere) continue;
            // Equal keys keep the order in which they came: the first one free.
            const auto match = free.lower_bound(name(from[i]));
            if (match == free.end() || match->first != name(from[i])) continue;
            take(i, match->second);
            free.erase(match);
        }
    };
    pair_by([](const Item& item) { return content_of(item); });
    if constexpr (by_key) pair_by([](const Item& item) { return key_of(item); });
    return found;
}

/// All items of the three lists; `added_alike` says whether items that both sides added under the same key are
/// versions of one.
template <typename Item, bool by_key, bool added_alike>
[[nodiscard]] std::vector<Slot> find_slots(const std::vector<Item>& base, const std::vector<Item>& left,
                                           const std::vector<Item>& right) {
    std::vector<Slot> slots;
    std::vector<bool> is_left_known(left.size());
    std::vector<bool> is_right_known(right.size());
    const auto in_left = counterparts<Item, by_key>(base, left);
    const auto in_right = counterparts<Item, by_key>(base, right);
    for (std::size_t i = 0; i < base.size(); ++i) {
        slots.push_back({i, in_left[i], in_right[i]});
        if (in_left[i] != nowhere) is_left_known[in_left[i]] = true;
        if (in_right[i] != nowhere) is_right_known[in_right[i]] = true;
    }
    const auto additions = [](const std::vector<Item>& list, const std::vector<bool>& is_known) {
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < list.size(); ++i)
            if (!is_known[i]) places.push_back(i);
        return places;
    };
    const auto left_places = additions(left, is_left_known);
    const auto right_places = additions(right, is_right_known);
    std::vector<Item> left_items;
    for (const auto i : left_places) left_items.push_back(left[i]);
    std::vector<Item> right_items;
    for (const auto i : right_places) right_items.push_back(right[i]);
    const auto pairs = counterparts<Item, added_alike>(left_items, right_items);
    std::vector<bool> is_paired(right_items.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        Slot slot{nowhere, left_places[i], nowhere};
        if (pairs[i] != nowhere) {
            slot.right = right_places[pairs[i]];
            is_paired[pairs[i]] = true;
        }
        slots.push_back(slot);
    }
    for (std::size_t i = 0; i < right_places.size(); ++i)
        if (!is_paired[i]) slots.push_back({nowhere, nowhere, right_places[i]});
    return slots;
}

/// Puts the slots that stay into the order of the result. A side that did not move what was there follows the
/// other; what was added stands behind what it was added behind. Where both say otherwise, content decides.
class SlotOrder {
  public:
    using Contents = std::function<std::string(const Slot&)>;

    SlotOrder(std::vector<Slot> slots, Contents content)
        : slots_(std::move(slots)), content_(std::move(content)) {}

    [[nodiscard]] std::vector<Slot> order();

  private:
    using Sequence = std::vector<std::size_t>;

    void number_common();
    [[nodiscard]] Sequence common_in_order_of(std::size_t Slot::*side) const;
    [[nodiscard]] bool is_base_unmoved(const Sequence& sequence) const;
    [[nodiscard]] Sequence common_order() const;
    /// Additions of one side by the common slot before them (nowhere: in front).
    [[nodiscard]] std::map<std::size_t, Sequence> additions_of(std::size_t Slot::*side) const;
    void append_additions(const Sequence& left, const Sequence& right, std::vector<Slot>& result) const;

    std::vector<Slot> slots_;
    Contents content_;
    /// Common slots by their rank, which does not depend on the sides; `rank_` is its inverse.
    Sequence common_;
    std::map<std::size_t, std::size_t> rank_;
};

} // namespace migralex::revision
