// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "base/files.hpp"
#include "sample.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace migralex::index {
namespace {

namespace fs = std::filesystem;

Query query(std::string text) {
    Query result;
    result.text = std::move(text);
    return result;
}

/// What a whole index answers to a few questions.
std::string answers(const Index& index) {
    std::string all;
    for (const auto* text : {"trata", "smuggling", "año", "visa", "espalda mojada"})
        all += describe(index.search(query(text)));
    return all + fmt::format("{} documents\n", index.size());
}

constexpr auto* good_answers = "LAC-0001 other-term trata [es]\n"
                               "LAC-0003 prefix tratado [es]\n"
                               "LAC-0002 words víctima de trata [es]\n"
                               "CAR-0113 prefix smuggling of migrants [en]\n"
                               "LAC-0006 preferred año [es]\n"
                               "LAC-0007 preferred ano [es]\n"
                               "CAR-0201 preferred visa [en]\n"
                               "LAC-0004 pejorative espalda mojada [es]\n"
                               "12 documents\n";

std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& item : fs::directory_iterator(folder)) names.push_back(item.path().filename().string());
    return names;
}

TEST(IndexFile, IsOneFileThatIsFoundAgain) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "index";
    EXPECT_EQ(answers(build_sample(file)), good_answers);
    EXPECT_THAT(names_in(folder.path()), testing::ElementsAre("index"));
    const auto found = Index::find(file, "1");
    ASSERT_TRUE(found);
    EXPECT_EQ(answers(*found), good_answers);
}

TEST(IndexFile, IsNotFoundWhereThereIsNone) {
    const TemporaryFolder folder;
    EXPECT_FALSE(Index::find(folder.path() / "index", "1"));
    EXPECT_FALSE(Index::find(folder.path() / "no" / "index", "1"));
    EXPECT_FALSE(Index::find(folder.path(), "1")) << "a folder is no index";
}

TEST(IndexFile, IsStaleWhenTheGlossariesChanged) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "index";
    static_cast<void>(build_sample(file, "CAR 100 1 7\n"));
    EXPECT_TRUE(Index::find(file, "CAR 100 1 7\n"));
    EXPECT_FALSE(Index::find(file, "CAR 100 2 7\n"));
    EXPECT_FALSE(Index::find(file, ""));
}

TEST(IndexFile, HoldsNothingOfTheOldGlossariesAfterARebuild) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "index";
    static_cast<void>(build_sample(file, "old"));
    const auto cam = central_america();
    static_cast<void>(Index::build(file, "new", {{"CAM", &cam}}));
    const auto found = Index::find(file, "new");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->size(), 1U);
    EXPECT_EQ(describe(found->search(query("trata"))), "");
}

TEST(IndexFile, AnswersAlikeAfterARebuild) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "index";
    const auto first = answers(build_sample(file));
    fs::remove(file);
    EXPECT_EQ(answers(build_sample(file)), first);
    EXPECT_EQ(answers(build_sample(file)), first);
}

TEST(IndexFile, OfNothingAnswersNothing) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "index";
    const Glossary empty;
    EXPECT_EQ(Index::build(file, "1", {}).size(), 0U);
    const auto index = Index::build(file, "1", {{"CAR", &empty}});
    EXPECT_EQ(describe(index.search(query("trata"))), "");
}

/// An index that was damaged is not found, or is found out when it is asked; the caller then builds it anew. It
/// never answers with an exception of another kind.
void expect_rebuilt(const fs::path& file, const std::string& what) {
    try {
        if (const auto found = Index::find(file, "1")) static_cast<void>(answers(*found));
    } catch (const FileError& error) {
        EXPECT_EQ(error.message().key, "index.cannot-search") << what;
    }
    EXPECT_EQ(answers(build_sample(file)), good_answers) << what;
    const auto found = Index::find(file, "1");
    ASSERT_TRUE(found) << what;
    EXPECT_EQ(answers(*found), good_answers) << what;
}

TEST(DamagedIndex, OfGarbageIsNotFound) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "index";
    for (const auto& garbage :
         {std::string(), std::string("x"), std::string("auto migralex"), std::string("\0\0\0\0", 4),
          std::string(100'000, '\xFF'), std::string("remote :\nstub /etc/passwd\n")}) {
        replace_file(file, garbage);
        EXPECT_FALSE(Index::find(file, "1")) << garbage.substr(0, 20);
        expect_rebuilt(file, garbage.substr(0, 20));
    }
}

TEST(DamagedIndex, ThatWasCutIsRebuilt) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "index";
    static_cast<void>(build_sample(file));
    const auto whole = read_file(file);
    for (std::size_t part = 0; part < 16; ++part) {
        replace_file(file, std::string_view(whole).substr(0, whole.size() * part / 16));
        expect_rebuilt(file, fmt::format("{}/16", part));
    }
}

TEST(DamagedIndex, WithBlocksOverwrittenIsRebuilt) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "index";
    static_cast<void>(build_sample(file));
    const auto whole = read_file(file);
    for (const char garbage : {'\0', '\xFF', '{'})
        for (std::size_t at = 0; at + 512 < whole.size(); at += whole.size() / 12) {
            auto damaged = whole;
            damaged.replace(at, 512, 512, garbage);
            replace_file(file, damaged);
            expect_rebuilt(file, fmt::format("'{}' at {}", static_cast<int>(garbage), at));
        }
}

TEST(IndexFile, LivesInMemoryWhereTheFolderCannotBeWritten) {
    const TemporaryFolder folder;
    replace_file(folder.path() / "file", "not a folder");
    const auto file = folder.path() / "file" / "index";
    EXPECT_EQ(answers(build_sample(file)), good_answers);
    EXPECT_FALSE(Index::find(file, "1"));
    EXPECT_EQ(read_file(folder.path() / "file"), "not a folder");
}

TEST(IndexFile, LivesInMemoryWhereAFolderIsInTheWay) {
    const TemporaryFolder folder;
    fs::create_directories(folder.path() / "index" / "kept");
    EXPECT_EQ(answers(build_sample(folder.path() / "index")), good_answers);
    EXPECT_TRUE(fs::exists(folder.path() / "index" / "kept"));
    EXPECT_THAT(names_in(folder.path()), testing::ElementsAre("index"));
}

TEST(IndexFile, BuiltByTwoThreadsAtOnceIsGood) {
    for (int round = 0; round < 5; ++round) {
        const TemporaryFolder folder;
        const auto file = folder.path() / "index";
        std::string answer[2];
        std::thread threads[2];
        for (int i = 0; i < 2; ++i)
            threads[i] = std::thread([&, i] { answer[i] = answers(build_sample(file)); });
        for (auto& thread : threads) thread.join();
        EXPECT_EQ(answer[0], good_answers);
        EXPECT_EQ(answer[1], good_answers);
        const auto found = Index::find(file, "1");
        ASSERT_TRUE(found);
        EXPECT_EQ(answers(*found), good_answers);
        EXPECT_THAT(names_in(folder.path()), testing::ElementsAre("index"));
    }
}

TEST(IndexFile, BuiltByTwoProcessesAtOnceIsGood) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "index";
    std::vector<pid_t> children;
    for (int i = 0; i < 2; ++i) {
        const auto child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) ::_exit(answers(build_sample(file)) == good_answers ? 0 : 1);
        children.push_back(child);
    }
    for (const auto child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    }
    const auto found = Index::find(file, "1");
    ASSERT_TRUE(found);
    EXPECT_EQ(answers(*found), good_answers);
}

TEST(IndexFile, StaysReadableForThoseWhoHaveItOpen) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "index";
    const auto old = build_sample(file, "old");
    const auto cam = central_america();
    static_cast<void>(Index::build(file, "new", {{"CAM", &cam}}));
    EXPECT_EQ(answers(old), good_answers);
}

TEST(IndexFile, TakesTermsOfAnyLengthAndAnyBytes) {
    const TemporaryFolder folder;
    Glossary glossary;
    const std::string huge(300'000, 'z');
    glossary.entries = {
        entry("CAR-0001", {section("en", {term(huge), term("bad \xFF\xC3 bytes"), term("")}, {huge})}),
        entry("CAR-0002", {section(std::string(3000, 'x'), {term("refugee")})})};
    glossary.entries[1].themes = {std::string(3000, 't')};
    const auto index = Index::build(folder.path() / "index", "1", {{std::string(3000, 'P'), &glossary}});
    EXPECT_EQ(index.size(), 2U);
    const auto hits = index.search(query("refugee"));
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits.front().id, "CAR-0002");
}

} // namespace
} // namespace migralex::index
