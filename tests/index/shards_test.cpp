// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "base/files.hpp"
#include "index/shards.hpp"
#include "sample.hpp"

#include <arpa/inet.h>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <random>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace migralex::index {
namespace {

namespace fs = std::filesystem;

/// A glossary whose entries share many words, so that equal ranks are frequent.
Glossary random_glossary(const std::string& prefix, std::size_t entries, unsigned seed) {
    constexpr std::array words = {"migrante", "refugio",   "asilo",   "frontera", "visa",
                                  "retorno",  "trata",     "permiso", "trabajo",  "familia",
                                  "menor",    "país",      "origen",  "tránsito", "acogida",
                                  "remesa",   "expulsión", "tutor",   "amnistía", "cuota"};
    std::mt19937 random(seed);
    const auto text = [&](std::size_t length) {
        std::string result;
        for (std::size_t i = 0; i < length; ++i)
            result += (i > 0 ? " " : "") + std::string(words[random() % words.size()]);
        return result;
    };
    Glossary glossary;
    for (std::size_t i = 0; i < entries; ++i) {
        auto each = entry(
            fmt::format("{}-{:04}", prefix, i + 1),
            {section("es", {term(text(1 + random() % 3) + fmt::format(" {}", i))}, {text(2 + random() % 8)}),
             section("pt", {term(text(2))}, {text(1 + random() % 6)})});
        each.themes = {i % 3 == 0 ? "TIP" : "REF"};
        each.languages[0].terms[0].countries = {i % 5 == 0 ? "MX" : "BR"};
        glossary.entries.push_back(std::move(each));
    }
    return glossary;
}

SampleWorkspace random_workspace() {
    return SampleWorkspace({{"CAM", random_glossary("CAM", 300, 1)}, {"SAM", random_glossary("SAM", 201, 2)}});
}

/// Questions of every kind: exact, beginnings, words, some words, definitions, errors, filters, pages and
/// counts.
std::vector<Query> questions() {
    std::vector<Query> result;
    for (const auto* text : {"migrante", "refugio asilo", "tutor amnistía cuota remesa", "remesas de menores",
                             "asil", "fronetra visa", "visa origen acogida permiso trabajo",
                             "\"permiso trabajo\"", "xyz", "de la", "expulsion"}) {
        Query query;
        query.text = text;
        result.push_back(query);
        query.glossaries = {"SAM"};
        result.push_back(query);
        query.theme = "TIP";
        query.language = "es";
        result.push_back(query);
        query = Query();
        query.text = text;
        query.country = "MX";
        query.limit = 50;
        query.counts = Counts::page;
        result.push_back(query);
        query.state = "proposed";
        result.push_back(query);
    }
    return result;
}

/// Everything that answers say.
std::string answers(Index& index) {
    std::string all;
    for (const auto& query : questions()) {
        const auto answer = index.search(query);
        all += fmt::format("{}: {}\n", query.text, answer.total);
        for (const auto& hit : answer.hits)
            all += fmt::format("{} {} {:.6f} {} {}\n", hit.id, to_string(hit.kind), hit.score, hit.term,
                               hit.language);
        all += "elsewhere " + describe(answer.elsewhere);
        for (const auto& near : answer.near) all += "near " + near.term + "\n";
        for (const auto& [theme, count] : answer.facets.themes) all += fmt::format("{} {}\n", theme, count);
    }
    return all;
}

TEST(Shards, AnswerAsTheIndexOfTheWorkspaceDoes) {
    const auto workspace = random_workspace();
    auto own = workspace.open();
    const auto expected = answers(own);
    EXPECT_THAT(expected, testing::HasSubstr(" definition "));
    EXPECT_THAT(expected, testing::HasSubstr(" some-words "));
    for (const std::size_t count : {1U, 2U, 3U, 7U}) {
        const TemporaryFolder folder;
        const auto report = write_shards(folder.path(), workspace.sources(), count, {});
        EXPECT_EQ(report.entries, own.size());
        EXPECT_EQ(report.shards.size(), count);
        auto shards = Index::open_shards(folder.path());
        EXPECT_EQ(shards.size(), own.size());
        EXPECT_EQ(answers(shards), expected) << count;
    }
}

TEST(Shards, HoldSamplesOfEveryKind) {
    const auto workspace = SampleWorkspace::of_samples();
    const TemporaryFolder folder;
    static_cast<void>(write_shards(folder.path(), workspace.sources(), 2, {}));
    auto own = workspace.open();
    auto shards = Index::open_shards(folder.path());
    for (const auto* text : {"trata", "coacción", "espalda mojada", "ano", "asylum seekr", "CA4", ""}) {
        Query query;
        query.text = text;
        EXPECT_EQ(describe(shards.search(query)), describe(own.search(query))) << text;
        EXPECT_EQ(shards.complete(query), own.complete(query)) << text;
    }
}

TEST(Shards, ThatAreWrittenAgainReplaceTheOldOnes) {
    const TemporaryFolder folder;
    static_cast<void>(write_shards(folder.path(), random_workspace().sources(), 3, {}));
    const auto workspace = SampleWorkspace::of_samples();
    static_cast<void>(write_shards(folder.path(), workspace.sources(), 2, {}));
    EXPECT_EQ(Index::open_shards(folder.path()).size(), 12U);
}

/// What an error says, by its key.
std::string error_of(const fs::path& folder) {
    try {
        auto index = Index::open_shards(folder);
        Query query;
        query.text = "coacción";
        static_cast<void>(index.search(query));
    } catch (const FileError& error) {
        return error.message().key;
    }
    return "";
}

TEST(Shards, ThatDoNotFitTheirTableAreRefused) {
    const TemporaryFolder folder;
    const auto workspace = SampleWorkspace::of_samples();
    EXPECT_EQ(error_of(folder.path()), "index.cannot-reach") << "nothing there";
    static_cast<void>(write_shards(folder.path(), workspace.sources(), 2, {}));
    EXPECT_EQ(error_of(folder.path()), "");
    replace_file(folder.path() / "stub", "auto shard-1\n");
    EXPECT_EQ(error_of(folder.path()), "index.other-table") << "a shard is missing";
    replace_file(folder.path() / "stub", "auto shard-1\nauto shard-2\n");
    for (const auto& item : fs::directory_iterator(folder.path()))
        if (item.path().filename().string().starts_with("entries-")) {
            replace_file(item.path(), "no table");
            EXPECT_EQ(error_of(folder.path()), "index.other-table");
            fs::remove(item.path());
            break;
        }
    EXPECT_EQ(error_of(folder.path()), "index.other-table") << "the table is missing";
    for (const std::string garbage : {"", "nonsense\n", "remote :\n", "remote 127.0.0.1:1\n"}) {
        replace_file(folder.path() / "stub", garbage);
        EXPECT_NE(error_of(folder.path()), "") << garbage;
    }
}

TEST(Shards, ThatCannotBeWrittenSaySo) {
    const TemporaryFolder folder;
    replace_file(folder.path() / "file", "not a folder");
    EXPECT_THROW(static_cast<void>(write_shards(folder.path() / "file" / "index", {}, 2, {})), FileError);
    EXPECT_EQ(read_file(folder.path() / "file"), "not a folder");
}

/// A port of the loopback that was free a moment ago.
std::uint16_t free_port() {
    const auto socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(socket, reinterpret_cast<sockaddr*>(&address), size);
    ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
    ::close(socket);
    return ntohs(address.sin_port);
}

bool is_listening(std::uint16_t port) {
    const auto socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool listens = ::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    ::close(socket);
    return listens;
}

/// xapian-tcpsrv with one database, as long as the object lives.
class Server {
  public:
    Server(const fs::path& database, std::uint16_t port) {
        const auto port_text = std::to_string(port);
        const auto folder = database.string();
        const char* arguments[] = {"xapian-tcpsrv", "--port",  port_text.c_str(), "--interface",
                                   "127.0.0.1",     "--quiet", folder.c_str(),    nullptr};
        // It has a process for each connection; so it gets a process group of its own.
        posix_spawnattr_t attributes;
        ::posix_spawnattr_init(&attributes);
        ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
        posix_spawn_file_actions_t files;
        ::posix_spawn_file_actions_init(&files);
        // It complains of every knock at the door that no question follows.
        ::posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        is_started_ = ::posix_spawnp(&process_, arguments[0], &files, &attributes,
                                     const_cast<char**>(arguments), environ) == 0;
        ::posix_spawn_file_actions_destroy(&files);
        ::posix_spawnattr_destroy(&attributes);
        for (int i = 0; is_started_ && i < 500 && !is_listening(port); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    ~Server() {
        stop();
    }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    void stop() {
        if (!is_started_) return;
        is_started_ = false;
        // Asked to end, it may leave a process behind that waits for ever and holds the output of the tests
        // open.
        ::kill(-process_, SIGKILL);
        ::waitpid(process_, nullptr, 0);
    }

  private:
    pid_t process_ = 0;
    bool is_started_ = false;
};

bool is_installed(const char* program) {
    return std::system(fmt::format("command -v {} > /dev/null 2>&1", program).c_str()) == 0;
}

TEST(Servers, GiveTheHitsOfTheLocalIndex) {
    if (!is_installed("xapian-tcpsrv"))
        GTEST_SKIP() << "xapian-tcpsrv is missing (Debian package xapian-tools)";
    const auto workspace = random_workspace();
    auto own = workspace.open();
    const TemporaryFolder folder;
    const std::uint16_t ports[] = {free_port(), free_port()};
    static_cast<void>(
        write_shards(folder.path(), workspace.sources(), 0,
                     {fmt::format("127.0.0.1:{}", ports[0]), fmt::format("127.0.0.1:{}", ports[1])}));
    const Server first(folder.path() / "shard-1", ports[0]);
    Server second(folder.path() / "shard-2", ports[1]);
    // Who asks needs no shard: the table and the stub travel alone.
    const TemporaryFolder elsewhere;
    for (const auto& item : fs::directory_iterator(folder.path()))
        if (item.is_regular_file()) fs::copy_file(item.path(), elsewhere.path() / item.path().filename());
    {
        auto served = Index::open_shards(elsewhere.path());
        EXPECT_EQ(served.size(), own.size());
        EXPECT_EQ(answers(served), answers(own));
    }
    second.stop();
    EXPECT_EQ(error_of(elsewhere.path()), "index.cannot-reach");
}

} // namespace
} // namespace migralex::index
