// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/slip.hpp"

#include <algorithm>
#include <cstddef>

namespace migralex::consolidation {

namespace {

constexpr std::size_t shortest_word = 6;

std::size_t common_start(std::string_view left, std::string_view right) {
    const auto length = std::min(left.size(), right.size());
    return static_cast<std::size_t>(
        std::mismatch(left.begin(), left.begin() + static_cast<std::ptrdiff_t>(length), right.begin()).first -
        left.begin());
}

std::string_view word_around(std::string_view text, std::size_t at) {
    const auto before = at == 0 ? std::string_view::npos : text.find_last_of(' ', at - 1);
    const auto begin = before == std::string_view::npos ? 0 : before + 1;
    return text.substr(begin, std::min(text.find(' ', at), text.size()) - begin);
}

} // namespace

bool differ_by_a_slip(std::string_view left, std::string_view right) {
    if (left.size() > right.size()) std::swap(left, right);
    if (right.size() - left.size() > 1 || left == right) return false;
    const auto at = common_start(left, right);
    const auto rest_of_left = left.substr(at);
    const auto rest_of_right = right.substr(at);
    const bool is_one_more = left.size() < right.size() && rest_of_left == rest_of_right.substr(1);
    const bool is_other = left.size() == right.size() && rest_of_left.substr(1) == rest_of_right.substr(1);
    const bool are_swapped = left.size() == right.size() && rest_of_left.size() >= 2 &&
                             rest_of_left[0] == rest_of_right[1] && rest_of_left[1] == rest_of_right[0] &&
                             rest_of_left.substr(2) == rest_of_right.substr(2);
    if (!is_one_more && !is_other && !are_swapped) return false;
    const auto word = word_around(right, at);
    return word.size() >= shortest_word && at < right.size() && right[at] != ' ' &&
           word.data() != right.data() + at;
}

} // namespace migralex::consolidation
