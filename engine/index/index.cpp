// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/index.hpp"

#include "base/errors.hpp"
#include "index/record.hpp"
#include "index/search.hpp"
#include "index/shards.hpp"
#include "index/store.hpp"

#include <optional>

namespace migralex::index {

struct Index::Storage {
    /// None of an index on servers.
    std::optional<Store> store;
    Store::Opened opened;
};

Index::Index(std::unique_ptr<Storage> storage) : storage_(std::move(storage)) {}

Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;
Index::~Index() = default;

Index Index::open(const std::filesystem::path& folder, std::vector<GlossarySource> sources) {
    Store store(folder, std::move(sources));
    auto opened = store.open();
    return Index(std::make_unique<Storage>(Storage{std::move(store), std::move(opened)}));
}

Index Index::open_shards(const std::filesystem::path& folder) {
    return Index(std::make_unique<Storage>(Storage{std::nullopt, {index::open_shards(folder), {}}}));
}

/// Asks once more, of an index built anew, if the first answer shows damage.
template <typename Ask>
auto Index::ask(const Ask& question) {
    try {
        return question(storage_->opened.snapshot);
    } catch (const DamagedRecord&) {
        if (!storage_->store) throw FileError(Message{"index.damaged-table", {}});
    }
    try {
        storage_->opened = storage_->store->rebuild();
        return question(storage_->opened.snapshot);
    } catch (const DamagedRecord& error) {
        throw FileError(Message{"index.cannot-search", {error.what()}});
    }
}

Answer Index::search(const Query& query) {
    return ask([&](const Snapshot& snapshot) { return run_query(snapshot, query); });
}

std::vector<Suggestion> Index::complete(const Query& query) {
    return ask([&](const Snapshot& snapshot) { return index::complete(snapshot, query); });
}

const OpenReport& Index::report() const {
    return storage_->opened.report;
}

std::size_t Index::size() const {
    return storage_->opened.snapshot.size();
}

} // namespace migralex::index
