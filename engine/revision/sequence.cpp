// SPDX-License-Identifier: GPL-3.0-or-later
#include "revision/sequence.hpp"

#include <algorithm>

namespace migralex::revision {

std::vector<Slot> SlotOrder::order() {
    number_common();
    auto left = additions_of(&Slot::left);
    auto right = additions_of(&Slot::right);
    std::vector<Slot> result;
    append_additions(left[nowhere], right[nowhere], result);
    for (const auto rank : common_order()) {
        result.push_back(slots_[common_[rank]]);
        append_additions(left[rank], right[rank], result);
    }
    return result;
}

void SlotOrder::number_common() {
    Sequence added;
    for (std::size_t i = 0; i < slots_.size(); ++i) {
        if (slots_[i].base != nowhere) {
            common_.push_back(i);
        } else if (slots_[i].is_common()) {
            added.push_back(i);
        }
    }
    std::sort(common_.begin(), common_.end(), [&](auto a, auto b) { return slots_[a].base < slots_[b].base; });
    std::sort(added.begin(), added.end(), [&](auto a, auto b) { return slots_[a].left < slots_[b].left; });
    const bool is_alike = std::is_sorted(added.begin(), added.end(),
                                         [&](auto a, auto b) { return slots_[a].right < slots_[b].right; });
    if (!is_alike)
        std::sort(added.begin(), added.end(), [&](auto a, auto b) {
            const auto key = [&](auto i) {
                const auto& slot = slots_[i];
                return std::tuple(content_(slot), std::min(slot.left, slot.right),
                                  std::max(slot.left, slot.right));
            };
            return key(a) < key(b);
        });
    common_.insert(common_.end(), added.begin(), added.end());
    for (std::size_t rank = 0; rank < common_.size(); ++rank) rank_[common_[rank]] = rank;
}

SlotOrder::Sequence SlotOrder::common_in_order_of(std::size_t Slot::*side) const {
    Sequence sequence;
    for (std::size_t rank = 0; rank < common_.size(); ++rank)
        if (slots_[common_[rank]].*side != nowhere) sequence.push_back(rank);
    std::sort(sequence.begin(), sequence.end(),
              [&](auto a, auto b) { return slots_[common_[a]].*side < slots_[common_[b]].*side; });
    // What this side took away and the other changed stands behind what it stood behind.
    for (std::size_t rank = 0; rank < common_.size(); ++rank) {
        if (slots_[common_[rank]].*side != nowhere) continue;
        const auto before = rank == 0 ? sequence.end() : std::find(sequence.begin(), sequence.end(), rank - 1);
        sequence.insert(rank == 0 ? sequence.begin() : before + 1, rank);
    }
    return sequence;
}

bool SlotOrder::is_base_unmoved(const Sequence& sequence) const {
    std::size_t last = 0;
    for (const auto rank : sequence) {
        if (slots_[common_[rank]].base == nowhere) continue;
        if (rank < last) return false;
        last = rank;
    }
    return true;
}

SlotOrder::Sequence SlotOrder::common_order() const {
    const auto left = common_in_order_of(&Slot::left);
    const auto right = common_in_order_of(&Slot::right);
    if (left == right) return left;
    const bool is_left_unmoved = is_base_unmoved(left);
    const bool is_right_unmoved = is_base_unmoved(right);
    if (is_left_unmoved != is_right_unmoved) return is_left_unmoved ? right : left;
    return std::min(left, right);
}

std::map<std::size_t, SlotOrder::Sequence> SlotOrder::additions_of(std::size_t Slot::*side) const {
    Sequence present;
    for (std::size_t i = 0; i < slots_.size(); ++i)
        if (slots_[i].*side != nowhere) present.push_back(i);
    std::sort(present.begin(), present.end(),
              [&](auto a, auto b) { return slots_[a].*side < slots_[b].*side; });
    std::map<std::size_t, Sequence> additions;
    auto behind = nowhere;
    for (const auto i : present) {
        if (const auto rank = rank_.find(i); rank != rank_.end()) {
            behind = rank->second;
        } else {
            additions[behind].push_back(i);
        }
    }
    return additions;
}

void SlotOrder::append_additions(const Sequence& left, const Sequence& right, std::vector<Slot>& result) const {
    auto l = left.begin();
    auto r = right.begin();
    while (l != left.end() && r != right.end()) {
        const bool is_left_first = content_(slots_[*l]) < content_(slots_[*r]);
        result.push_back(slots_[is_left_first ? *l++ : *r++]);
    }
    for (; l != left.end(); ++l) result.push_back(slots_[*l]);
    for (; r != right.end(); ++r) result.push_back(slots_[*r]);
}

} // namespace migralex::revision
