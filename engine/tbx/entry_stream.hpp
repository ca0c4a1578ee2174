// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tbx/hash_set.hpp"
#include "tbx/reading.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace migralex::tbx {

/// Thrown where a file cannot be read entry by entry.
struct Irregular {};

/// Hands entries over as they come, with the ids that settle_identifiers would give them (identifiers.hpp), as
/// long as these can be told without knowing what is still to come.
class EntryStream {
  public:
    /// All must live as long as the stream.
    EntryStream(Reading& reading, StreamedIds& ids, const EntryVisitor& visit);

    /// The last entry of the reading, whose positions and doubtful terms are the only ones there. Throws
    /// Irregular.
    void take(ConceptEntry entry);

    /// To be called behind the last entry: the findings, and what the frame says of ids.
    void finish();

  private:
    void remember_ids_of(const ConceptEntry& entry);
    void name(ConceptEntry& entry);
    std::string correct(const std::string& theirs);
    void claim(const std::string& id);
    void forget();
    [[nodiscard]] std::optional<std::string> new_id(std::string_view theirs) const;

    Reading& reading_;
    StreamedIds& ids_;
    const EntryVisitor& visit_;
    HashSet seen_;
    std::string last_id_;
    std::size_t unnamed_ = 0;
    std::vector<Finding> unnamed_entries_;
    std::size_t corrected_ = 0;
    /// The first entry that got another id; the first term section.
    std::optional<std::pair<Position, std::string>> first_entry_;
    std::optional<std::pair<Position, std::string>> first_term_;
};

} // namespace migralex::tbx
