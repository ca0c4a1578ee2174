// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/query.hpp"
#include "index/source.hpp"

#include <filesystem>
#include <memory>
#include <vector>

namespace migralex::index {

/// The search index: a cache of the glossaries in a folder of its own. It is never the truth: it follows the
/// glossaries by itself, and a missing, damaged or older one is built anew. Drafts and retired entries are left
/// out. One thread uses an object at a time; any number of processes may use the folder.
class Index {
  public:
    /// Opens the index and brings it up to date: a glossary whose size, time and inode are as they were is not
    /// read; of one that changed only the changed entries are indexed. Where the folder cannot be written the
    /// index lives in memory. Errors of reading a glossary pass through; FileError if the index cannot be built
    /// at all.
    [[nodiscard]] static Index open(const std::filesystem::path& folder, std::vector<GlossarySource> sources);

    /// Opens an index that is spread over servers (see shards.hpp). It does not follow the glossaries: who made
    /// it makes it anew. FileError if a server does not answer, or holds another index than the folder.
    [[nodiscard]] static Index open_shards(const std::filesystem::path& folder);

    Index(Index&&) noexcept;
    Index& operator=(Index&&) noexcept;
    ~Index();

    /// Damage that shows only now is repaired by building the index anew; FileError if that does not help, or
    /// if a server no longer answers.
    [[nodiscard]] Answer search(const Query& query);

    /// Designations that begin with what was typed so far, alphabetically: preferred and admitted ones only.
    [[nodiscard]] std::vector<Suggestion> complete(const Query& query);

    /// What opening took, and since.
    [[nodiscard]] const OpenReport& report() const;
    /// How many entries are searched.
    [[nodiscard]] std::size_t size() const;

  private:
    struct Storage;
    explicit Index(std::unique_ptr<Storage> storage);
    template <typename Ask>
    auto ask(const Ask& question);
    std::unique_ptr<Storage> storage_;
};

} // namespace migralex::index
