// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/recognizer.hpp"

namespace migralex::lint {

std::optional<std::uint32_t> Recognizer::add(std::span<const std::uint32_t> phrase, std::uint32_t value) {
    if (phrase.empty()) return std::nullopt;
    const auto next = [&] { return static_cast<std::uint32_t>(values_.size()); };
    if (first_.size() <= phrase[0]) first_.resize(phrase[0] + 1U, 0);
    auto* node = &first_[phrase[0]];
    for (std::size_t i = 1;; ++i) {
        if (*node == 0) {
            *node = next();
            values_.emplace_back();
        }
        if (i == phrase.size()) break;
        node = &steps_[key(*node, phrase[i])];
    }
    auto& own = values_[*node];
    if (own) return own;
    own = value;
    return std::nullopt;
}

const std::uint32_t* Recognizer::find_step(std::uint32_t node, std::uint32_t word) const {
    const auto found = steps_.find(key(node, word));
    return found == steps_.end() ? nullptr : &found->second;
}

std::optional<Recognizer::Hit> Recognizer::longest_at(std::span<const std::uint32_t> text,
                                                      std::size_t at) const {
    if (text[at] >= first_.size() || first_[text[at]] == 0) return std::nullopt;
    std::optional<Hit> longest;
    auto node = first_[text[at]];
    for (auto end = at + 1;; ++end) {
        if (values_[node]) longest = Hit{*values_[node], at, end - at};
        if (end == text.size()) break;
        const auto* step = find_step(node, text[end]);
        if (!step) break;
        node = *step;
    }
    return longest;
}

} // namespace migralex::lint
