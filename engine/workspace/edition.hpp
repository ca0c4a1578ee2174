// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/glossary.hpp"
#include "workspace/registries.hpp"
#include "workspace/workspace.hpp"

#include <optional>
#include <string>
#include <vector>

namespace migralex::workspace {

/// A released edition, read back: the record and everything a site is made from, as it was on the day.
struct ReleasedEdition {
    EditionRecord record;
    Glossary continental;
    Publication publication;
};

/// The act by which a body releases an edition.
struct ReleaseAct {
    std::string number;
    std::string body;
    std::string document;
    std::string date;
};

enum class ReleaseOutcome { released, already_released };

/// Freezes the continental glossary as edition `act.number`: a folder with the glossary, the manifest, the
/// registry, and a record of hashes and changes. Made beside and renamed into place, so that there is never
/// half an edition. An edition that exists with the same content is left alone; with other content
/// RequestError. The caller holds the lock.
ReleaseOutcome release_edition(const Workspace& workspace, const ReleaseAct& act);

/// Numbers of all editions, oldest first.
[[nodiscard]] std::vector<std::string> edition_numbers(const Workspace& workspace);

/// Reads an edition and checks its hashes; throws FormatError if a file is not what was released.
[[nodiscard]] ReleasedEdition read_released(const Workspace& workspace, const std::string& number);

/// The records of all editions, oldest first, without what was released.
[[nodiscard]] std::vector<EditionRecord> read_edition_records(const Workspace& workspace);

/// The newest edition; RequestError if nothing was released yet.
[[nodiscard]] ReleasedEdition read_latest_released(const Workspace& workspace);

} // namespace migralex::workspace
