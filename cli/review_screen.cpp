// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/review_screen.hpp"

#include "text/word_difference.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <sstream>

namespace migralex::commands {

namespace {

/// Code points: enough for the languages of the glossaries, where each takes one column.
std::size_t columns_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::vector<std::string> wrapped(const std::string& text, std::size_t width) {
    std::vector<std::string> lines(1);
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        auto& line = lines.back();
        if (!line.empty() && columns_of(line) + 1 + columns_of(word) > width) {
            lines.push_back(word);
        } else {
            line += (line.empty() ? "" : " ") + word;
        }
    }
    return lines;
}

std::string terms_of(const LanguageSection* section, const Console& console) {
    if (!section) return "-";
    std::string list;
    for (const auto& term : section->terms) {
        if (!list.empty()) list += "; ";
        list += term.term;
        if (term.acceptability.status != AdministrativeStatus::preferred)
            list += " (" + console.text(fmt::format("status.{}", to_string(term.acceptability.status))) + ")";
    }
    return list;
}

std::string definition_of(const LanguageSection* section) {
    return section && !section->definitions.empty() ? section->definitions.front().text.plain : "";
}

std::string marked(const std::string& text, const std::string& other) {
    if (text.empty() || other.empty()) return text;
    std::string result;
    for (const auto& passage : text::passages(text, other))
        result += passage.is_common ? passage.text : "[" + passage.text + "]";
    return result;
}

std::string source_of(const LanguageSection* section) {
    if (!section || section->definitions.empty()) return {};
    const auto& source = section->definitions.front().source;
    if (source.empty()) return {};
    return source.article.empty() ? "(" + source.source + ")"
                                  : "(" + source.source + ", " + source.article + ")";
}

} // namespace

void ReviewScreen::show_beside(const std::string& left, const std::string& right) const {
    if (is_narrow_) {
        for (const auto* side : {&left, &right})
            for (const auto& line : wrapped(*side, width_ - 3))
                if (!line.empty()) console_.out() << (side == &left ? " 1 " : " 2 ") << line << '\n';
        return;
    }
    const auto column = (width_ - 3) / 2;
    const auto mine = wrapped(left, column);
    const auto theirs = wrapped(right, column);
    for (std::size_t i = 0; i < std::max(mine.size(), theirs.size()); ++i) {
        const auto& line = i < mine.size() ? mine[i] : std::string();
        const auto gap = column > columns_of(line) ? column - columns_of(line) : 0;
        console_.out() << line << std::string(gap, ' ') << " | " << (i < theirs.size() ? theirs[i] : "")
                       << '\n';
    }
}

void ReviewScreen::show_language(const std::string& language) const {
    const auto* left = find_language(left_, language);
    const auto* right = find_language(right_, language);
    show_beside(language + ": " + terms_of(left, console_), language + ": " + terms_of(right, console_));
    const auto mine = definition_of(left);
    const auto theirs = definition_of(right);
    if (mine.empty() && theirs.empty()) return;
    show_beside("  " + marked(mine, theirs), "  " + marked(theirs, mine));
    show_beside("  " + source_of(left), "  " + source_of(right));
}

void ReviewScreen::show(const consolidation::Match& question) const {
    show_beside(left_.id, right_.id);
    std::set<std::string> languages;
    for (const auto* entry : {&left_, &right_})
        for (const auto& section : entry->languages) languages.insert(section.language);
    for (const auto& language : languages) show_language(language);
    std::string words;
    for (const auto& evidence : question.evidence)
        words += (words.empty() ? "" : "; ") + format_message(evidence, console_.language());
    for (const auto& line : wrapped(words, width_)) console_.out() << line << '\n';
}

} // namespace migralex::commands
