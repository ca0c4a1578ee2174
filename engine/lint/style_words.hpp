// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

/// Words that tell how a definition is written, by language; folded. A language without a list has none.
namespace migralex::lint {

[[nodiscard]] bool is_article(std::string_view language, std::string_view word);

/// Beginnings that name no superordinate concept: "cuando", "se refiere a", "term that". Longest first.
[[nodiscard]] std::span<const std::string_view> vague_beginnings(std::string_view language);

/// Beginnings that say what something is not.
[[nodiscard]] std::span<const std::string_view> negative_beginnings(std::string_view language);

/// Water, war and weight where people are meant: "oleada", "influx".
[[nodiscard]] std::span<const std::string_view> metaphors(std::string_view language);

/// Endings that leave a definition open: "etc", "entre otros", "and so on".
[[nodiscard]] std::span<const std::string_view> vague_endings(std::string_view language);

} // namespace migralex::lint
