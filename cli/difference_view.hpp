// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/console.hpp"
#include "revision/difference.hpp"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace migralex::commands {

/// How words that are otherwise are marked: [-so-] and {+so+}, or by colour on a terminal.
struct WordMarks {
    const char* gone_begin = "[-";
    const char* gone_end = "-]";
    const char* new_begin = "{+";
    const char* new_end = "+}";
};

/// In colour if results go to a terminal.
[[nodiscard]] WordMarks word_marks(const Console& console);

/// A field with both values, its words marked.
void show_difference(const Console& console, const revision::FieldDifference& field, const WordMarks& marks,
                     const std::string& indent);

[[nodiscard]] nlohmann::ordered_json to_json(const revision::FieldDifference& field);
[[nodiscard]] nlohmann::ordered_json to_json(const revision::EntryDifference& entry);

/// "definition es", "acceptability CAR-0012.es.t2".
[[nodiscard]] std::string field_and_place(const revision::FieldDifference& field);

} // namespace migralex::commands
