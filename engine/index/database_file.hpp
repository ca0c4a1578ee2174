// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/designation_table.hpp"
#include "index/document.hpp"
#include "model/glossary.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

namespace migralex::index {

/// An entry as it was indexed. Entries are one if glossary, id and hash are.
struct EntryMark {
    std::string glossary;
    std::string id;
    std::string hash;

    auto operator<=>(const EntryMark&) const = default;
};

/// Documents being gathered: into a folder of Xapian's, or into memory.
class DatabaseMaker {
  public:
    /// In memory.
    DatabaseMaker();
    /// In a folder that does not exist yet. `keeps_terms` lets documents be taken out again; it costs a third
    /// of the size and the time.
    enum class TermLists { left_out, kept };
    DatabaseMaker(const std::filesystem::path& folder, TermLists term_lists);

    void add(const ConceptEntry& entry, EntryMark mark);
    /// Copies a document with its mark from a database that has term lists.
    void copy(const Xapian::Database& from, const DesignationTable& table, Xapian::docid document,
              EntryMark mark);

    [[nodiscard]] std::size_t size() const {
        return marks_.size();
    }
    [[nodiscard]] const Xapian::WritableDatabase& database() const {
        return database_;
    }
    /// The bytes of the designation table.
    [[nodiscard]] std::string table() const {
        return table_.format();
    }

    /// Packs the database into one file, with table and marks beside it.
    void pack(const std::filesystem::path& file);

  private:
    Xapian::WritableDatabase database_;
    DocumentMaker maker_;
    DesignationTableMaker table_;
    StemMemory stems_;
    std::vector<EntryMark> marks_;
};

[[nodiscard]] std::filesystem::path table_file(const std::filesystem::path& database);
[[nodiscard]] std::filesystem::path marks_file(const std::filesystem::path& database);

/// The marks of all documents in their order. Throws DamagedRecord or FileError.
[[nodiscard]] std::vector<EntryMark> read_marks(const std::filesystem::path& database);

} // namespace migralex::index
