// SPDX-License-Identifier: GPL-3.0-or-later
#include "tbx/recognize.hpp"

#include "base/errors.hpp"

namespace migralex::tbx {

namespace {

struct Mark {
    std::string_view begins;
    const char* message;
};

constexpr Mark marks[] = {
    {"{", "tbx.is-json"},
    {"[", "tbx.is-json"},
    {"version https://git-lfs", "tbx.is-lfs-pointer"},
    {"PK\x03\x04", "tbx.is-archive"},
    {"\x1F\x8B", "tbx.is-compressed"},
};

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

bool is_utf16(std::string_view bytes) {
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") || bytes.front() == '\0';
}

} // namespace

void refuse_other_formats(std::string_view bytes, const std::string& file_name) {
    auto text = bytes;
    if (text.starts_with(utf8_mark)) text.remove_prefix(utf8_mark.size());
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) throw FormatError(Message{"tbx.is-empty", {}}, {file_name, {}});
    text.remove_prefix(first);
    if (text.front() == '<' || is_utf16(bytes)) return;
    for (const auto& mark : marks)
        if (text.starts_with(mark.begins)) throw FormatError(Message{mark.message, {}}, {file_name, {1, 1}});
    throw FormatError(Message{"tbx.is-no-xml", {}}, {file_name, {1, 1}},
                      std::string(text.substr(0, text.find_first_of("\r\n"))));
}

} // namespace migralex::tbx
