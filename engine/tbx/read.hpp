// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.hpp"
#include "base/position.hpp"
#include "model/glossary.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace migralex::tbx {

/// Where entries and term sections stand in their file, by id; definitions by "ID.LANGUAGE".
using PositionMap = std::unordered_map<std::string, Position>;

struct ReadResult {
    Glossary glossary;
    PositionMap positions;
    /// Flaws that did not stop the reading: ids given anew, language sections merged, entries without a term.
    std::vector<Finding> findings;
};

/// Reads TBX version 3 in DCA style, in our dialect or any other: what we do not interpret is kept in place.
/// Entries come sorted by id. `file_name` is used in messages only.
/// Throws FormatError, with the position, if the text is not well-formed XML or not TBX.
[[nodiscard]] ReadResult parse_tbx(std::string_view bytes, const std::string& file_name);

/// As parse_tbx; throws FileError if the file cannot be read.
[[nodiscard]] ReadResult read_tbx(const std::filesystem::path& file);

} // namespace migralex::tbx
