// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/index.hpp"

#include "base/errors.hpp"
#include "base/files.hpp"
#include "index/document.hpp"
#include "index/search.hpp"

#include <atomic>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace migralex::index {

namespace {

namespace fs = std::filesystem;

/// Changes when the index terms or the stored data change their form; an older index is then built anew.
constexpr const char* format_version = "1";

std::string freshness_key(const std::string& freshness) {
    return std::string(format_version) + "\n" + freshness;
}

bool is_public(const ConceptEntry& entry) {
    if (entry.retirement) return false;
    for (const auto& section : entry.languages)
        if (section.review.state != ReviewState::draft) return true;
    return false;
}

void fill(Xapian::WritableDatabase& database, const std::string& freshness,
          const std::vector<IndexedGlossary>& glossaries) {
    for (const auto& [prefix, glossary] : glossaries)
        for (const auto& entry : glossary->entries)
            if (is_public(entry)) database.add_document(make_document(entry, prefix));
    database.set_metadata("freshness", freshness_key(freshness));
    database.commit();
}

/// A scratch folder that goes away with its owner.
class Scratch {
  public:
    explicit Scratch(fs::path folder) : folder_(std::move(folder)) {}
    ~Scratch() {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    [[nodiscard]] const fs::path& folder() const {
        return folder_;
    }

  private:
    fs::path folder_;
};

/// Builds beside the old index, packs into one file and renames it into place: readers see the old or the new
/// one.
void build_file(const fs::path& file, const std::string& freshness,
                const std::vector<IndexedGlossary>& glossaries) {
    static std::atomic<unsigned> counter{0};
    const Scratch scratch(fs::path(fmt::format("{}.{}.{}.tmp", file.string(), ::getpid(), counter++)));
    fs::create_directories(scratch.folder());
    const auto packed = scratch.folder() / "packed";
    {
        Xapian::WritableDatabase database((scratch.folder() / "new").string(),
                                          Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC);
        fill(database, freshness, glossaries);
        database.compact(packed.string(), Xapian::DBCOMPACT_SINGLE_FILE);
    }
    fs::rename(packed, file);
}

} // namespace

struct Index::Storage {
    Xapian::Database database;
};

Index::Index(std::unique_ptr<Storage> storage) : storage_(std::move(storage)) {}

Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;
Index::~Index() = default;

std::optional<Index> Index::find(const fs::path& file, const std::string& freshness) {
    if (!find_stamp(file)) return std::nullopt;
    try {
        auto storage = std::make_unique<Storage>(Storage{Xapian::Database(file.string())});
        if (storage->database.get_metadata("freshness") != freshness_key(freshness)) return std::nullopt;
        return Index(std::move(storage));
    } catch (const Xapian::Error&) {
        // Damaged, or of a Xapian that wrote another format: it is a cache, and the caller builds it anew.
        return std::nullopt;
    }
}

Index Index::build(const fs::path& file, const std::string& freshness,
                   const std::vector<IndexedGlossary>& glossaries) {
    try {
        try {
            build_file(file, freshness, glossaries);
            return Index(std::make_unique<Storage>(Storage{Xapian::Database(file.string())}));
        } catch (const fs::filesystem_error&) {
        } catch (const Xapian::DatabaseError&) {
        }
        // The folder is read-only or full: search still works, only slower.
        Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
        fill(database, freshness, glossaries);
        return Index(std::make_unique<Storage>(Storage{database}));
    } catch (const Xapian::Error& error) {
        throw FileError(Message{"index.cannot-build", {file.string(), error.get_description()}});
    }
}

std::vector<Hit> Index::search(const Query& query) const {
    try {
        return run_query(storage_->database, query);
    } catch (const Xapian::Error& error) {
        throw FileError(Message{"index.cannot-search", {error.get_description()}});
    } catch (const nlohmann::json::exception& error) {
        throw FileError(Message{"index.cannot-search", {error.what()}});
    }
}

std::size_t Index::size() const {
    return storage_->database.get_doccount();
}

} // namespace migralex::index
