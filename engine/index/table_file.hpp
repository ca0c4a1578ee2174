// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/entry_table.hpp"
#include "model/glossary.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace migralex::index {

/// An entry as it was indexed. Entries are one if glossary, id and hash are.
struct EntryMark {
    std::string glossary;
    std::string id;
    std::string hash;

    auto operator<=>(const EntryMark&) const = default;
};

/// The entries of a glossary that belong into an index, with their marks.
struct MarkedEntry {
    const ConceptEntry* entry = nullptr;
    EntryMark mark;
};
[[nodiscard]] std::vector<MarkedEntry> marked_entries(const Glossary& glossary, const std::string& prefix);

/// A table being gathered, with the marks of its entries.
class TableFileMaker {
  public:
    void add(const ConceptEntry& entry, EntryMark mark);
    /// Entries of another table with their marks there: those of one glossary.
    void copy(const EntryTable& from, const std::vector<EntryMark>& marks, const std::string& glossary);

    [[nodiscard]] std::size_t size() const {
        return marks_.size();
    }
    [[nodiscard]] std::string table() const {
        return table_.format();
    }
    /// Writes the table into a file, with the marks beside it.
    void write(const std::filesystem::path& file) const;

  private:
    EntryTableMaker table_;
    std::vector<EntryMark> marks_;
};

[[nodiscard]] std::filesystem::path marks_file(const std::filesystem::path& table);

/// The marks of all entries in their order. Throws DamagedRecord or FileError.
[[nodiscard]] std::vector<EntryMark> read_marks(const std::filesystem::path& table);

} // namespace migralex::index
