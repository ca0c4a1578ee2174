// SPDX-License-Identifier: GPL-3.0-or-later
// What saving promises while others save, and while it is stopped.
#include "base/errors.hpp"
#include "tbx/write.hpp"
#include "workspace/add_and_remove.hpp"
#include "workspace/temporary_folder.hpp"
#include "workspace/workspace.hpp"

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace migralex::workspace {

namespace {

/// Saves one more entry, as often as the lock is taken by somebody else.
void add_word(const Workspace& workspace, const std::string& word, const std::string& by) {
    for (;;) {
        try {
            const auto lock = workspace.lock(by);
            auto open = workspace.read_glossary("CAR");
            add_entry(open.content.glossary, *find_glossary(workspace.publication(), "CAR"), {word, "es"},
                      {by, "2026-11-23"});
            workspace.save_glossary(open);
            return;
        } catch (const FileError&) {
            std::this_thread::yield();
        }
    }
}

template <typename Work>
pid_t in_another_process(Work work) {
    const auto child = fork();
    if (child == 0) {
        try {
            work();
        } catch (...) {
            _exit(1);
        }
        _exit(0);
    }
    return child;
}

int result_of(pid_t child) {
    int status = 0;
    waitpid(child, &status, 0);
    return status;
}

std::vector<std::string> temporary_files(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& item : std::filesystem::directory_iterator(folder))
        if (item.path().extension() == ".tmp") names.push_back(item.path().filename().string());
    return names;
}

std::size_t entries_in(const Workspace& workspace) {
    return workspace.read_glossary("CAR").content.glossary.entries.size();
}

} // namespace

TEST(Saving, TwoProcessesAtOnceLoseNothing) {
    const TemporaryFolder folder;
    create_workspace(folder.path());
    const Workspace workspace(folder.path());
    constexpr int rounds = 500; // each: a thousand saves that compete
    std::vector<pid_t> writers;
    for (const auto* by : {"ana", "jean"})
        writers.push_back(in_another_process([&] {
            const auto batch = [&](int round) { return std::string(by) + " " + std::to_string(round); };
            for (int round = 0; round < rounds; ++round) {
                add_word(workspace, batch(round), by);
                // The file stays small, so that rounds are many: what stood there twenty rounds ago goes.
                if (round < 20) continue;
                for (bool is_saved = false; !is_saved;) {
                    try {
                        const auto lock = workspace.lock(by);
                        auto open = workspace.read_glossary("CAR");
                        auto& entries = open.content.glossary.entries;
                        const auto gone = std::erase_if(entries, [&](const auto& entry) {
                            return entry.languages[0].terms[0].term == batch(round - 20);
                        });
                        if (gone != 1) _exit(2); // lost before its time
                        workspace.save_glossary(open);
                        is_saved = true;
                    } catch (const FileError&) {
                        std::this_thread::yield();
                    }
                }
            }
        }));
    for (const auto writer : writers) EXPECT_EQ(result_of(writer), 0);
    std::set<std::string> words;
    for (const auto& entry : workspace.read_glossary("CAR").content.glossary.entries)
        words.insert(entry.languages.at(0).terms.at(0).term);
    EXPECT_EQ(words.size(), 40U);
    for (const auto* by : {"ana", "jean"})
        for (int round = rounds - 20; round < rounds; ++round)
            EXPECT_TRUE(words.contains(std::string(by) + " " + std::to_string(round)));
}

TEST(Saving, KilledAtAnyInstantLeavesTheOldOrTheNewFileAndNoLock) {
    const TemporaryFolder folder;
    create_workspace(folder.path());
    const Workspace workspace(folder.path());
    std::srand(5);
    std::size_t known = 0;
    std::chrono::microseconds one_save{2000};
    for (int round = 0; round < 500; ++round) {
        std::array<int, 2> pipe_ends{};
        ASSERT_EQ(pipe(pipe_ends.data()), 0);
        const auto writer = in_another_process([&] {
            for (int word = 0;; ++word) {
                const auto lock = workspace.lock("writer");
                auto open = workspace.read_glossary("CAR");
                auto& entries = open.content.glossary.entries;
                if (entries.size() > 8) entries.clear();
                add_entry(open.content.glossary, *find_glossary(workspace.publication(), "CAR"),
                          {"palabra " + std::to_string(round) + "-" + std::to_string(word), "es"},
                          {"writer", "2026-11-23"});
                workspace.save_glossary(open);
                if (word == 0 && write(pipe_ends[1], "s", 1) != 1) _exit(1);
            }
        });
        // The first save is through, so that the instant falls into one of those that follow.
        const auto begin = std::chrono::steady_clock::now();
        char byte = 0;
        ASSERT_EQ(read(pipe_ends[0], &byte, 1), 1);
        if (round == 0)
            one_save = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() -
                                                                             begin) +
                       one_save;
        std::this_thread::sleep_for(std::chrono::microseconds(std::rand() % one_save.count()));
        kill(writer, SIGKILL);
        result_of(writer);
        close(pipe_ends[0]);
        close(pipe_ends[1]);
        const auto lock = workspace.lock("next"); // throws if the lock is stuck
        const auto open = workspace.read_glossary("CAR");
        ASSERT_EQ(read_file(workspace.file_of("CAR")), tbx::format_tbx(open.content.glossary)) << round;
        ASSERT_EQ(temporary_files(folder.path()), std::vector<std::string>()) << round;
        known = std::max(known, open.content.glossary.entries.size());
    }
    EXPECT_GT(known, 4U) << "the writers never came to save: the test has tested nothing";
}

TEST(Saving, WhatAKilledWriterLeftGoesWithTheNextLockAndNothingElse) {
    const TemporaryFolder folder;
    create_workspace(folder.path());
    const Workspace workspace(folder.path());
    const auto dead = in_another_process([] { _exit(0); });
    result_of(dead);
    replace_file(folder.path() / fmt::format("caribbean.tbx.{}.0.tmp", dead), "half");
    const auto of_the_living = fmt::format("caribbean.tbx.{}.0.tmp", getpid());
    for (const auto& name : {of_the_living, std::string("notes.1.tmp"), std::string("mine.tmp")})
        replace_file(folder.path() / name, "mine");
    const auto lock = workspace.lock("ana");
    EXPECT_THAT(temporary_files(folder.path()),
                testing::UnorderedElementsAre(of_the_living, "notes.1.tmp", "mine.tmp"));
}

TEST(Saving, ConsolidationKilledAtAnyInstantLeavesTheOldOrTheNewGlossary) {
    const TemporaryFolder folder;
    create_workspace(folder.path());
    const Workspace workspace(folder.path());
    const auto glossary_of = [](std::size_t count) {
        Glossary glossary;
        glossary.language = "en";
        for (std::size_t i = 0; i < count; ++i) {
            glossary.entries.emplace_back();
            glossary.entries.back().id = fmt::format("LAC-{:04}", i);
        }
        return glossary;
    };
    const std::array<Glossary, 2> versions = {glossary_of(2000), glossary_of(2001)};
    const std::array<std::string, 2> texts = {tbx::format_tbx(versions[0]), tbx::format_tbx(versions[1])};
    const auto begin = std::chrono::steady_clock::now();
    workspace.save_continental(versions[0], {});
    const auto one_save =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
    std::set<std::string> seen;
    for (int round = 0; round < 60; ++round) {
        const auto writer = in_another_process([&] {
            for (std::size_t i = 1;; ++i) {
                const auto lock = workspace.lock("writer");
                workspace.save_continental(versions[i % 2], {});
            }
        });
        std::this_thread::sleep_for(std::chrono::microseconds(std::rand() % (3 * one_save.count())));
        kill(writer, SIGKILL);
        result_of(writer);
        const auto lock = workspace.lock("next");
        const auto held = read_file(workspace.file_of("LAC"));
        ASSERT_TRUE(held == texts[0] || held == texts[1]) << round;
        ASSERT_EQ(temporary_files(folder.path()), std::vector<std::string>()) << round;
        seen.insert(held);
    }
    EXPECT_EQ(seen.size(), 2U) << "the writers never came to save: the test has tested nothing";
}

TEST(Saving, AFullDiskLeavesEverythingAsItWasAndSaysSo) {
    const TemporaryFolder folder;
    create_workspace(folder.path());
    const Workspace workspace(folder.path());
    add_word(workspace, "visa", "ana");
    const auto before = read_file(workspace.file_of("CAR"));
    // A file may not grow beyond this: writing fails half way, as on a full disk.
    const auto writer = in_another_process([&] {
        signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{before.size() / 2, before.size() / 2};
        setrlimit(RLIMIT_FSIZE, &limit);
        const auto lock = workspace.lock("ana");
        auto open = workspace.read_glossary("CAR");
        add_entry(open.content.glossary, *find_glossary(workspace.publication(), "CAR"), {"asilo", "es"},
                  {"ana", "2026-11-23"});
        try {
            workspace.save_glossary(open);
        } catch (const FileError& error) {
            const auto says = format_error(error, InterfaceLanguage::es);
            _exit(says.find("caribbean.tbx") != std::string::npos || says.find(".tbx") != std::string::npos
                      ? 7
                      : 8);
        }
    });
    EXPECT_EQ(WEXITSTATUS(result_of(writer)), 7);
    EXPECT_EQ(read_file(workspace.file_of("CAR")), before);
    EXPECT_EQ(temporary_files(folder.path()), std::vector<std::string>());
    EXPECT_EQ(entries_in(workspace), 1U);
}

TEST(Saving, AReadOnlyFolderLeavesEverythingAsItWasAndSaysSo) {
    const TemporaryFolder folder;
    create_workspace(folder.path());
    const Workspace workspace(folder.path());
    add_word(workspace, "visa", "ana");
    const auto before = read_file(workspace.file_of("CAR"));
    const auto writer = in_another_process([&] {
        // The superuser may write anywhere; nobody in particular may not.
        std::filesystem::permissions(
            folder.path(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec |
                               std::filesystem::perms::group_read | std::filesystem::perms::group_exec |
                               std::filesystem::perms::others_read | std::filesystem::perms::others_exec);
        if (geteuid() == 0 && setuid(65534) != 0) _exit(3);
        auto open = workspace.read_glossary("CAR");
        add_entry(open.content.glossary, *find_glossary(workspace.publication(), "CAR"), {"asilo", "es"},
                  {"ana", "2026-11-23"});
        try {
            workspace.save_glossary(open);
        } catch (const FileError&) {
            _exit(7);
        }
    });
    EXPECT_EQ(WEXITSTATUS(result_of(writer)), 7);
    std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_all);
    EXPECT_EQ(read_file(workspace.file_of("CAR")), before);
}

} // namespace migralex::workspace
