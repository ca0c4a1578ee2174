// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace migralex::consolidation {

/// Numbers sequences (the letters of a word, the words of a designation) from 0, so that what is compared often
/// is compared as numbers. All sequences lie one behind another and the table beside them holds numbers only:
/// what stands hundreds of thousands of times in glossaries is found without a walk through memory.
template <typename Item>
class Numbering {
  public:
    /// The same number for equal sequences, the next one for a new sequence. Fewer than 2^32 - 1 sequences and
    /// items.
    std::uint32_t number_of(std::span<const Item> sequence) {
        if (size() * 2 >= slots_.size()) grow();
        const auto hash = hash_of(sequence);
        auto& slot = find(hash, sequence);
        if (slot.number == none) {
            slot = {hash, static_cast<std::uint32_t>(size()), static_cast<std::uint32_t>(items_.size()),
                    static_cast<std::uint32_t>(sequence.size())};
            items_.insert(items_.end(), sequence.begin(), sequence.end());
            ends_.push_back(static_cast<std::uint32_t>(items_.size()));
        }
        return slot.number;
    }
    [[nodiscard]] std::span<const Item> operator[](std::uint32_t number) const {
        const auto begin = number == 0 ? 0 : ends_[number - 1];
        return {items_.data() + begin, ends_[number] - begin};
    }
    [[nodiscard]] std::size_t size() const {
        return ends_.size();
    }

  private:
    static constexpr auto none = ~std::uint32_t{0};
    static constexpr std::size_t first_slots = 1024;

    /// With the place of its sequence: to look at a number's end first would be one more walk through memory.
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number = none;
        std::uint32_t begin = 0;
        std::uint32_t length = 0;
    };

    static std::uint32_t hash_of(std::span<const Item> sequence) {
        const std::string_view bytes(reinterpret_cast<const char*>(sequence.data()), sequence.size_bytes());
        return static_cast<std::uint32_t>(std::hash<std::string_view>{}(bytes));
    }

    [[nodiscard]] bool holds(const Slot& slot, std::span<const Item> sequence) const {
        return slot.length == sequence.size() &&
               std::equal(sequence.begin(), sequence.end(), items_.begin() + slot.begin);
    }

    /// Where the sequence is, or would be. There are free slots.
    Slot& find(std::uint32_t hash, std::span<const Item> sequence) {
        auto place = hash & (slots_.size() - 1);
        while (slots_[place].number != none && (slots_[place].hash != hash || !holds(slots_[place], sequence)))
            place = (place + 1) & (slots_.size() - 1);
        return slots_[place];
    }

    void grow() {
        std::vector<Slot> wider(std::max(first_slots, slots_.size() * 2));
        for (const auto& slot : slots_) {
            if (slot.number == none) continue;
            auto place = slot.hash & (wider.size() - 1);
            while (wider[place].number != none) place = (place + 1) & (wider.size() - 1);
            wider[place] = slot;
        }
        slots_ = std::move(wider);
    }

    std::vector<Item> items_;
    std::vector<std::uint32_t> ends_;
    /// Open addressing; a power of two, at most half full.
    std::vector<Slot> slots_;
};

} // namespace migralex::consolidation
