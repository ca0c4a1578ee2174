// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.hpp"
#include "base/position.hpp"
#include "model/glossary.hpp"
#include "tbx/family.hpp"
#include "tbx/hash_set.hpp"
#include "tbx/xml_reader.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace migralex::tbx {

/// Where entries and term sections stand in their file, by id; definitions by "ID.LANGUAGE".
using PositionMap = std::unordered_map<std::string, Position>;

struct ReadResult {
    Glossary glossary;
    PositionMap positions;
    /// Flaws that did not stop the reading: ids given anew, language sections merged, entries without a term.
    std::vector<Finding> findings;
    /// What kind of file it was, and the dialect it stated ("TBX-Basic"; may be empty).
    Family family = Family::version3;
    std::string dialect;
    /// Ids of entries and term sections that are the reader's, not the file's.
    std::unordered_set<std::string> given_ids;
};

/// What is done about references to characters that XML forbids (IATE ships `&#3;`).
enum class Repair {
    /// The file is refused.
    none,
    /// They are left out, and a finding says how many.
    drop_illegal_references
};

struct ReadOptions {
    Repair repair = Repair::none;
    /// The language of definitions on the concept level that name none; empty: they are preserved, not read.
    std::string definition_language;
    XmlLimits limits;
};

/// Reads any TBX: version 3 in DCA or DCT style and of any dialect, version 2 (`martif`), TBX-Min as it was
/// before 2019; told by the root, never by the file's name. What we do not interpret is kept in place. Entries
/// come sorted by id. `file_name` is used in messages only.
/// Throws FormatError, with the position, if the text is not well-formed XML or not TBX.
[[nodiscard]] ReadResult parse_tbx(std::string_view bytes, const std::string& file_name,
                                   const ReadOptions& options = {});

/// Gets an entry, and what stands before the entries: title, description, language.
using EntryVisitor = std::function<void(ConceptEntry&& entry, const Glossary& frame)>;

/// What the first reading of a file leaves to the second: ids that are no XML names and were given anew. Only
/// when all are known can what points to them follow.
struct StreamedIds {
    HashSet theirs;
    bool are_complete = false;
};

/// Goes through a file without holding more of it than an entry: `visit` gets the entries that parse_tbx would
/// give, in their order, and the result has everything but them, their positions and the ids that were given.
/// The first time with the same `ids`, targets of entries are as the file has them; the second time they are
/// rewritten. Empty if that cannot be, and then nothing that was handed over counts: where the parser has to
/// decide (xml_scanner.hpp), where entries are not sorted by their (new) ids, where an id stands twice, also
/// among the new ones, and where there is no entry.
[[nodiscard]] std::optional<ReadResult> stream_tbx(ByteSource& source, const std::string& file_name,
                                                   const ReadOptions& options, StreamedIds& ids,
                                                   const EntryVisitor& visit);

/// Throws what parse_tbx would throw because of the XML, at a fraction of its time and memory: for files that
/// cannot be streamed.
void check_xml(std::string_view bytes, const std::string& file_name, const ReadOptions& options = {});

/// As parse_tbx; throws FileError if the file cannot be read.
[[nodiscard]] ReadResult read_tbx(const std::filesystem::path& file, const ReadOptions& options = {});

} // namespace migralex::tbx
