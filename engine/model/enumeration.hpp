// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace migralex {

/// The words of an enumeration in the order of its enumerators; both directions read the same table.
/// `Enumeration` must count from 0 without gaps.
template <typename Enumeration>
[[nodiscard]] std::optional<Enumeration> enumerator_from_word(std::span<const std::string_view> words,
                                                              std::string_view word) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == word) return static_cast<Enumeration>(i);
    return std::nullopt;
}

} // namespace migralex

/// Defines `to_string` and `NAME_from_string` of an enumeration from its words, which are written to files and
/// therefore never change.
#define MIGRALEX_DEFINE_WORDS(Enumeration, name, ...)                                                          \
    namespace {                                                                                                \
    constexpr std::string_view name##_words[] = {__VA_ARGS__};                                                 \
    }                                                                                                          \
    std::string_view to_string(Enumeration value) {                                                            \
        return name##_words[static_cast<std::size_t>(value)];                                                  \
    }                                                                                                          \
    std::optional<Enumeration> name##_from_string(std::string_view text) {                                     \
        return enumerator_from_word<Enumeration>(name##_words, text);                                          \
    }
