// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/links.hpp"

#include <algorithm>

namespace migralex::web {

namespace {

constexpr std::string_view hexadecimal = "0123456789ABCDEF";

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_name_character(char c) {
    return is_letter_or_digit(c) || c == '.' || c == '_' || c == '-';
}

bool is_mail_character(char c) {
    return is_letter_or_digit(c) || std::string_view("@.+-_").find(c) != std::string_view::npos;
}

void append_hexadecimal(std::string& result, char character) {
    const auto byte = static_cast<unsigned char>(character);
    result += hexadecimal[byte >> 4U];
    result += hexadecimal[byte & 15U];
}

bool has_scheme(std::string_view link, std::string_view scheme) {
    return link.size() > scheme.size() &&
           std::equal(scheme.begin(), scheme.end(), link.begin(),
                      [](char wanted, char c) { return wanted == (c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); });
}

} // namespace

bool is_page_name(std::string_view id) {
    return !id.empty() && id.size() <= 120 && id.front() != '.' &&
           std::all_of(id.begin(), id.end(), is_name_character);
}

std::string fragment(std::string_view prefix, std::string_view id) {
    std::string result(prefix);
    for (const auto character : id) {
        if (is_name_character(character) && character != '_') {
            result += character;
        } else {
            result += '_';
            append_hexadecimal(result, character);
        }
    }
    return result;
}

bool is_language_tag(std::string_view language) {
    return !language.empty() && std::all_of(language.begin(), language.end(),
                                            [](char c) { return is_letter_or_digit(c) || c == '-'; });
}

bool is_safe_link(std::string_view link) {
    if (std::any_of(link.begin(), link.end(),
                    [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == 0x7F; }))
        return false;
    return has_scheme(link, "https://") || has_scheme(link, "http://") || has_scheme(link, "mailto:");
}

std::string contact_link(std::string_view contact) {
    if (is_safe_link(contact)) return std::string(contact);
    const bool is_mail = std::count(contact.begin(), contact.end(), '@') == 1 &&
                         std::all_of(contact.begin(), contact.end(), is_mail_character);
    return is_mail ? "mailto:" + std::string(contact) : std::string();
}

std::string percent_encoded(std::string_view text) {
    std::string result;
    for (const auto character : text) {
        if (is_name_character(character)) {
            result += character;
        } else {
            result += '%';
            append_hexadecimal(result, character);
        }
    }
    return result;
}

std::string css_escaped(std::string_view text) {
    std::string result;
    for (const auto character : text) {
        const bool is_plain = is_letter_or_digit(character) || character == ' ' || (character & '\x80') != 0;
        if (is_plain) {
            result += character;
        } else {
            result += '\\';
            append_hexadecimal(result, character);
            result += ' ';
        }
    }
    return result;
}

} // namespace migralex::web
