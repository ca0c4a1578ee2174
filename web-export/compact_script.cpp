// SPDX-License-Identifier: GPL-3.0-or-later
#include "web_export/compact_script.hpp"

#include <algorithm>

namespace migralex::web {

namespace {

/// Not + and -: a blank may keep two of them apart.
constexpr std::string_view punctuation = "{}()[];,=<>!&|?:*";

bool is_punctuation(char c) {
    return punctuation.find(c) != std::string_view::npos;
}

void append_compact(std::string& result, std::string_view line) {
    if (line.find_first_of("/`") != std::string_view::npos) {
        result += line;
        return;
    }
    bool is_text = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '\"' && (i == 0 || line[i - 1] != '\\')) is_text = !is_text;
        const bool is_needless = c == ' ' && !is_text && i > 0 && i + 1 < line.size() &&
                                 (is_punctuation(line[i - 1]) || is_punctuation(line[i + 1]));
        if (!is_needless) result += c;
    }
}

bool is_comment(std::string_view line) {
    return line.starts_with("//") || line.starts_with("/*") || line.starts_with("*");
}

} // namespace

std::string compact_script(std::string_view script) {
    std::string result;
    while (!script.empty()) {
        const auto end = std::min(script.find('\n'), script.size());
        auto line = script.substr(0, end);
        script.remove_prefix(std::min(end + 1, script.size()));
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
        if (line.empty() || (is_comment(line) && !line.starts_with("// SPDX"))) continue;
        append_compact(result, line);
        result += '\n';
    }
    return result;
}

} // namespace migralex::web
