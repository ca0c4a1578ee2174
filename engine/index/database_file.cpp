// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/database_file.hpp"

#include "base/files.hpp"
#include "index/record.hpp"

namespace migralex::index {

namespace fs = std::filesystem;

namespace {

int flags(DatabaseMaker::TermLists term_lists) {
    return Xapian::DB_CREATE | Xapian::DB_NO_SYNC |
           (term_lists == DatabaseMaker::TermLists::left_out ? Xapian::DB_NO_TERMLIST : 0);
}

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

DatabaseMaker::DatabaseMaker() : database_("", Xapian::DB_BACKEND_INMEMORY) {}

DatabaseMaker::DatabaseMaker(const fs::path& folder, TermLists term_lists)
    : database_(folder.string(), flags(term_lists)) {}

void DatabaseMaker::add(const ConceptEntry& entry, EntryMark mark) {
    database_.add_document(maker_.make(entry, mark.glossary, stems_));
    table_.add(entry, mark.glossary, stems_);
    marks_.push_back(std::move(mark));
}

void DatabaseMaker::copy(const Xapian::Database& from, const DesignationTable& table, Xapian::docid document,
                         EntryMark mark) {
    database_.add_document(from.get_document(document));
    table_.add(table.entry(document), stems_);
    marks_.push_back(std::move(mark));
}

void DatabaseMaker::pack(const fs::path& file) {
    database_.commit();
    database_.compact(file.string(), Xapian::DBCOMPACT_SINGLE_FILE);
    replace_file(table_file(file), table(), Durability::derived);
    replace_file(marks_file(file), format_marks(marks_), Durability::derived);
}

fs::path table_file(const fs::path& database) {
    return fs::path(database.string() + ".terms");
}

fs::path marks_file(const fs::path& database) {
    return fs::path(database.string() + ".marks");
}

std::vector<EntryMark> read_marks(const fs::path& database) {
    const auto bytes = read_file(marks_file(database));
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
