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
#include <gtest/gtest.h>
#include <set>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

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
        known = std::max(known, open.content.glossary.entries.size());
    }
    EXPECT_GT(known, 4U) << "the writers never came to save: the test has tested nothing";
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
    for (const auto& item : std::filesystem::directory_iterator(folder.path()))
        EXPECT_EQ(item.path().string().find(".tmp"), std::string::npos) << item.path();
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
