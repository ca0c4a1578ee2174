// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/language.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace migralex::text {

namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string lower(std::string text) {
    for (auto& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

std::string upper(std::string text) {
    for (auto& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return text;
}

std::vector<std::string> subtags(std::string_view tag) {
    std::vector<std::string> result;
    std::string current;
    for (const char c : tag) {
        if (c == '-' || c == '_') {
            result.push_back(std::exchange(current, {}));
        } else {
            current += c;
        }
    }
    result.push_back(current);
    return result;
}

bool all_letters(const std::string& text) {
    return std::all_of(text.begin(), text.end(), is_letter);
}

bool is_region(const std::string& text) {
    return (text.size() == 2 && all_letters(text)) ||
           (text.size() == 3 && std::all_of(text.begin(), text.end(), is_digit));
}

/// "es": nearly all tags.
bool is_plain_language(std::string_view tag) {
    return (tag.size() == 2 || tag.size() == 3) &&
           std::all_of(tag.begin(), tag.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

} // namespace

LanguageTag parse_language_tag(std::string_view tag) {
    LanguageTag result;
    if (is_plain_language(tag)) {
        result.language = tag;
        return result;
    }
    const auto parts = subtags(tag);
    if (parts[0].size() < 2 || parts[0].size() > 8 || !all_letters(parts[0])) return result;
    result.language = lower(parts[0]);
    std::size_t next = 1;
    if (next < parts.size() && parts[next].size() == 4 && all_letters(parts[next])) {
        result.script = lower(parts[next]);
        result.script[0] = upper(result.script)[0];
        ++next;
    }
    if (next < parts.size() && is_region(parts[next])) result.region = upper(parts[next++]);
    for (; next < parts.size(); ++next) result.rest += (result.rest.empty() ? "" : "-") + lower(parts[next]);
    return result;
}

std::string to_string(const LanguageTag& tag) {
    auto text = tag.language;
    for (const auto& part : {tag.script, tag.region, tag.rest})
        if (!part.empty()) text += "-" + part;
    return text;
}

} // namespace migralex::text
