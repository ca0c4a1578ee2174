// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/concept_entry.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the fields of an entry hold, as text that people read and that can be read back: `format_value` and
/// `parse_value` are each other's inverse. Parts of one value are parted by " | " ("validated | body | act").
namespace migralex::revision {

/// Parts in one line; what would part them inside a part is escaped, empty ones at the end are left out.
[[nodiscard]] std::string join_parts(const std::vector<std::string>& parts, char separator);
[[nodiscard]] std::vector<std::string> split_parts(std::string_view text, char separator);

[[nodiscard]] Text format_value(const std::string& value);
[[nodiscard]] Text format_value(const Text& value);
[[nodiscard]] Text format_value(bool value);
[[nodiscard]] Text format_value(const std::vector<std::string>& value);
[[nodiscard]] Text format_value(const SourceReference& value);
[[nodiscard]] Text format_value(const Review& value);
[[nodiscard]] Text format_value(const std::optional<Reopening>& value);
[[nodiscard]] Text format_value(const Acceptability& value);
[[nodiscard]] Text format_value(const NationalLaw& value);
[[nodiscard]] Text format_value(const Transaction& value);
[[nodiscard]] Text format_value(const std::optional<Retirement>& value);
[[nodiscard]] Text format_value(const std::optional<Consolidation>& value);

/// False, and nothing changed, if the text is no such value.
bool parse_value(const Text& text, std::string& value);
bool parse_value(const Text& text, Text& value);
bool parse_value(const Text& text, bool& value);
bool parse_value(const Text& text, std::vector<std::string>& value);
bool parse_value(const Text& text, SourceReference& value);
bool parse_value(const Text& text, Review& value);
bool parse_value(const Text& text, std::optional<Reopening>& value);
bool parse_value(const Text& text, Acceptability& value);
bool parse_value(const Text& text, NationalLaw& value);
bool parse_value(const Text& text, std::optional<Retirement>& value);
bool parse_value(const Text& text, std::optional<Consolidation>& value);

// Words of closed lists; each list has its own function to read it.

bool parse_word(std::string_view text, DefinitionRole& value);
bool parse_word(std::string_view text, SourceRelation& value);
bool parse_word(std::string_view text, SourceCheck& value);
bool parse_word(std::string_view text, TermType& value);
bool parse_word(std::string_view text, PartOfSpeech& value);
bool parse_word(std::string_view text, GrammaticalGender& value);
bool parse_word(std::string_view text, GrammaticalNumber& value);
bool parse_word(std::string_view text, Register& value);
bool parse_word(std::string_view text, ReviewState& value);
bool parse_word(std::string_view text, AdministrativeStatus& value);
bool parse_word(std::string_view text, ConceptRelation& value);
bool parse_word(std::string_view text, Harmonization& value);
bool parse_word(std::string_view text, NoteKind& value);
bool parse_word(std::string_view text, RelationKind& value);

template <typename Word>
concept ClosedList = std::is_enum_v<Word>;

template <ClosedList Word>
[[nodiscard]] Text format_value(Word value) {
    return Text(std::string(to_string(value)));
}

template <ClosedList Word>
[[nodiscard]] Text format_value(const std::optional<Word>& value) {
    return value ? format_value(*value) : Text();
}

template <ClosedList Word>
bool parse_value(const Text& text, Word& value) {
    return parse_word(text.plain, value);
}

template <ClosedList Word>
bool parse_value(const Text& text, std::optional<Word>& value) {
    Word word{};
    if (!text.plain.empty() && !parse_word(text.plain, word)) return false;
    value = text.plain.empty() ? std::nullopt : std::optional(word);
    return true;
}

} // namespace migralex::revision
