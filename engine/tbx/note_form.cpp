// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/note_form.hpp"

namespace migralex::tbx {

namespace {

constexpr std::string_view prefix = "migralex:";
constexpr std::string_view separator = ": ";

/// Brackets part the pieces; white space that a reader of XML would normalize is spelled out.
void append_escaped(std::string& out, std::string_view text) {
    char before = ' ';
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool is_last = i + 1 == text.size();
        switch (c) {
        case '\\': out += "\\\\"; break;
        case '[': out += "\\["; break;
        case ']': out += "\\]"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        case ' ': out += before == ' ' || is_last ? "\\s" : " "; break;
        default: out += c;
        }
        before = c;
    }
}

/// Reads up to a bracket that is not escaped. Empty if an escape is none of ours.
std::optional<std::string> take_text(std::string_view& rest) {
    std::string text;
    std::size_t at = 0;
    for (; at < rest.size() && rest[at] != '[' && rest[at] != ']'; ++at) {
        if (rest[at] != '\\') {
            text += rest[at];
            continue;
        }
        if (++at == rest.size()) return std::nullopt;
        switch (rest[at]) {
        case '\\':
        case '[':
        case ']': text += rest[at]; break;
        case 'n': text += '\n'; break;
        case 'r': text += '\r'; break;
        case 't': text += '\t'; break;
        case 's': text += ' '; break;
        default: return std::nullopt;
        }
    }
    rest.remove_prefix(at);
    return text;
}

/// "NAME: " at the beginning, or "NAME:" at the end of what there is.
std::optional<std::string> take_name(std::string_view& rest) {
    const auto end = rest.find(separator);
    const auto bracket = rest.find_first_of("[]\\");
    if (end != std::string_view::npos && end != 0 && end < bracket) {
        std::string name(rest.substr(0, end));
        rest.remove_prefix(end + separator.size());
        return name;
    }
    if (rest.size() < 2 || !rest.ends_with(':') || bracket != std::string_view::npos) return std::nullopt;
    std::string name(rest.substr(0, rest.size() - 1));
    rest = {};
    return name;
}

/// "[KEY: VALUE]" and the blank behind it.
std::optional<std::pair<std::string, std::string>> take_extra(std::string_view& rest) {
    if (!rest.starts_with('[')) return std::nullopt;
    rest.remove_prefix(1);
    auto key = take_name(rest);
    if (!key) return std::nullopt;
    auto value = take_text(rest);
    if (!value || !rest.starts_with(']')) return std::nullopt;
    rest.remove_prefix(1);
    if (rest.starts_with(' ')) rest.remove_prefix(1);
    return std::pair(std::move(*key), std::move(*value));
}

} // namespace

std::string format_note(const NotedItem& item) {
    std::string note(prefix);
    note += item.name;
    note += ':';
    if (!item.value.empty()) {
        note += ' ';
        append_escaped(note, item.value);
    }
    for (const auto& [key, value] : item.extras) {
        note += " [" + key + ": ";
        append_escaped(note, value);
        note += ']';
    }
    return note;
}

std::optional<NotedItem> parse_note(std::string_view text) {
    if (!looks_noted(text)) return std::nullopt;
    auto rest = text.substr(prefix.size());
    auto name = take_name(rest);
    if (!name) return std::nullopt;
    NotedItem item{std::move(*name), {}, {}};
    auto value = take_text(rest);
    if (!value) return std::nullopt;
    item.value = std::move(*value);
    // The blank before the first bracket; one that belongs to the value is escaped.
    if (!rest.empty() && item.value.ends_with(' ')) item.value.pop_back();
    while (!rest.empty()) {
        auto extra = take_extra(rest);
        if (!extra) return std::nullopt;
        item.extras.push_back(std::move(*extra));
    }
    return item;
}

bool looks_noted(std::string_view text) {
    return text.starts_with(prefix);
}

} // namespace migralex::tbx
