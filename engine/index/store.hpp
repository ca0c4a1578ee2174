// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/snapshot.hpp"
#include "index/source.hpp"
#include "index/state.hpp"
#include "index/table_file.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace migralex::index {

/// An index in a folder of its own: `state` names a base and perhaps a delta, each one table file with the
/// marks of its entries beside it (`.marks`). Files once named are never changed, only replaced by others under
/// new names, so readers need no lock; who writes holds `lock`.
///
/// Changed entries go to the delta, which is made anew with every change; when it has grown, base and delta are
/// folded together by building all anew.
class Store {
  public:
    Store(std::filesystem::path folder, std::vector<GlossarySource> sources);

    struct Opened {
        Snapshot snapshot;
        OpenReport report;
    };

    /// A snapshot that holds what the glossaries hold now. Errors of reading a glossary pass through.
    [[nodiscard]] Opened open();

    /// The same, not trusting what lies in the folder.
    [[nodiscard]] Opened rebuild();

  private:
    /// What is on disk, and which glossaries are no longer as it says.
    struct Standing {
        ParsedState parsed;
        /// By sources_: whether the content has changed since.
        std::vector<bool> is_changed;
        /// The files as they are now, hashed where that was needed.
        std::vector<IndexedFile> now;
        bool has_gone = false;
        [[nodiscard]] bool is_current() const;
        [[nodiscard]] bool is_worth_recording() const;
    };

    /// Files in `known_files` that look as they did there, a moment ago, are not hashed once more.
    [[nodiscard]] Standing look(const std::vector<IndexedFile>& known_files) const;
    [[nodiscard]] std::optional<Snapshot> find_snapshot(const State& state) const;
    [[nodiscard]] Opened open_locked(const std::vector<IndexedFile>& just_seen);
    [[nodiscard]] Opened build(OpenReport report, std::uint64_t generation, std::vector<IndexedFile> now);
    [[nodiscard]] std::optional<Opened> find_update(const Standing& standing);
    [[nodiscard]] std::optional<Opened> update(const Standing& standing);
    void record(const Standing& standing) const;
    [[nodiscard]] Opened open_in_memory(OpenReport report);
    void write_state(const State& state) const;
    void remove_all_but(const State& state) const;
    [[nodiscard]] std::uint64_t last_generation() const;
    [[nodiscard]] std::filesystem::path path(const std::string& name) const {
        return folder_ / name;
    }

    std::filesystem::path folder_;
    std::vector<GlossarySource> sources_;
};

} // namespace migralex::index
