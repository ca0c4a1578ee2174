// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/files.hpp"
#include "model/decision.hpp"
#include "model/glossary.hpp"
#include "model/registry.hpp"
#include "tbx/read.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace migralex::workspace {

/// A glossary as it was read, and what its file looked like then, so that saving can tell whether somebody else
/// has changed it since.
struct OpenGlossary {
    std::string prefix;
    tbx::ReadResult content;
    std::optional<FileStamp> stamp;
};

/// The folder with the manifest, the glossaries and the ledger (design §4). It is the one place that knows
/// where files lie, and the one that saves. Reading never changes a file.
class Workspace {
  public:
    /// Reads `migralex.toml` in `folder`. Throws FileError or FormatError.
    explicit Workspace(std::filesystem::path folder);

    [[nodiscard]] const std::filesystem::path& folder() const {
        return folder_;
    }
    /// Without the source registry, which only some commands need (see `load_sources`).
    [[nodiscard]] const Publication& publication() const {
        return publication_;
    }
    /// Reads `sources.toml` into the publication; no sources if there is no such file.
    void load_sources();

    [[nodiscard]] std::vector<std::string> prefixes() const;
    /// Of a subregional or the continental glossary; throws RequestError for an unknown prefix.
    [[nodiscard]] std::filesystem::path file_of(std::string_view prefix) const;
    /// Throws FileError or FormatError if the file is missing or malformed.
    [[nodiscard]] OpenGlossary read_glossary(std::string_view prefix) const;
    [[nodiscard]] std::vector<Decision> read_ledger() const;
    [[nodiscard]] std::vector<GivenIdentifier> read_identifiers() const;

    /// Saves in canonical form if the file is as it was when it was read, else throws RequestError and saves
    /// nothing. True if the file changed. The caller holds the lock.
    bool save_glossary(const OpenGlossary& glossary) const;
    /// Writes the derived files; what is equal already is not touched. True if anything changed.
    bool save_continental(const Glossary& continental, const std::vector<GivenIdentifier>& identifiers) const;

    /// Adds a record at the end of the ledger; what stands there is not rewritten. The caller holds the lock.
    void append_decision(const Decision& decision) const;

    /// The lock that everyone who saves must hold; throws FileError naming the holder if somebody else has it.
    [[nodiscard]] FileLock lock(std::string_view holder) const;
    /// Where caches lie; created if absent.
    [[nodiscard]] std::filesystem::path cache_folder() const;
    /// Where the search index lies; not created.
    [[nodiscard]] std::filesystem::path index_folder() const {
        return folder_ / ".migralex" / "index";
    }
    [[nodiscard]] std::filesystem::path editions_folder() const {
        return folder_ / "editions";
    }

  private:
    std::filesystem::path folder_;
    Publication publication_;
};

/// The folder of the workspace that `start` lies in: the nearest one upward that has `migralex.toml` or
/// `glossaries/migralex.toml`; empty if there is none.
[[nodiscard]] std::optional<std::filesystem::path> find_workspace(const std::filesystem::path& start);

/// Makes a new workspace with an empty glossary for each subregion. Throws RequestError if there is one
/// already.
void create_workspace(const std::filesystem::path& folder);

/// Up to three of `ids` that look most like `wanted`, nearest first.
[[nodiscard]] std::vector<std::string> nearest_ids(std::string_view wanted,
                                                   const std::vector<std::string>& ids);

} // namespace migralex::workspace
