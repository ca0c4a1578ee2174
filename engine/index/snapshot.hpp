// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/definitions.hpp"
#include "index/entry_table.hpp"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <vector>

namespace migralex::index {

/// Documents by number.
using Documents = std::vector<std::uint32_t>;

/// What a search reads: the tables of base and delta, and which documents are dead. It does not change while
/// open, and one thread reads it at a time (a server's connection allows no more).
///
/// An index is a base, and perhaps a delta with entries that changed after the base was made; the base keeps
/// their old documents, which are dead. The documents of two tables are numbered alternately.
struct Snapshot {
    /// Of the base, and of the delta if there is one.
    std::vector<EntryTable> tables;
    /// What the tables read.
    std::shared_ptr<const void> bytes;
    /// Dead documents of the base, by their number there, sorted.
    Documents dead;
    /// Of an index that is spread over servers: holds the definitions. There is no delta then.
    std::shared_ptr<const DefinitionServer> server;

    [[nodiscard]] bool has_delta() const {
        return tables.size() == 2;
    }
    /// The number of a table's entry among the documents of all.
    [[nodiscard]] std::uint32_t document(std::size_t table, std::uint32_t number) const {
        return has_delta() ? 2 * number - (table == 0 ? 1 : 0) : number;
    }
    [[nodiscard]] bool is_dead(std::uint32_t document) const {
        if (dead.empty()) return false;
        if (!has_delta()) return std::binary_search(dead.begin(), dead.end(), document);
        return document % 2 == 1 && std::binary_search(dead.begin(), dead.end(), (document + 1) / 2);
    }
    [[nodiscard]] std::string_view stored_entry(std::uint32_t document) const {
        if (!has_delta()) return tables.front().entry(document);
        return document % 2 == 1 ? tables[0].entry((document + 1) / 2) : tables[1].entry(document / 2);
    }
    /// The highest number a document can have.
    [[nodiscard]] std::size_t last_document() const {
        std::size_t last = 0;
        for (std::size_t i = 0; i < tables.size(); ++i)
            if (tables[i].size() > 0)
                last = std::max<std::size_t>(last, document(i, static_cast<std::uint32_t>(tables[i].size())));
        return last;
    }
    [[nodiscard]] std::size_t size() const {
        std::size_t entries = 0;
        for (const auto& table : tables) entries += table.size();
        return entries - dead.size();
    }
};

} // namespace migralex::index
