// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/number_format.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <fmt/format.h>
#include <optional>
#include <vector>

namespace migralex::exchange {

namespace {

std::string shown_general(double value) {
    // As many digits as a cell keeps: 5.0999999999999996 is 5.1.
    return fmt::format("{:.15g}", value);
}

/// The part of a format for positive numbers, without [colours] and [locales].
std::string first_section(std::string_view format) {
    std::string section;
    bool is_quoted = false;
    bool is_bracketed = false;
    for (std::size_t i = 0; i < format.size(); ++i) {
        const char c = format[i];
        if (c == '"') is_quoted = !is_quoted;
        if (!is_quoted && c == ';') break;
        // [h], [mm] and [s] count beyond a day; they stay.
        if (!is_quoted && c == '[' &&
            !(i + 1 < format.size() &&
              std::string_view("hmsHMS").find(format[i + 1]) != std::string_view::npos))
            is_bracketed = true;
        if (!is_bracketed) section += c;
        if (c == ']') is_bracketed = false;
        if (c == '\\' && i + 1 < format.size() && !is_quoted && !is_bracketed) section += format[++i];
    }
    return section;
}

struct Piece {
    /// A letter of a date or time, or 0 for a text.
    char letter = 0;
    std::size_t count = 0;
    std::string text;
};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_date_letter(char c) {
    return std::string_view("ymdhs").find(c) != std::string_view::npos;
}

std::vector<Piece> pieces_of(const std::string& section) {
    std::vector<Piece> pieces;
    const auto add_text = [&](std::string_view text) {
        if (pieces.empty() || pieces.back().letter != 0) pieces.push_back({});
        pieces.back().text += text;
    };
    for (std::size_t i = 0; i < section.size(); ++i) {
        const char c = lower(section[i]);
        if (c == '"') {
            const auto end = std::min(section.find('"', i + 1), section.size());
            add_text(std::string_view(section).substr(i + 1, end - i - 1));
            i = end;
        } else if (c == '\\' && i + 1 < section.size()) {
            add_text(std::string_view(section).substr(++i, 1));
        } else if (c == '_' || c == '*') {
            ++i; // the width of a character, or a filling
        } else if (section.compare(i, 5, "AM/PM") == 0) {
            pieces.push_back({'a', 1, {}});
            i += 4;
        } else if (is_date_letter(c)) {
            if (pieces.empty() || pieces.back().letter != c) pieces.push_back({c, 0, {}});
            ++pieces.back().count;
        } else if (c != '[' && c != ']' && c != '@') {
            add_text(std::string_view(section).substr(i, 1));
        }
    }
    return pieces;
}

/// "m" is a minute behind an hour or before a second.
void tell_minutes(std::vector<Piece>& pieces) {
    char before = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].letter == 0) continue;
        if (pieces[i].letter == 'm') {
            const auto next = std::find_if(pieces.begin() + static_cast<std::ptrdiff_t>(i) + 1, pieces.end(),
                                           [](const Piece& piece) { return piece.letter != 0; });
            if (before == 'h' || (next != pieces.end() && next->letter == 's')) pieces[i].letter = 'i';
        }
        before = pieces[i].letter;
    }
}

struct Moment {
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    int seconds = 0;
};

std::optional<Moment> moment_of(double value, DateSystem system) {
    constexpr double last_day = 2958465; // 9999-12-31
    if (!(value >= 0) || value > last_day) return std::nullopt;
    auto whole = static_cast<int>(std::floor(value));
    auto seconds = static_cast<int>(std::lround((value - whole) * 86400));
    if (seconds == 86400) {
        seconds = 0;
        ++whole;
    }
    using namespace std::chrono;
    // The first system counts a 29 February 1900 that never was.
    const sys_days origin = system == DateSystem::since_1904 ? sys_days(year{1904} / January / 1)
                            : whole < 60                     ? sys_days(year{1899} / December / 31)
                                                             : sys_days(year{1899} / December / 30);
    const year_month_day date(origin + days(whole));
    return Moment{int(date.year()), unsigned(date.month()), unsigned(date.day()), seconds};
}

std::string shown_moment(const Moment& moment, const std::vector<Piece>& pieces) {
    const bool is_halved =
        std::any_of(pieces.begin(), pieces.end(), [](const auto& p) { return p.letter == 'a'; });
    const int hour = moment.seconds / 3600;
    const auto two = [](std::size_t count, unsigned value) {
        return count >= 2 ? fmt::format("{:02}", value) : std::to_string(value);
    };
    std::string text;
    for (const auto& piece : pieces) {
        switch (piece.letter) {
        case 'y':
            text +=
                piece.count > 2 ? fmt::format("{:04}", moment.year) : fmt::format("{:02}", moment.year % 100);
            break;
        case 'm': text += two(piece.count, moment.month); break;
        case 'd': text += two(piece.count, moment.day); break;
        case 'h':
            text += two(piece.count, static_cast<unsigned>(is_halved ? (hour + 11) % 12 + 1 : hour));
            break;
        case 'i': text += two(piece.count, static_cast<unsigned>(moment.seconds / 60 % 60)); break;
        case 's': text += two(piece.count, static_cast<unsigned>(moment.seconds % 60)); break;
        case 'a': text += hour < 12 ? "AM" : "PM"; break;
        default: text += piece.text;
        }
    }
    return text;
}

std::string iso(const Moment& moment, bool has_day, bool has_time) {
    std::string text;
    if (has_day) text = fmt::format("{:04}-{:02}-{:02}", moment.year, moment.month, moment.day);
    if (has_time)
        text +=
            fmt::format("{}{:02}:{:02}", has_day ? " " : "", moment.seconds / 3600, moment.seconds / 60 % 60);
    return text;
}

std::string shown_date(double value, std::vector<Piece> pieces, DateSystem system) {
    tell_minutes(pieces);
    const auto moment = moment_of(value, system);
    if (!moment) return shown_general(value);
    const auto any = [&](auto test) { return std::any_of(pieces.begin(), pieces.end(), test); };
    const bool has_day =
        any([](const Piece& p) { return p.letter == 'y' || p.letter == 'm' || p.letter == 'd'; });
    const bool has_time = any([](const Piece& p) { return p.letter == 'h'; });
    // Names of months and weekdays are in the language of the computer.
    if (any([](const Piece& p) { return (p.letter == 'm' || p.letter == 'd') && p.count > 2; }))
        return iso(*moment, has_day, has_time);
    return shown_moment(*moment, pieces);
}

/// Digits, decimals and percent; what stands around them stays.
std::string shown_decimal(double value, const std::vector<Piece>& pieces) {
    std::string pattern;
    for (const auto& piece : pieces) pattern += piece.text;
    const auto first = pattern.find_first_of("0#?");
    if (first == std::string::npos) return shown_general(value);
    const auto last = pattern.find_last_of("0#?");
    const auto digits = pattern.substr(first, last - first + 1);
    if (digits.find_first_of("/eE") != std::string::npos) return shown_general(value);
    const auto point = digits.find('.');
    const auto decimals = point == std::string::npos ? 0 : digits.size() - point - 1;
    const auto whole = digits.substr(0, point);
    const auto least = static_cast<std::size_t>(std::count(whole.begin(), whole.end(), '0'));
    const bool is_percent = pattern.find('%') != std::string::npos;
    auto number = fmt::format("{:.{}f}", std::fabs(is_percent ? value * 100 : value), decimals);
    auto length = std::min(number.find('.'), number.size());
    for (; length < least; ++length) number.insert(number.begin(), '0');
    if (whole.find(',') != std::string::npos)
        for (auto at = length; at > 3; at -= 3) number.insert(at - 3, ",");
    return (value < 0 ? "-" : "") + pattern.substr(0, first) + number + pattern.substr(last + 1);
}

} // namespace

std::string_view built_in_format(unsigned id) {
    switch (id) {
    case 1: return "0";
    case 2: return "0.00";
    case 3: return "#,##0";
    case 4: return "#,##0.00";
    case 9: return "0%";
    case 10: return "0.00%";
    case 14: return "yyyy-mm-dd"; // the day as the computer writes it
    case 15:
    case 16:
    case 17: return "yyyy-mmm-dd"; // with the name of the month
    case 18: return "h:mm AM/PM";
    case 19: return "h:mm:ss AM/PM";
    case 20: return "h:mm";
    case 21: return "h:mm:ss";
    case 22: return "yyyy-mm-dd h:mm";
    case 45: return "mm:ss";
    case 49: return "@";
    default: return "General";
    }
}

std::string shown_number(std::string_view number, std::string_view format, DateSystem system) {
    double value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error != std::errc() || end != number.data() + number.size() || !std::isfinite(value))
        return std::string(number);
    const auto section = first_section(format);
    if (section.empty() || section == "@" || section.starts_with("General")) return shown_general(value);
    const auto pieces = pieces_of(section);
    const bool is_date = std::any_of(pieces.begin(), pieces.end(), [](const auto& p) { return p.letter != 0; });
    return is_date ? shown_date(value, pieces, system) : shown_decimal(value, pieces);
}

} // namespace migralex::exchange
