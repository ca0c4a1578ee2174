// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/national_notes.hpp"

#include "workspace/fields.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace migralex::workspace {

namespace {

constexpr std::string_view separator = " | ";

bool is_of(const Note& note, const std::string& language) {
    return note.kind == NoteKind::national && note.language == language;
}

std::string format_note(const Note& note) {
    auto line = note.country.empty() ? note.text.plain : note.country + ": " + note.text.plain;
    if (note.source.source.empty()) return line;
    line += " [" + note.source.source;
    if (!note.source.article.empty()) line += ", " + note.source.article;
    return line + "]";
}

/// The bracket at the end, if it looks like an id of the source registry; taken off the text.
SourceReference take_source(std::string_view& text) {
    const auto open = text.rfind(" [");
    if (open == std::string_view::npos || !text.ends_with(']')) return {};
    const auto inside = text.substr(open + 2, text.size() - open - 3);
    const auto comma = std::min(inside.find(", "), inside.size());
    const auto source = inside.substr(0, comma);
    if (source.empty() || source.find(' ') != std::string_view::npos) return {};
    text = text.substr(0, open);
    return {std::string(source), std::string(inside.substr(std::min(comma + 2, inside.size())))};
}

std::optional<NationalNote> parse_note(std::string_view item) {
    const auto colon = item.find(": ");
    if (colon == std::string_view::npos || colon < 2 || colon > 3) return std::nullopt;
    NationalNote note;
    note.country = item.substr(0, colon);
    auto text = item.substr(colon + 2);
    note.source = take_source(text);
    note.text = text;
    if (note.text.empty()) return std::nullopt;
    return note;
}

/// The same words first, then what else there is of the country.
std::vector<Note>::iterator find_kept(std::vector<Note>& before, const NationalNote& wanted,
                                      const std::vector<NationalNote>& all) {
    const auto same = std::find_if(before.begin(), before.end(), [&](const auto& note) {
        return note.country == wanted.country && note.text.plain == wanted.text;
    });
    if (same != before.end()) return same;
    return std::find_if(before.begin(), before.end(), [&](const auto& note) {
        const bool stays = std::any_of(all.begin(), all.end(), [&](const auto& other) {
            return other.country == note.country && other.text == note.text.plain;
        });
        return note.country == wanted.country && !stays;
    });
}

Note with_content(Note note, const NationalNote& wanted) {
    note.country = wanted.country;
    if (note.text.plain != wanted.text) note.text = Text(wanted.text);
    note.source = wanted.source;
    return note;
}

} // namespace

std::string format_national_notes(const std::vector<Note>& notes, const std::string& language) {
    std::string line;
    for (const auto& note : notes)
        if (is_of(note, language)) line += (line.empty() ? "" : std::string(separator)) + format_note(note);
    return line;
}

std::optional<std::vector<NationalNote>> parse_national_notes(std::string_view line) {
    std::vector<NationalNote> notes;
    for (const auto& item : split_list(line, separator)) {
        auto note = parse_note(item);
        if (!note) return std::nullopt;
        notes.push_back(std::move(*note));
    }
    return notes;
}

bool set_national_notes(std::vector<Note>& notes, const std::string& language,
                        const std::vector<NationalNote>& wanted) {
    const auto first =
        std::find_if(notes.begin(), notes.end(), [&](const auto& note) { return is_of(note, language); });
    const auto place = first - notes.begin();
    std::vector<Note> before;
    std::copy_if(notes.begin(), notes.end(), std::back_inserter(before),
                 [&](const auto& note) { return is_of(note, language); });
    auto rest = before;
    std::vector<Note> after;
    for (const auto& item : wanted) {
        Note note;
        note.kind = NoteKind::national;
        note.language = language;
        if (const auto kept = find_kept(rest, item, wanted); kept != rest.end()) {
            note = std::move(*kept);
            rest.erase(kept);
        }
        after.push_back(with_content(std::move(note), item));
    }
    if (after == before) return false;
    std::erase_if(notes, [&](const auto& note) { return is_of(note, language); });
    notes.insert(notes.begin() + std::min(place, static_cast<std::ptrdiff_t>(notes.size())),
                 std::make_move_iterator(after.begin()), std::make_move_iterator(after.end()));
    return true;
}

} // namespace migralex::workspace
