// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/query.hpp"
#include "model/glossary.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace migralex::index {

/// A glossary to be indexed, by its prefix; borrowed for the time of the call.
struct IndexedGlossary {
    std::string prefix;
    const Glossary* glossary = nullptr;
};

/// The search index: a cache of the glossaries in one compact file. It is never the truth: a missing, damaged
/// or outdated one is built anew.
class Index {
  public:
    /// Opens an index file if it is whole, of this version, and was built from what `freshness` describes (any
    /// text that changes when the glossaries do); empty otherwise.
    [[nodiscard]] static std::optional<Index> find(const std::filesystem::path& file,
                                                   const std::string& freshness);

    /// Builds the index and puts it at `file`, replacing an older one at once. Where the folder cannot be
    /// written the index lives in memory only. Drafts and retired entries are left out.
    [[nodiscard]] static Index build(const std::filesystem::path& file, const std::string& freshness,
                                     const std::vector<IndexedGlossary>& glossaries);

    Index(Index&&) noexcept;
    Index& operator=(Index&&) noexcept;
    ~Index();

    /// Best first; one hit a concept and glossary. Throws FileError if the file turns out to be damaged: build
    /// it anew then.
    [[nodiscard]] std::vector<Hit> search(const Query& query) const;

    [[nodiscard]] std::size_t size() const;

  private:
    struct Storage;
    explicit Index(std::unique_ptr<Storage> storage);
    std::unique_ptr<Storage> storage_;
};

} // namespace migralex::index
