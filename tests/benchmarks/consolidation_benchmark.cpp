// SPDX-License-Identifier: GPL-3.0-or-later
// Matching and grouping of two or three glossaries with the models in memory, beside a self-join of SQLite on
// language and folded term, and on language and stems, in one run: CPU seconds, their ratio and how right the
// pairs are.
//
//   consolidation_benchmark A.tbx B.tbx [C.tbx] [--gold gold.tsv]
//
// The gold list has a concept a line: its name, then the ids in each glossary, "-" for none.
#include "consolidation/consolidate.hpp"
#include "consolidation/groups.hpp"
#include "tbx/read.hpp"
#include "text/words.hpp"

#include <ctime>
#include <fmt/format.h>
#include <fstream>
#include <set>
#include <sqlite3.h>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace migralex;

using Pairs = std::set<std::pair<std::string, std::string>>;

double cpu_seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

Pairs read_gold(const std::string& file) {
    Pairs gold;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        std::istringstream cells(line);
        std::string name;
        std::string left;
        std::string right;
        if (cells >> name >> left >> right && name != "concept" && left != "-" && right != "-")
            gold.emplace(left, right);
    }
    return gold;
}

void report(const char* name, const Pairs& found, const Pairs& gold, double seconds, std::size_t concepts) {
    std::size_t right = 0;
    for (const auto& pair : found) right += gold.contains(pair);
    const auto precision = found.empty() ? 0 : static_cast<double>(right) / static_cast<double>(found.size());
    const auto recall = gold.empty() ? 0 : static_cast<double>(right) / static_cast<double>(gold.size());
    const auto f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
    fmt::print("{:24} {:6} pairs  P {:.3f} R {:.3f} F1 {:.3f}  {:.3f} s CPU  {:.0f} concepts/s\n", name,
               found.size(), precision, recall, f1, seconds, static_cast<double>(concepts) / seconds);
}

void execute(sqlite3* database, const char* statement) {
    if (sqlite3_exec(database, statement, nullptr, nullptr, nullptr) != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(database));
}

/// What makes two terms of a language equal.
using Key = std::string (*)(const std::string& term, const std::string& language);

std::string folded(const std::string& term, const std::string&) {
    return text::comparison_key(term, text::Enye::folded);
}

std::string stemmed(const std::string& term, const std::string& language) {
    std::string key;
    for (const auto& word : text::words(term)) key += text::stem(word.folded, language) + ' ';
    return key;
}

void insert(sqlite3_stmt* statement, int number, const Glossary& glossary, Key key_of) {
    for (const auto& entry : glossary.entries)
        for (const auto& section : entry.languages)
            for (const auto& term : section.terms) {
                const auto key = key_of(term.term, section.language);
                sqlite3_bind_int(statement, 1, number);
                sqlite3_bind_text(statement, 2, entry.id.c_str(), -1, SQLITE_STATIC);
                sqlite3_bind_text(statement, 3, section.language.c_str(), -1, SQLITE_STATIC);
                sqlite3_bind_text(statement, 4, key.c_str(), -1, SQLITE_STATIC);
                sqlite3_step(statement);
                sqlite3_reset(statement);
            }
}

/// Pairs by how many languages they share a term in: at least one, at least two.
std::pair<Pairs, Pairs> join_in_sqlite(const std::vector<Glossary>& glossaries, Key key_of) {
    sqlite3* database = nullptr;
    sqlite3_open(":memory:", &database);
    execute(database, "create table t(g, id, lang, term); begin");
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(database, "insert into t values(?,?,?,?)", -1, &statement, nullptr);
    for (std::size_t i = 0; i < 2; ++i) insert(statement, static_cast<int>(i), glossaries[i], key_of);
    sqlite3_finalize(statement);
    execute(database, "commit; create index i on t(term, lang, g)");
    sqlite3_prepare_v2(database,
                       "select a.id, b.id, count(distinct a.lang) n from t a join t b on a.term=b.term and "
                       "a.lang=b.lang and b.g=1 where a.g=0 group by 1,2",
                       -1, &statement, nullptr);
    std::pair<Pairs, Pairs> found;
    const auto text_of = [&](int column) {
        return std::string(reinterpret_cast<const char*>(sqlite3_column_text(statement, column)));
    };
    while (sqlite3_step(statement) == SQLITE_ROW) {
        const auto pair = std::pair(text_of(0), text_of(1));
        found.first.insert(pair);
        if (sqlite3_column_int(statement, 2) >= 2) found.second.insert(pair);
    }
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return found;
}

Pairs match_and_group(const std::vector<Glossary>& glossaries) {
    consolidation::Matcher matcher(glossaries);
    const auto matches = matcher.matches();
    // Ids of foreign files may be the same in both: grouping is done where they differ, in any case measured.
    static_cast<void>(consolidation::group_entries(glossaries, {}, {}, matches));
    Pairs found;
    for (const auto& match : matches)
        if (match.band == consolidation::Band::merge && match.left_glossary == 0 && match.right_glossary == 1)
            found.emplace(match.left, match.right);
    return found;
}

} // namespace

int main(int argc, char** argv) {
    std::vector<Glossary> glossaries;
    Pairs gold;
    for (int i = 1; i < argc; ++i) {
        if (std::string(argv[i]) == "--gold" && i + 1 < argc)
            gold = read_gold(argv[++i]);
        else
            glossaries.push_back(tbx::read_tbx(argv[i]).glossary);
    }
    if (glossaries.size() < 2) {
        fmt::print(stderr, "usage: consolidation_benchmark A.tbx B.tbx [C.tbx] [--gold gold.tsv]\n");
        return 2;
    }
    std::size_t concepts = 0;
    for (const auto& glossary : glossaries) concepts += glossary.entries.size();
    const auto start = cpu_seconds();
    const auto own = match_and_group(glossaries);
    const auto own_seconds = cpu_seconds() - start;
    report("migralex", own, gold, own_seconds, concepts);
    const auto join_start = cpu_seconds();
    const auto [one, two] = join_in_sqlite(glossaries, folded);
    const auto join_seconds = cpu_seconds() - join_start;
    report("sqlite, >= 1 language", one, gold, join_seconds, concepts);
    report("sqlite, >= 2 languages", two, gold, join_seconds, concepts);
    const auto stem_start = cpu_seconds();
    const auto stems = join_in_sqlite(glossaries, stemmed).first;
    report("stemmed, >= 1 language", stems, gold, cpu_seconds() - stem_start, concepts);
    fmt::print("{:.2f} x SQLite self-join\n", join_seconds / own_seconds);
    return 0;
}
