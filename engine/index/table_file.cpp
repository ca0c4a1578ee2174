// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/table_file.hpp"

#include "base/files.hpp"
#include "index/record.hpp"

namespace migralex::index {

namespace fs = std::filesystem;

namespace {

std::string format_marks(const std::vector<EntryMark>& marks) {
    RecordWriter record;
    record.number(marks.size());
    for (const auto& mark : marks) {
        record.text(mark.glossary);
        record.text(mark.id);
        record.text(mark.hash);
    }
    return record.take();
}

} // namespace

std::vector<MarkedEntry> marked_entries(const Glossary& glossary, const std::string& prefix) {
    std::vector<MarkedEntry> result;
    for (const auto& entry : glossary.entries)
        if (is_indexed(entry)) result.push_back({&entry, {prefix, entry.id, content_hash(entry)}});
    return result;
}

void TableFileMaker::add(const ConceptEntry& entry, EntryMark mark) {
    table_.add(entry, mark.glossary);
    marks_.push_back(std::move(mark));
}

void TableFileMaker::copy(const EntryTable& from, const std::vector<EntryMark>& marks,
                          const std::string& glossary) {
    std::vector<std::uint32_t> numbers;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (marks[i].glossary != glossary) continue;
        numbers.push_back(static_cast<std::uint32_t>(i + 1));
        marks_.push_back(marks[i]);
    }
    table_.copy(from, numbers);
}

void TableFileMaker::write(const fs::path& file) const {
    replace_file(file, table(), Durability::derived);
    replace_file(marks_file(file), format_marks(marks_), Durability::derived);
}

fs::path marks_file(const fs::path& table) {
    return fs::path(table.string() + ".marks");
}

std::vector<EntryMark> read_marks(const fs::path& table) {
    const auto bytes = read_file(marks_file(table));
    RecordReader record(bytes);
    std::vector<EntryMark> marks(record.count());
    for (auto& mark : marks) {
        mark.glossary = record.text();
        mark.id = record.text();
        mark.hash = record.text();
    }
    return marks;
}

} // namespace migralex::index
