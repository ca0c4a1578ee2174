// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/repair.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace migralex::tbx {

namespace {

/// Production 2 of XML 1.0.
bool is_allowed(unsigned long code) {
    return code == 0x9 || code == 0xA || code == 0xD || (code >= 0x20 && code <= 0xD7FF) ||
           (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
}

/// The length of a reference to a character that is not allowed, at the start of the text; 0 if there is none.
std::size_t illegal_reference(std::string_view text) {
    if (!text.starts_with("&#")) return 0;
    const auto end = text.find(';');
    if (end == std::string_view::npos) return 0;
    auto digits = text.substr(2, end - 2);
    const bool is_hexadecimal = digits.starts_with('x');
    if (is_hexadecimal) digits.remove_prefix(1);
    unsigned long code = 0;
    const auto* last = digits.data() + digits.size();
    const auto [stopped, problem] = std::from_chars(digits.data(), last, code, is_hexadecimal ? 16 : 10);
    if (stopped != last || digits.empty() || problem == std::errc::invalid_argument) return 0;
    const bool is_too_large = problem == std::errc::result_out_of_range;
    return is_too_large || !is_allowed(code) ? end + 1 : 0;
}

/// The length of what may hold anything, at the start of the text; 0 if there is none.
std::size_t opaque(std::string_view text) {
    static constexpr std::pair<std::string_view, std::string_view> sections[] = {
        {"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}};
    for (const auto& [start, end] : sections) {
        if (!text.starts_with(start)) continue;
        const auto at = text.find(end, start.size());
        return at == std::string_view::npos ? text.size() : at + end.size();
    }
    return 0;
}

Position position_of(std::string_view bytes, std::size_t at) {
    const auto before = bytes.substr(0, at);
    const auto line = before.substr(before.rfind('\n') + 1);
    const auto is_lead = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    return {static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1,
            static_cast<std::size_t>(std::count_if(line.begin(), line.end(), is_lead)) + 1};
}

} // namespace

Repaired drop_illegal_references(std::string_view bytes) {
    Repaired repaired;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto next = std::min(bytes.find_first_of("<&", at), bytes.size());
        repaired.bytes += bytes.substr(at, next - at);
        at = next;
        const auto rest = bytes.substr(at);
        if (const auto length = illegal_reference(rest.substr(0, 64)); length > 0) {
            if (repaired.dropped++ == 0) {
                repaired.first = position_of(bytes, at);
                repaired.first_reference = rest.substr(0, length);
            }
            at += length;
        } else {
            const auto kept = std::min(std::max<std::size_t>(opaque(rest), 1), rest.size());
            repaired.bytes += rest.substr(0, kept);
            at += kept;
        }
    }
    return repaired;
}

} // namespace migralex::tbx
