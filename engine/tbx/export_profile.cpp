// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/export_profile.hpp"

#include "tbx/categories.hpp"
#include "tbx/picklists.hpp"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <iterator>

namespace migralex::tbx {

namespace {

constexpr ExportProfile profiles[] = {
    {ExportFormat::migralex, Module::migralex, true, true, true},
    {ExportFormat::basic_dca, Module::basic, true, true, true},
    {ExportFormat::basic_dct, Module::basic, true, false, false},
    {ExportFormat::min, Module::min, true, true, true},
    {ExportFormat::v2_basic, Module::basic, false, true, true},
};

template <typename Value>
std::optional<std::string> as_text(std::optional<Value> value) {
    return value ? std::optional(std::string(to_string(*value))) : std::nullopt;
}

/// The word of the picklist that a file's word means; the picklists of our dialect are those of TBX-Basic.
std::optional<std::string> word_of_picklist(std::string_view category, std::string_view value) {
    if (category == category::part_of_speech) return as_text(read_part_of_speech(value));
    if (category == category::gender) return as_text(read_gender(value));
    if (category == category::term_type) return as_text(read_term_type(value));
    if (category != category::status) return std::nullopt;
    const auto status = read_status(value);
    return status ? std::optional(category::status_to_picklist(*status)) : std::nullopt;
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Digits of a fixed width, taken off the front.
std::optional<int> take_number(std::string_view& text, std::size_t width) {
    if (text.size() < width ||
        !std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(width), is_digit))
        return std::nullopt;
    int value = 0;
    for (const char c : text.substr(0, width)) value = value * 10 + (c - '0');
    text.remove_prefix(width);
    return value;
}

bool take(std::string_view& text, char wanted) {
    if (!text.starts_with(wanted)) return false;
    text.remove_prefix(1);
    return true;
}

bool take_day(std::string_view& text) {
    const auto year = take_number(text, 4);
    if (!year || *year == 0 || !take(text, '-')) return false;
    const auto month = take_number(text, 2);
    if (!month || !take(text, '-')) return false;
    const auto day = take_number(text, 2);
    return day && std::chrono::year_month_day(std::chrono::year(*year),
                                              std::chrono::month(static_cast<unsigned>(*month)),
                                              std::chrono::day(static_cast<unsigned>(*day)))
                      .ok();
}

bool take_time(std::string_view& text) {
    const auto hour = take_number(text, 2);
    if (!hour || *hour > 23 || !take(text, ':')) return false;
    const auto minute = take_number(text, 2);
    if (!minute || *minute > 59 || !take(text, ':')) return false;
    const auto second = take_number(text, 2);
    if (!second || *second > 59) return false;
    if (!take(text, '.')) return true;
    if (text.empty() || !is_digit(text.front())) return false;
    text.remove_prefix(std::min(text.find_first_not_of("0123456789"), text.size()));
    return true;
}

bool take_zone(std::string_view& text) {
    if (text.empty() || take(text, 'Z')) return true;
    if (!take(text, '+') && !take(text, '-')) return false;
    const auto hour = take_number(text, 2);
    if (!hour || *hour > 13 || !take(text, ':')) return false;
    const auto minute = take_number(text, 2);
    return minute && *minute <= 59;
}

} // namespace

const ExportProfile& profile_of(ExportFormat format) {
    const auto found = std::find_if(std::begin(profiles), std::end(profiles),
                                    [&](const auto& profile) { return profile.format == format; });
    assert(found != std::end(profiles));
    return *found;
}

const DataCategory* find_native(const ExportProfile& profile, std::string_view element,
                                std::string_view category, Level level) {
    const auto* found = find_category(element, category);
    return found && found->module <= profile.largest && (found->levels & level) != 0 ? found : nullptr;
}

std::optional<std::string> portable_value(const ExportProfile& profile, const DataCategory& category,
                                          std::string_view value) {
    const bool is_proper_noun = category.name == "partOfSpeech" && value == "properNoun";
    if (profile.format == ExportFormat::v2_basic && is_proper_noun) return std::string(value);
    if (takes(category, value)) return std::string(value);
    return word_of_picklist(category.name, value);
}

bool is_language_shape(std::string_view tag) {
    bool is_first = true;
    while (true) {
        const auto part = tag.substr(0, tag.find('-'));
        if (part.empty() || part.size() > 8) return false;
        if (!std::all_of(part.begin(), part.end(),
                         [&](char c) { return is_letter(c) || (!is_first && is_digit(c)); }))
            return false;
        if (part.size() == tag.size()) return true;
        tag.remove_prefix(part.size() + 1);
        is_first = false;
    }
}

bool is_xml_date(std::string_view text) {
    if (!take_day(text)) return false;
    if (take(text, 'T') && !take_time(text)) return false;
    return take_zone(text) && text.empty();
}

bool is_web_address(std::string_view target) {
    const bool has_scheme = target.starts_with("http://") || target.starts_with("https://");
    return has_scheme && target.find("//") + 2 < target.size() &&
           target.find_first_of(" \t\r\n<>\"{}|\\^`") == std::string_view::npos;
}

} // namespace migralex::tbx
