// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/glossary.hpp"

#include <algorithm>
#include <utility>

namespace migralex {

namespace {

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

/// The run of digits at the start of the text.
std::string_view leading_digits(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && is_digit(text[length])) ++length;
    return text.substr(0, length);
}

std::string_view without_zeros(std::string_view digits) {
    const auto first = digits.find_first_not_of('0');
    return first == std::string_view::npos ? std::string_view() : digits.substr(first);
}

} // namespace

bool id_less(std::string_view left, std::string_view right) {
    const auto whole_left = left;
    const auto whole_right = right;
    while (!left.empty() && !right.empty()) {
        if (is_digit(left.front()) && is_digit(right.front())) {
            const auto left_digits = leading_digits(left);
            const auto right_digits = leading_digits(right);
            const auto left_number = without_zeros(left_digits);
            const auto right_number = without_zeros(right_digits);
            if (left_number.size() != right_number.size()) return left_number.size() < right_number.size();
            if (left_number != right_number) return left_number < right_number;
            left.remove_prefix(left_digits.size());
            right.remove_prefix(right_digits.size());
        } else {
            if (left.front() != right.front())
                return static_cast<unsigned char>(left.front()) < static_cast<unsigned char>(right.front());
            left.remove_prefix(1);
            right.remove_prefix(1);
        }
    }
    if (left.empty() != right.empty()) return left.empty();
    return whole_left < whole_right;
}

const ConceptEntry* find_entry(const Glossary& glossary, std::string_view id) {
    const auto found =
        std::lower_bound(glossary.entries.begin(), glossary.entries.end(), id,
                         [](const ConceptEntry& entry, auto wanted) { return id_less(entry.id, wanted); });
    return found != glossary.entries.end() && found->id == id ? &*found : nullptr;
}

ConceptEntry* find_entry(Glossary& glossary, std::string_view id) {
    return const_cast<ConceptEntry*>(find_entry(std::as_const(glossary), id));
}

} // namespace migralex
