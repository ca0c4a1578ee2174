// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace migralex::tbx {

/// Texts by their hashes alone, eight bytes each: whether one was met before. Two texts may have one hash, once
/// in thousands of millions of files; whoever asks must be right even then, or content to be wrong that seldom.
class HashSet {
  public:
    /// False if it was there before.
    bool insert(std::string_view text) {
        if (2 * (count_ + 1) > slots_.size()) grow();
        const auto wanted = hash(text);
        auto& slot = slots_[place_of(wanted)];
        if (slot == wanted) return false;
        slot = wanted;
        ++count_;
        return true;
    }

    [[nodiscard]] bool contains(std::string_view text) const {
        return !slots_.empty() && slots_[place_of(hash(text))] != 0;
    }

  private:
    /// 0 marks a slot that is free.
    static std::uint64_t hash(std::string_view text) {
        const std::uint64_t value = std::hash<std::string_view>()(text);
        return value == 0 ? 1 : value;
    }

    /// Where it is, or would be.
    [[nodiscard]] std::size_t place_of(std::uint64_t wanted) const {
        auto at = wanted & (slots_.size() - 1);
        while (slots_[at] != 0 && slots_[at] != wanted) at = (at + 1) & (slots_.size() - 1);
        return at;
    }

    void grow() {
        const auto before =
            std::exchange(slots_, std::vector<std::uint64_t>(slots_.empty() ? 64 : 2 * slots_.size()));
        for (const auto value : before)
            if (value != 0) slots_[place_of(value)] = value;
    }

    std::vector<std::uint64_t> slots_;
    std::size_t count_ = 0;
};

} // namespace migralex::tbx
