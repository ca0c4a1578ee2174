// SPDX-License-Identifier: GPL-3.0-or-later
// search_benchmark CORPUS: builds the index of a corpus and asks it the corpus's queries, with SQLite FTS5
// beside it in the same run, and Xapian's TermGenerator for building. CORPUS is a folder with `glossary.tbx`;
// `docs.tsv` (concept, language, terms, definition, subject: a row a concept and language); `queries.tsv`
// (kind, language, query, concept). Times are CPU time of this thread; compare only figures of one run.
#include "base/files.hpp"
#include "index/index.hpp"
#include "tbx/read.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fmt/format.h>
#include <functional>
#include <map>
#include <sqlite3.h>
#include <sstream>
#include <string>
#include <vector>
#include <xapian.h>

namespace migralex {
namespace {

namespace fs = std::filesystem;

double cpu_seconds() {
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

std::vector<std::vector<std::string>> read_table(const fs::path& file) {
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines(read_file(file));
    for (std::string line; std::getline(lines, line);) {
        std::vector<std::string> row;
        std::istringstream fields(line);
        for (std::string field; std::getline(fields, field, '\t');) row.push_back(field);
        rows.push_back(std::move(row));
    }
    return rows;
}

using Ask = std::function<std::vector<std::string>(const std::string& kind, const std::string& query)>;

struct Times {
    std::vector<double> seconds;
    std::size_t hits = 0;

    [[nodiscard]] double at(double share) {
        std::sort(seconds.begin(), seconds.end());
        return seconds[std::min(seconds.size() - 1,
                                static_cast<std::size_t>(static_cast<double>(seconds.size()) * share))];
    }
    [[nodiscard]] double total() const {
        double sum = 0;
        for (const auto each : seconds) sum += each;
        return sum;
    }
};

/// By kind of query, and "all".
std::map<std::string, Times> measure(const std::vector<std::vector<std::string>>& queries, const Ask& ask) {
    for (std::size_t i = 0; i < std::min<std::size_t>(100, queries.size()); ++i)
        static_cast<void>(ask(queries[i][0], queries[i][2])); // warm
    std::map<std::string, Times> times;
    for (const auto& row : queries) {
        const auto start = cpu_seconds();
        const auto found = ask(row[0], row[2]);
        const auto taken = cpu_seconds() - start;
        const bool is_hit = std::find(found.begin(), found.end(), row[3]) != found.end();
        for (auto* each : {&times[row[0]], &times["all"]}) {
            each->seconds.push_back(taken);
            if (is_hit) ++each->hits;
        }
    }
    return times;
}

void show(const char* engine, std::map<std::string, Times> times) {
    for (auto& [kind, each] : times)
        fmt::print("{:9s} {:7s} n {:5d}  {:8.0f} q/s  p50 {:8.1f} us  p99 {:8.1f} us  hit@10 {:.3f}\n", engine,
                   kind, each.seconds.size(), static_cast<double>(each.seconds.size()) / each.total(),
                   each.at(0.5) * 1e6, each.at(0.99) * 1e6,
                   static_cast<double>(each.hits) / static_cast<double>(each.seconds.size()));
}

/// A megabyte of it.
std::string repeated(std::string_view text) {
    std::string result;
    while (result.size() < 1'000'000) result += text;
    return result;
}

/// SQLite FTS5 as its documentation advises for several languages.
class Fts5 {
  public:
    explicit Fts5(const fs::path& file) {
        ::sqlite3_open(file.c_str(), &database_);
        run("pragma journal_mode=off; pragma synchronous=off; pragma mmap_size=2000000000");
    }
    ~Fts5() {
        ::sqlite3_finalize(select_);
        ::sqlite3_close(database_);
    }
    Fts5(const Fts5&) = delete;
    Fts5& operator=(const Fts5&) = delete;

    void build(const std::vector<std::vector<std::string>>& rows) {
        run("create virtual table t using fts5(id unindexed, terms, definition, subject, "
            "tokenize='unicode61 remove_diacritics 2')");
        run("begin");
        sqlite3_stmt* insert = nullptr;
        ::sqlite3_prepare_v2(database_, "insert into t values(?,?,?,?)", -1, &insert, nullptr);
        for (const auto& row : rows) {
            int column = 1;
            for (const auto field : {0U, 2U, 3U, 4U})
                ::sqlite3_bind_text(insert, column++, row[field].c_str(), -1, SQLITE_STATIC);
            ::sqlite3_step(insert);
            ::sqlite3_reset(insert);
        }
        ::sqlite3_finalize(insert);
        run("commit");
    }

    std::vector<std::string> ask(const std::string& kind, const std::string& query) {
        if (!select_)
            ::sqlite3_prepare_v2(
                database_,
                "select id, terms from t where t match ? order by bm25(t, 0, 5.0, 1.0, 0.5) limit 10", -1,
                &select_, nullptr);
        std::string expression;
        std::istringstream words(query);
        for (std::string word; words >> word;) expression += (expression.empty() ? "\"" : " \"") + word + "\"";
        if (kind == "phrase") expression = "\"" + query + "\"";
        if (kind == "prefix") expression = "\"" + query + "\"*";
        ::sqlite3_bind_text(select_, 1, expression.c_str(), -1, SQLITE_TRANSIENT);
        std::vector<std::string> ids;
        while (::sqlite3_step(select_) == SQLITE_ROW) {
            ids.emplace_back(reinterpret_cast<const char*>(::sqlite3_column_text(select_, 0)));
            static_cast<void>(::sqlite3_column_text(select_, 1));
        }
        ::sqlite3_reset(select_);
        return ids;
    }

  private:
    void run(const char* statement) {
        ::sqlite3_exec(database_, statement, nullptr, nullptr, nullptr);
    }
    sqlite3* database_ = nullptr;
    sqlite3_stmt* select_ = nullptr;
};

/// Xapian as its documentation shows it: a document a concept and language, TermGenerator with the stemmer of
/// the language, positions kept.
double build_with_term_generator(const std::vector<std::vector<std::string>>& rows, const fs::path& folder) {
    const std::map<std::string, std::string> stemmers = {
        {"es", "spanish"}, {"en", "english"}, {"pt", "portuguese"}, {"fr", "french"}, {"nl", "dutch"}};
    const auto start = cpu_seconds();
    Xapian::WritableDatabase database(folder.string(), Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC);
    Xapian::TermGenerator generator;
    generator.set_database(database);
    for (const auto& row : rows) {
        Xapian::Document document;
        generator.set_document(document);
        const auto stemmer = stemmers.find(row[1]);
        generator.set_stemmer(stemmer == stemmers.end() ? Xapian::Stem() : Xapian::Stem(stemmer->second));
        generator.set_termpos(0);
        generator.index_text(row[2], 5);
        generator.increase_termpos();
        generator.index_text(row[3]);
        document.set_data(row[0] + "\t" + row[2]);
        database.add_document(document);
    }
    database.commit();
    return cpu_seconds() - start;
}

std::uintmax_t size_of(const fs::path& folder) {
    std::uintmax_t size = 0;
    for (const auto& item : fs::directory_iterator(folder)) size += item.file_size();
    return size;
}

int run(const fs::path& corpus) {
    const auto file = corpus / "glossary.tbx";
    auto start = cpu_seconds();
    auto glossary = tbx::parse_tbx(read_file(file), file.string()).glossary;
    fmt::print("read      {} concepts  {:.3f} s\n", glossary.entries.size(), cpu_seconds() - start);

    const auto scratch = corpus / "search-benchmark";
    fs::remove_all(scratch);
    fs::create_directories(scratch);
    start = cpu_seconds();
    const std::vector<index::GlossarySource> sources = {{"LAC", file, [&] { return std::move(glossary); }}};
    auto index = index::Index::open(scratch / "index", sources);
    const auto own_build = cpu_seconds() - start;
    const auto rows = read_table(corpus / "docs.tsv");
    Fts5 peer(scratch / "fts5");
    start = cpu_seconds();
    peer.build(rows);
    const auto peer_build = cpu_seconds() - start;
    fmt::print("migralex  build {:.3f} s (of which hashing the file is part)  {} bytes\n", own_build,
               size_of(scratch / "index"));
    fmt::print("fts5      build {:.3f} s  {} bytes\nbuild, ours / fts5: {:.2f}\n", peer_build,
               fs::file_size(scratch / "fts5"), own_build / peer_build);
    if (rows.size() <= 100'000) { // beyond that it alone takes minutes
        const auto xapian_build = build_with_term_generator(rows, scratch / "xapian");
        fmt::print("xapian    build {:.3f} s  {} bytes\nbuild, ours / xapian: {:.2f}\n", xapian_build,
                   size_of(scratch / "xapian"), own_build / xapian_build);
    }

    const auto queries = read_table(corpus / "queries.tsv");
    const Ask own_ask = [&](const std::string& kind, const std::string& text) {
        index::Query query;
        query.text = kind == "phrase" ? "\"" + text + "\"" : text;
        query.counts = index::Counts::page; // the peer does not count either
        std::vector<std::string> ids;
        for (const auto& hit : index.search(query).hits) ids.push_back(hit.id);
        return ids;
    };
    auto own = measure(queries, own_ask);
    auto fts5 = measure(queries, [&](const auto& kind, const auto& query) { return peer.ask(kind, query); });
    show("migralex", own);
    show("fts5", fts5);
    fmt::print("queries a second, ours / fts5: {:.2f}; p99, ours / fts5: {:.2f}\n",
               fts5["all"].total() / own["all"].total(), own["all"].at(0.99) / fts5["all"].at(0.99));

    start = cpu_seconds();
    static_cast<void>(index::Index::open(scratch / "index", sources));
    fmt::print("open a current index: {:.3f} ms\n", (cpu_seconds() - start) * 1e3);
    for (const auto& [name, text] : std::map<std::string, std::string>{
             {"one letter", "a*"},
             {"asterisks", std::string(4000, '*')},
             {"operators", repeated("AND OR NOT NEAR + - ( ) \" ~ ^ ")},
             {"control characters", repeated(std::string("\x01\x00\x1B[2J\x7F", 7))},
             {"invalid UTF-8", repeated("\xFF\xC3 \xE2\x80 mi\xF1 o ")},
             {"right-to-left marks", repeated("\u200F\u202Etrata\u202C ")},
             {"a word of 1 MB", repeated("a")},
             {"small words, 1 MB", repeated("de la ")},
             {"words, 1 MB", repeated("migrante refugio asilo visa frontier trata ")},
             {"quotes, 1 MB", repeated("\"migrante de\" ")}}) {
        start = cpu_seconds();
        static_cast<void>(own_ask("", text));
        fmt::print("hostile: {:22s} {:.2f} ms\n", name, (cpu_seconds() - start) * 1e3);
    }
    fs::remove_all(scratch);
    return 0;
}

} // namespace
} // namespace migralex

int main(int count, char** arguments) {
    if (count != 2) {
        fmt::print(stderr, "usage: search_benchmark CORPUS\n");
        return 2;
    }
    return migralex::run(arguments[1]);
}
