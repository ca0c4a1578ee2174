// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "base/files.hpp"
#include "index/search.hpp"
#include "index/state.hpp"
#include "sample.hpp"

#include <algorithm>
#include <csignal>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <random>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace migralex::index {
namespace {

namespace fs = std::filesystem;
using Work = OpenReport::Work;
using Flaw = OpenReport::Flaw;

Query query(std::string text) {
    Query result;
    result.text = std::move(text);
    return result;
}

/// What a whole index answers to a few questions.
std::string answers(Index& index) {
    std::string all;
    for (const auto* text : {"trata", "smuggling", "año", "visa", "espalda mojada", "asylum seekr"})
        all += describe(index.search(query(text)));
    return all + fmt::format("{} entries\n", index.size());
}

std::string answers(const SampleWorkspace& workspace) {
    auto index = workspace.open();
    return answers(index);
}

constexpr auto* good_answers = "LAC-0001 other-term trata [es]\n"
                               "LAC-0003 other-form tratado [es]\n"
                               "LAC-0002 words víctima de trata [es]\n"
                               "CAR-0113 prefix smuggling of migrants [en]\n"
                               "LAC-0006 preferred año [es]\n"
                               "LAC-0007 preferred ano [es]\n"
                               "CAR-0201 preferred visa [en]\n"
                               "LAC-0004 pejorative espalda mojada [es]\n"
                               "CAR-0101 similar asylum seeker [en]\n"
                               "12 entries\n";

/// Names in the index folder, the numbers of generations left out.
std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& item : fs::directory_iterator(folder)) {
        auto name = item.path().filename().string();
        std::erase_if(name, [](char c) { return c >= '0' && c <= '9'; });
        names.push_back(std::move(name));
    }
    return names;
}

Glossary one(std::string id, std::string designation) {
    Glossary glossary;
    glossary.entries = {entry(std::move(id), {section("es", {term(std::move(designation))})})};
    return glossary;
}

/// A glossary of `count` entries that differ.
Glossary many(std::size_t count) {
    Glossary glossary;
    for (std::size_t i = 0; i < count; ++i)
        glossary.entries.push_back(
            entry(fmt::format("SAM-{:04}", i + 1), {section("es", {term(fmt::format("concepto {}", i + 1))})}));
    return glossary;
}

OpenReport report(Work work, std::size_t indexed, Flaw flaw = Flaw::none) {
    return {work, flaw, false, indexed};
}

TEST(IndexFolder, IsBuiltOnceAndFoundAgain) {
    const auto workspace = SampleWorkspace::of_samples();
    auto built = workspace.open();
    EXPECT_EQ(built.report(), report(Work::built, 12));
    EXPECT_EQ(answers(built), good_answers);
    EXPECT_EQ(workspace.reads(), 3U);
    auto found = workspace.open();
    EXPECT_EQ(found.report(), report(Work::none, 0));
    EXPECT_EQ(answers(found), good_answers);
    EXPECT_EQ(workspace.reads(), 0U) << "a current index reads no glossary";
    EXPECT_THAT(names_in(workspace.index_folder()),
                testing::UnorderedElementsAre("state", "lock", "base-", "base-.marks"));
}

TEST(IndexFolder, IndexesOnlyWhatChanged) {
    auto workspace = SampleWorkspace::of_samples();
    EXPECT_EQ(answers(workspace), good_answers);
    static_cast<void>(workspace.reads());
    auto changed = continental();
    changed.entries[2] = entry("LAC-0003", {section("es", {term("convenio")})});
    changed.entries.push_back(entry("LAC-0008", {section("es", {term("tratante")})}));
    workspace.put("LAC", changed);
    auto index = workspace.open();
    EXPECT_EQ(index.report(), report(Work::updated, 2));
    EXPECT_EQ(workspace.reads(), 1U) << "the others are as they were";
    EXPECT_EQ(describe(index.search(query("tratado"))),
              "LAC-0001 other-form trata [es]\nLAC-0002 words víctima de trata [es]\n")
        << "the old one is gone";
    EXPECT_EQ(describe(index.search(query("convenio"))),
              "LAC-0003 preferred convenio [es]\n"
              "CAM-0078 prefix Convenio Centroamericano de Libre Movilidad [es]\n");
    EXPECT_EQ(describe(index.search(query("tartante"))), "LAC-0008 similar tratante [es]\n");
    EXPECT_EQ(index.size(), 13U);
    EXPECT_EQ(workspace.open().report(), report(Work::none, 0));
    workspace.put("LAC", continental());
    EXPECT_EQ(answers(workspace), good_answers) << "and back";
}

TEST(IndexFolder, KeepsChangesOfOneGlossaryWhenAnotherChanges) {
    auto workspace = SampleWorkspace({{"CAM", one("CAM-0001", "asilo")}, {"SAM", one("SAM-0001", "visa")}});
    static_cast<void>(workspace.open());
    workspace.put("CAM", one("CAM-0001", "refugio"));
    EXPECT_EQ(workspace.open().report(), report(Work::updated, 1));
    static_cast<void>(workspace.reads());
    workspace.put("SAM", one("SAM-0001", "pasaporte"));
    auto index = workspace.open();
    EXPECT_EQ(index.report(), report(Work::updated, 1));
    EXPECT_EQ(workspace.reads(), 1U);
    EXPECT_EQ(describe(index.search(query("refugio"))), "CAM-0001 preferred refugio [es]\n");
    EXPECT_EQ(describe(index.search(query("refgio"))), "CAM-0001 similar refugio [es]\n");
    EXPECT_EQ(describe(index.search(query("pasaporte"))), "SAM-0001 preferred pasaporte [es]\n");
    EXPECT_EQ(describe(index.search(query("asilo"))), "");
    EXPECT_EQ(describe(index.search(query("visa"))), "");
    EXPECT_EQ(index.size(), 2U);
}

TEST(IndexFolder, IsTheSameByUpdatesAsBuiltAnew) {
    auto workspace = SampleWorkspace({{"SAM", many(100)}});
    static_cast<void>(workspace.open());
    auto glossary = many(100);
    for (std::size_t step = 0; step < 60; ++step) {
        const auto at = step * 37 % glossary.entries.size();
        if (step % 3 == 0) {
            glossary.entries.erase(glossary.entries.begin() + static_cast<std::ptrdiff_t>(at));
        } else {
            glossary.entries[at].languages[0].terms[0].term = fmt::format("término {} otro", step);
        }
        workspace.put("SAM", glossary);
        auto updated = workspace.open();
        EXPECT_EQ(updated.size(), glossary.entries.size());
        if (step % 10 != 9) continue;
        auto anew = SampleWorkspace({{"SAM", glossary}}).open();
        for (const auto* text : {"concepto", "término", "otro", "concepto 7", "trmino otro"}) {
            auto asked = query(text);
            asked.limit = 200;
            EXPECT_EQ(describe(updated.search(asked)), describe(anew.search(asked))) << text << " " << step;
        }
    }
}

TEST(IndexFolder, FoldsADeltaThatHasGrown) {
    auto workspace = SampleWorkspace({{"SAM", many(600)}});
    static_cast<void>(workspace.open());
    auto glossary = many(600);
    for (std::size_t i = 0; i < 100; ++i) glossary.entries[i].languages[0].terms[0].term += " bis";
    workspace.put("SAM", glossary);
    EXPECT_EQ(workspace.open().report(), report(Work::updated, 100));
    for (std::size_t i = 0; i < 200; ++i) glossary.entries[i].languages[0].terms[0].term += " ter";
    workspace.put("SAM", glossary);
    EXPECT_EQ(workspace.open().report(), report(Work::built, 600));
    EXPECT_THAT(names_in(workspace.index_folder()),
                testing::UnorderedElementsAre("state", "lock", "base-", "base-.marks"));
}

TEST(IndexFolder, TakesATouchedFileForWhatItIs) {
    const auto workspace = SampleWorkspace::of_samples();
    static_cast<void>(workspace.open());
    static_cast<void>(workspace.reads());
    workspace.touch("LAC");
    EXPECT_EQ(workspace.open().report(), report(Work::none, 0));
    EXPECT_EQ(workspace.reads(), 0U) << "its content has the same hash";
}

TEST(IndexFolder, NoticesAChangeThatKeepsSizeAndTime) {
    auto workspace = SampleWorkspace({{"CAM", one("CAM-0001", "asilo")}});
    static_cast<void>(workspace.open());
    const auto file = workspace.sources()[0].file;
    const auto before = find_stamp(file);
    const auto time = fs::last_write_time(file);
    workspace.put("CAM", one("CAM-0001", "visas"));
    fs::last_write_time(file, time);
    ASSERT_EQ(find_stamp(file)->size, before->size);
    EXPECT_EQ(describe(workspace.open().search(query("visas"))), "CAM-0001 preferred visas [es]\n");
}

TEST(IndexFolder, FollowsGlossariesThatComeAndGo) {
    auto workspace = SampleWorkspace({{"CAM", one("CAM-0001", "asilo")}});
    static_cast<void>(workspace.open());
    workspace.put("SAM", one("SAM-0001", "asilo"));
    EXPECT_EQ(describe(workspace.open().search(query("asilo"))),
              "CAM-0001 preferred asilo [es]\nSAM-0001 preferred asilo [es]\n");
    fs::remove(workspace.sources()[0].file);
    EXPECT_EQ(describe(workspace.open().search(query("asilo"))), "SAM-0001 preferred asilo [es]\n");
    workspace.remove("SAM");
    auto index = workspace.open();
    EXPECT_EQ(index.size(), 0U);
    EXPECT_EQ(describe(index.search(query("asilo"))), "");
}

TEST(IndexFolder, HidesAnEntryThatIsRetiredOrADraftAgain) {
    auto workspace = SampleWorkspace({{"CAM", one("CAM-0001", "asilo")}});
    static_cast<void>(workspace.open());
    auto retired = one("CAM-0001", "asilo");
    retired.entries[0].retirement = Retirement{"folded", ""};
    workspace.put("CAM", retired);
    EXPECT_EQ(describe(workspace.open().search(query("asilo"))), "");
    auto draft = one("CAM-0001", "asilo");
    draft.entries[0].languages[0].review.state = ReviewState::draft;
    workspace.put("CAM", draft);
    auto index = workspace.open();
    EXPECT_EQ(describe(index.search(query("asilo"))), "");
    EXPECT_TRUE(index.complete(query("as")).empty());
}

TEST(IndexFolder, TellsEntriesOfOneIdApart) {
    Glossary glossary;
    glossary.entries = {entry("CAM-0001", {section("es", {term("asilo")})}),
                        entry("CAM-0001", {section("es", {term("asilo")})}),
                        entry("CAM-0001", {section("es", {term("refugio")})})};
    auto workspace = SampleWorkspace({{"CAM", glossary}});
    EXPECT_EQ(workspace.open().size(), 3U);
    glossary.entries.erase(glossary.entries.begin());
    workspace.put("CAM", glossary);
    EXPECT_EQ(workspace.open().size(), 2U);
}

/// Damage is found when the index is opened or when it is asked; either way it is built anew and good.
void expect_rebuilt(const SampleWorkspace& workspace, const std::string& what) {
    auto index = workspace.open();
    EXPECT_EQ(answers(index), good_answers) << what;
    auto found = workspace.open();
    EXPECT_EQ(answers(found), good_answers) << what;
}

fs::path base_of(const SampleWorkspace& workspace) {
    for (const auto& item : fs::directory_iterator(workspace.index_folder()))
        if (item.path().filename().string().starts_with("base-") && !item.path().has_extension())
            return item.path();
    return {};
}

TEST(DamagedIndex, SaysThatItWasRebuilt) {
    const auto workspace = SampleWorkspace::of_samples();
    static_cast<void>(workspace.open());
    replace_file(workspace.index_folder() / "state", "no state");
    EXPECT_EQ(workspace.open().report(), report(Work::built, 12, Flaw::damaged));
    EXPECT_EQ(workspace.open().report(), report(Work::none, 0));
    fs::resize_file(base_of(workspace), 100);
    EXPECT_EQ(workspace.open().report(), report(Work::built, 12, Flaw::damaged));
    fs::remove(base_of(workspace));
    EXPECT_EQ(workspace.open().report(), report(Work::built, 12, Flaw::damaged));
    replace_file(workspace.index_folder() / "state", "migralex index 1\nwhatever it held");
    EXPECT_EQ(workspace.open().report(), report(Work::built, 12, Flaw::older_version));
    fs::remove_all(workspace.index_folder());
    EXPECT_EQ(workspace.open().report(), report(Work::built, 12)) << "there was none";
}

TEST(DamagedIndex, OfAnyGarbageIsRebuilt) {
    for (const std::string& garbage :
         {std::string(), std::string("x"), std::string("\0\0\0\0", 4), std::string(100'000, '\xFF'),
          std::string("migralex index 3\n"), std::string("migralex index 3\n") + std::string(200, '\x80'),
          std::string("remote :\nstub /etc/passwd\n")}) {
        const auto workspace = SampleWorkspace::of_samples();
        static_cast<void>(workspace.open());
        replace_file(workspace.index_folder() / "state", garbage);
        expect_rebuilt(workspace, "state " + garbage.substr(0, 20));
        replace_file(base_of(workspace), garbage);
        expect_rebuilt(workspace, "base " + garbage.substr(0, 20));
        replace_file(base_of(workspace).string() + ".marks", garbage);
        EXPECT_NE(answers(workspace), "");
    }
}

TEST(DamagedIndex, WithBlocksOverwrittenIsRebuilt) {
    const auto workspace = SampleWorkspace::of_samples();
    static_cast<void>(workspace.open());
    for (const char garbage : {'\0', '\xFF', '{'})
        for (std::size_t part = 0; part < 12; ++part) {
            auto damaged = read_file(base_of(workspace));
            damaged.replace(damaged.size() * part / 12, 512, 512, garbage);
            replace_file(base_of(workspace), damaged);
            expect_rebuilt(workspace, fmt::format("'{}' at {}/12", static_cast<int>(garbage), part));
        }
}

/// The stamp of a table that is damaged in place may stay as it was: then asking must find out, or do no harm.
TEST(DamagedIndex, OfATableWithAnyBytesHarmsNobody) {
    EntryTableMaker maker;
    for (const auto& each : continental().entries) maker.add(each, "LAC");
    const auto good = maker.format();
    std::mt19937 random(7);
    for (int round = 0; round < 3000; ++round) {
        auto bytes = round % 2 == 0 ? good : good.substr(0, random() % good.size());
        for (int i = 0; i < 8 && !bytes.empty(); ++i)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        try {
            Snapshot snapshot;
            snapshot.tables.emplace_back(bytes);
            for (const auto* text :
                 {"trata", "espalda mojada", "ano", "tratra de persnas", "victima t", "coaccion"}) {
                static_cast<void>(run_query(snapshot, query(text)));
                static_cast<void>(complete(snapshot, query(text)));
            }
        } catch (const DamagedRecord&) {
            continue;
        }
    }
}

TEST(DamagedIndex, WithItsMarksLostIsRebuiltWhenAGlossaryChanges) {
    auto workspace = SampleWorkspace::of_samples();
    static_cast<void>(workspace.open());
    fs::remove(base_of(workspace).string() + ".marks");
    workspace.put("CAM", one("CAM-0001", "asilo"));
    auto index = workspace.open();
    EXPECT_EQ(index.report().work, Work::built);
    EXPECT_EQ(index.size(), 12U);
}

TEST(IndexFolder, IsNotNeededWhereItCannotBeWritten) {
    const auto workspace = SampleWorkspace::of_samples();
    const TemporaryFolder folder;
    replace_file(folder.path() / "file", "not a folder");
    auto index = Index::open(folder.path() / "file" / "index", workspace.sources());
    EXPECT_TRUE(index.report().is_in_memory);
    EXPECT_EQ(answers(index), good_answers);
    EXPECT_EQ(read_file(folder.path() / "file"), "not a folder");
}

TEST(IndexFolder, ThatCannotBeWrittenIsStillReadWhileCurrent) {
    const auto workspace = SampleWorkspace::of_samples();
    static_cast<void>(workspace.open());
    workspace.touch("LAC");
    // A folder where the lock should be: nobody can take it, whatever their rights.
    fs::remove(workspace.index_folder() / "lock");
    fs::create_directory(workspace.index_folder() / "lock");
    auto index = workspace.open();
    EXPECT_FALSE(index.report().is_in_memory);
    EXPECT_EQ(answers(index), good_answers);
}

TEST(IndexFolder, PassesOnThatAGlossaryCannotBeRead) {
    auto sources = SampleWorkspace::of_samples().sources();
    const auto workspace = SampleWorkspace::of_samples();
    sources = workspace.sources();
    sources[1].read = []() -> Glossary { throw FormatError(Message{"file.not-gzip", {}}, {}); };
    EXPECT_THROW(static_cast<void>(Index::open(workspace.index_folder(), sources)), FormatError);
    EXPECT_EQ(answers(workspace), good_answers) << "nothing half-made is left";
}

TEST(IndexFolder, OpenedByThreadsAtOnceIsGood) {
    for (int round = 0; round < 5; ++round) {
        const auto workspace = SampleWorkspace::of_samples();
        const auto sources = workspace.sources();
        std::string answer[3];
        std::thread threads[3];
        for (int i = 0; i < 3; ++i) threads[i] = std::thread([&, i] { answer[i] = answers(workspace); });
        for (auto& thread : threads) thread.join();
        for (const auto& each : answer) EXPECT_EQ(each, good_answers);
        EXPECT_THAT(names_in(workspace.index_folder()),
                    testing::UnorderedElementsAre("state", "lock", "base-", "base-.marks"));
    }
}

/// Runs `work` in a process of its own; its answer is the exit code.
template <typename Function>
pid_t in_process(const Function& work) {
    const auto child = ::fork();
    if (child == 0) {
        int code = 2;
        try {
            code = work() ? 0 : 1;
        } catch (const std::exception&) {
            code = 3;
        }
        ::_exit(code);
    }
    return child;
}

void expect_success(pid_t child) {
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFEXITED(status)) << "killed";
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

TEST(IndexFolder, OpenedByProcessesAtOnceIsBuiltByOne) {
    const auto workspace = SampleWorkspace::of_samples();
    std::vector<pid_t> children;
    for (int i = 0; i < 4; ++i)
        children.push_back(in_process([&] { return answers(workspace) == good_answers; }));
    for (const auto child : children) expect_success(child);
    EXPECT_EQ(workspace.open().report(), report(Work::none, 0));
}

TEST(IndexFolder, IsReadByProcessesWhileOthersChangeIt) {
    auto workspace = SampleWorkspace::of_samples();
    static_cast<void>(workspace.open());
    std::vector<pid_t> readers;
    for (int i = 0; i < 2; ++i)
        readers.push_back(in_process([&] {
            // CAM alone changes; what is said of the others stays the same at every moment.
            for (int round = 0; round < 30; ++round) {
                auto index = workspace.open();
                if (describe(index.search(query("smuggling"))) !=
                    "CAR-0113 prefix smuggling of migrants [en]\n")
                    return false;
            }
            return true;
        }));
    for (int round = 0; round < 30; ++round) {
        workspace.put("CAM", one("CAM-0001", fmt::format("asilo {}", round)));
        static_cast<void>(workspace.open());
    }
    for (const auto reader : readers) expect_success(reader);
    EXPECT_EQ(describe(workspace.open().search(query("asilo 29"))), "CAM-0001 preferred asilo 29 [es]\n");
}

TEST(IndexFolder, SurvivesAProcessKilledAtAnyInstant) {
    auto workspace = SampleWorkspace({{"SAM", many(300)}});
    for (int round = 0; round < 15; ++round) {
        auto glossary = many(300);
        glossary.entries[0].languages[0].terms[0].term = fmt::format("asilo {}", round);
        workspace.put("SAM", glossary);
        if (round % 3 == 0) fs::remove_all(workspace.index_folder());
        const auto child = in_process([&] { return workspace.open().size() == 300; });
        std::this_thread::sleep_for(std::chrono::milliseconds(round * 2));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        auto index = workspace.open();
        EXPECT_EQ(index.size(), 300U) << round;
        EXPECT_EQ(describe(index.search(query(fmt::format("asilo {}", round)))),
                  fmt::format("SAM-0001 preferred asilo {} [es]\n", round));
    }
}

TEST(IndexFolder, StaysReadableForThoseWhoHaveItOpen) {
    auto workspace = SampleWorkspace::of_samples();
    auto old = workspace.open();
    workspace.put("LAC", one("LAC-0001", "asilo"));
    fs::remove_all(workspace.index_folder());
    static_cast<void>(workspace.open());
    EXPECT_EQ(answers(old), good_answers);
}

TEST(IndexFolder, TakesTermsOfAnyLengthAndAnyBytes) {
    Glossary glossary;
    const std::string huge(300'000, 'z');
    glossary.entries = {
        entry("CAR-0001", {section("en", {term(huge), term("bad \xFF\xC3 bytes"), term("")}, {huge})}),
        entry("CAR-0002", {section(std::string(3000, 'x'), {term("refugee")})})};
    glossary.entries[1].themes = {std::string(3000, 't')};
    auto index = SampleWorkspace({{"CAR", glossary}}).open();
    EXPECT_EQ(index.size(), 2U);
    const auto hits = index.search(query("refugee")).hits;
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits.front().id, "CAR-0002");
    EXPECT_EQ(index.search(query(huge)).hits.size(), 0U) << "a query that long is cut";
}

TEST(State, IsReadAsWritten) {
    const State state{7,
                      {"base-5", {12345, 6, 7}, "def"},
                      TableFile{"delta-7", {99, 1, 2}, "0a"},
                      {1, 2, 300},
                      {{"CAR", {1, -5, 3}, 1'700'000'000'000'000'000, "abc"}, {"LAC", {}, 0, ""}}};
    const auto parsed = parse_state(format_state(state));
    ASSERT_TRUE(parsed.state);
    EXPECT_EQ(*parsed.state, state);
    EXPECT_EQ(*parse_state(format_state({})).state, State());
}

TEST(State, WithAnyByteChangedIsDamaged) {
    const State state{7,
                      {"base-5", {12345, 6, 7}, "def"},
                      TableFile{"delta-7", {99, 1, 2}, "0a"},
                      {1, 2, 300},
                      {{"CAR", {1, 2, 3}, 4, "abc"}}};
    const auto good = format_state(state);
    for (std::size_t i = 0; i < good.size(); ++i) {
        auto bad = good;
        bad[i] = static_cast<char>(bad[i] ^ 1);
        EXPECT_FALSE(parse_state(bad).state) << i;
        EXPECT_FALSE(parse_state(good.substr(0, i)).state) << i;
    }
}

} // namespace
} // namespace migralex::index
