// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/html_writer.hpp"

#include <array>
#include <cstddef>

namespace migralex::web {

namespace {

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

bool is_continuation(std::string_view text, std::size_t place) {
    return place < text.size() && (static_cast<unsigned char>(text[place]) & 0xC0U) == 0x80U;
}

/// How many bytes the character at `place` has, 0 if the bytes there are not UTF-8 (Unicode table 3-7).
std::size_t character_length(std::string_view text, std::size_t place) {
    const auto lead = static_cast<unsigned char>(text[place]);
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4 || !is_continuation(text, place + 1)) return 0;
    if (lead < 0xE0) return 2;
    const auto second = static_cast<unsigned char>(text[place + 1]);
    if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F)) return 0;
    if (!is_continuation(text, place + 2)) return 0;
    if (lead < 0xF0) return 3;
    if ((lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) return 0;
    return is_continuation(text, place + 3) ? 4 : 0;
}

constexpr bool is_control(char character) {
    const auto byte = static_cast<unsigned char>(character);
    return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F;
}

constexpr std::string_view html_escape(std::string_view character) {
    switch (character.front()) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return {};
    }
}

constexpr std::string_view script_escape(std::string_view character) {
    switch (character.front()) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '<': return "\\u003c";
    case '>': return "\\u003e";
    case '&': return "\\u0026";
    case '\t': return "\\t";
    case '\n': return "\\n";
    case '\r': return "\\r";
    default: break;
    }
    if (character == "\xE2\x80\xA8") return "\\u2028";
    if (character == "\xE2\x80\xA9") return "\\u2029";
    return {};
}

using Escape = std::string_view (*)(std::string_view character);

/// Bytes that stand for themselves wherever they are: most of every text.
constexpr std::array<bool, 256> plain_bytes(Escape escape) {
    std::array<bool, 256> plain{};
    for (std::size_t byte = 0; byte < 0x80; ++byte) {
        const auto character = static_cast<char>(byte);
        plain[byte] = !is_control(character) && escape({&character, 1}).empty();
    }
    return plain;
}

/// Copies a text in as few pieces as possible; `escape` names what stands for a character, empty for itself.
template <Escape escape>
void append_escaped(std::string& buffer, std::string_view text) {
    static constexpr auto plain = plain_bytes(escape);
    std::size_t copied = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (plain[static_cast<unsigned char>(text[i])]) {
            ++i;
            continue;
        }
        const auto length = character_length(text, i);
        const auto piece =
            length == 0 || is_control(text[i]) ? replacement_character : escape(text.substr(i, length));
        if (!piece.empty()) {
            buffer += text.substr(copied, i - copied);
            buffer += piece;
            copied = i + (length == 0 ? 1 : length);
        }
        i += length == 0 ? 1 : length;
    }
    buffer += text.substr(copied);
}

} // namespace

HtmlWriter& HtmlWriter::text(std::string_view text) {
    append_escaped<html_escape>(buffer_, text);
    return *this;
}

HtmlWriter& HtmlWriter::attribute(Markup name, std::string_view value) {
    buffer_ += ' ';
    buffer_ += name.text;
    buffer_ += "=\"";
    text(value);
    buffer_ += '"';
    return *this;
}

HtmlWriter& HtmlWriter::element(Markup tag, std::string_view content) {
    buffer_ += '<';
    buffer_ += tag.text;
    buffer_ += '>';
    text(content);
    buffer_ += "</";
    buffer_ += tag.text;
    buffer_ += '>';
    return *this;
}

void append_script_string(std::string& script, std::string_view text) {
    script += '"';
    append_escaped<script_escape>(script, text);
    script += '"';
}

} // namespace migralex::web
