// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errors.hpp"
#include "base/files.hpp"
#include "temporary_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>

namespace migralex {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

/// The whole message in English of the error that a piece of work ends with.
template <typename Work>
std::string error_of(Work work) {
    try {
        work();
    } catch (const Error& error) {
        return format_error(error, InterfaceLanguage::en);
    }
    return "no error";
}

TEST(ReadFile, GivesEveryByte) {
    const TemporaryFolder folder;
    const auto bytes = std::string("niñez\0\r\n\xFF", 10);
    replace_file(folder / "á.tbx", bytes);
    EXPECT_EQ(read_file(folder / "á.tbx"), bytes);
    replace_file(folder / "empty", "");
    EXPECT_EQ(read_file(folder / "empty"), "");
    const std::string large(300'000, 'x');
    replace_file(folder / "large", large);
    EXPECT_TRUE(read_file(folder / "large") == large);
}

TEST(ReadFile, ReadsWhatHasNoSize) {
    EXPECT_EQ(read_file("/proc/self/comm").substr(0, 5), "test_");
}

TEST(ReadFile, NamesTheFileAndTheReason) {
    const TemporaryFolder folder;
    EXPECT_EQ(error_of([&] { static_cast<void>(read_file(folder / "caribe.tbx")); }),
              "cannot read " + folder.string() + "/caribe.tbx: No such file or directory");
    EXPECT_EQ(error_of([&] { static_cast<void>(read_file(folder.string())); }),
              "cannot read " + folder.string() + ": Is a directory");
}

TEST(ReplaceFile, MakesOneFileAndNoOther) {
    const TemporaryFolder folder;
    replace_file(folder / "caribe.tbx", "uno");
    EXPECT_EQ(read_file(folder / "caribe.tbx"), "uno");
    replace_file(folder / "caribe.tbx", "dos");
    EXPECT_EQ(read_file(folder / "caribe.tbx"), "dos");
    EXPECT_THAT(folder.names(), ElementsAre("caribe.tbx"));
}

TEST(ReplaceFile, GivesOthersTheOldFileUntilTheNewOneIsWhole) {
    const TemporaryFolder folder;
    replace_file(folder / "caribe.tbx", "viejo");
    const auto before = find_stamp(folder / "caribe.tbx");
    std::filesystem::create_hard_link(folder / "caribe.tbx", folder / "como-estaba");
    replace_file(folder / "caribe.tbx", "nuevo");
    EXPECT_EQ(read_file(folder / "como-estaba"), "viejo");
    EXPECT_NE(find_stamp(folder / "caribe.tbx")->inode, before->inode);
}

TEST(ReplaceFile, LeavesAllAsItWasWhenItCannotWrite) {
    const TemporaryFolder folder;
    EXPECT_EQ(error_of([&] { replace_file(folder / "no-hay/caribe.tbx", "nuevo"); }),
              "cannot write " + folder.string() +
                  "/no-hay/caribe.tbx: No such file or directory; the old file is as it was");
    replace_file(folder / "archivo", "viejo");
    EXPECT_EQ(error_of([&] { replace_file(folder / "archivo/caribe.tbx", "nuevo"); }),
              "cannot write " + folder.string() +
                  "/archivo/caribe.tbx: Not a directory; the old file is as it was");
    EXPECT_EQ(read_file(folder / "archivo"), "viejo");
    EXPECT_THAT(folder.names(), ElementsAre("archivo"));
}

TEST(ReplaceFile, RemovesItsTemporaryFileWhenTheNameIsTakenByAFolder) {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "caribe.tbx");
    EXPECT_EQ(error_of([&] { replace_file(folder / "caribe.tbx", "nuevo"); }),
              "cannot write " + folder.string() + "/caribe.tbx: Is a directory; the old file is as it was");
    EXPECT_THAT(folder.names(), ElementsAre("caribe.tbx"));
}

TEST(ReplaceFile, WritesThroughALinkAndKeepsIt) {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "compartido");
    replace_file(folder / "compartido/caribe.tbx", "viejo");
    std::filesystem::create_symlink("compartido/caribe.tbx", folder / "enlace.tbx");
    replace_file(folder / "enlace.tbx", "nuevo");
    EXPECT_TRUE(std::filesystem::is_symlink(folder / "enlace.tbx"));
    EXPECT_EQ(read_file(folder / "compartido/caribe.tbx"), "nuevo");
    EXPECT_THAT(folder.names(), UnorderedElementsAre("compartido", "enlace.tbx"));
}

TEST(ReplaceFile, KeepsThePermissionsOfTheOldFile) {
    const TemporaryFolder folder;
    const auto old_mask = ::umask(022);
    replace_file(folder / "nuevo.tbx", "uno");
    replace_file(folder / "compartido.tbx", "uno");
    std::filesystem::permissions(folder / "compartido.tbx", std::filesystem::perms(0664));
    replace_file(folder / "compartido.tbx", "dos");
    ::umask(old_mask);
    EXPECT_EQ(std::filesystem::status(folder / "nuevo.tbx").permissions(), std::filesystem::perms(0644));
    EXPECT_EQ(std::filesystem::status(folder / "compartido.tbx").permissions(), std::filesystem::perms(0664));
}

TEST(ReplaceFileIfChanged, LeavesAnEqualFileUntouched) {
    const TemporaryFolder folder;
    EXPECT_TRUE(replace_file_if_changed(folder / "página.html", "asilo"));
    const auto before = find_stamp(folder / "página.html");
    EXPECT_FALSE(replace_file_if_changed(folder / "página.html", "asilo"));
    EXPECT_EQ(find_stamp(folder / "página.html"), before);
    EXPECT_TRUE(replace_file_if_changed(folder / "página.html", "asylo"));
    EXPECT_NE(find_stamp(folder / "página.html"), before);
    EXPECT_EQ(read_file(folder / "página.html"), "asylo");
}

TEST(FindStamp, IsEmptyWithoutAFile) {
    const TemporaryFolder folder;
    EXPECT_EQ(find_stamp(folder / "no-hay"), std::nullopt);
    replace_file(folder / "hay", "12345");
    EXPECT_EQ(find_stamp(folder / "hay")->size, 5U);
}

TEST(Gzip, GivesBackWhatItTook) {
    std::string mixed;
    for (int i = 0; i < 200'000; ++i) mixed += static_cast<char>((i * 7919) >> 5);
    for (const auto& content :
         {std::string(), std::string("niñez migrante"), std::string(1'000'000, 'a'), mixed})
        EXPECT_TRUE(gunzip(gzip(content)) == content) << content.size();
}

TEST(Gzip, KnowsNoClockAndNoSystem) {
    // RFC 1952: magic, deflate, no flags, time 0, best compression, unknown system.
    EXPECT_EQ(gzip("asilo").substr(0, 10), std::string("\x1F\x8B\x08\x00\x00\x00\x00\x00\x02\xFF", 10));
    EXPECT_EQ(gzip("asilo"), gzip("asilo"));
}

TEST(Gunzip, StopsABombAtItsLimit) {
    const auto bomb = gzip(std::string(10'000'000, '0'));
    EXPECT_LT(bomb.size(), 20'000U);
    EXPECT_EQ(error_of([&] { static_cast<void>(gunzip(bomb, 1'000'000)); }),
              "the compressed file is damaged or too large");
    EXPECT_EQ(gunzip(bomb, 10'000'000).size(), 10'000'000U);
    EXPECT_EQ(error_of([&] { static_cast<void>(gunzip(bomb, 9'999'999)); }),
              "the compressed file is damaged or too large");
}

TEST(Gunzip, RefusesDamagedBytes) {
    const auto good = gzip("personas en situación de movilidad humana");
    const auto refused = [](std::string_view bytes) {
        return error_of([&] { static_cast<void>(gunzip(bytes)); }) ==
               "the compressed file is damaged or too large";
    };
    for (std::size_t length = 0; length < good.size(); ++length)
        EXPECT_TRUE(refused(good.substr(0, length))) << length;
    auto flipped = good;
    flipped[good.size() - 6] ^= 1; // the checksum
    EXPECT_TRUE(refused(flipped));
    EXPECT_TRUE(refused("<?xml version=\"1.0\"?>"));
    EXPECT_FALSE(refused(good));
}

TEST(FileLock, IsRefusedToASecondHolderAndNamesTheFirst) {
    const TemporaryFolder folder;
    {
        const FileLock lock(folder / ".lock", "migralex consolidate, proceso 12");
        EXPECT_EQ(error_of([&] { const FileLock second(folder / ".lock", "otro"); }),
                  folder.string() + " is in use by migralex consolidate, proceso 12; wait until it has "
                                    "finished and run the command again");
    }
    EXPECT_EQ(error_of([&] { const FileLock second(folder / ".lock", "otro"); }), "no error");
    EXPECT_EQ(read_file(folder / ".lock"), "otro");
}

TEST(FileLock, HoldsBetweenProcessesAndEndsWithThem) {
    const TemporaryFolder folder;
    int ready[2];
    int done[2];
    ASSERT_EQ(::pipe(ready), 0);
    ASSERT_EQ(::pipe(done), 0);
    const auto child = ::fork();
    if (child == 0) {
        const FileLock lock(folder / ".lock", "la secretaría");
        char byte = 0;
        static_cast<void>(!::write(ready[1], "x", 1));
        static_cast<void>(!::read(done[0], &byte, 1));
        ::_exit(0); // no destructor runs: the process is gone with its lock
    }
    char byte = 0;
    ASSERT_EQ(::read(ready[0], &byte, 1), 1);
    EXPECT_EQ(error_of([&] { const FileLock lock(folder / ".lock", "otro"); }),
              folder.string() +
                  " is in use by la secretaría; wait until it has finished and run the command again");
    ASSERT_EQ(::write(done[1], "x", 1), 1);
    ASSERT_EQ(::waitpid(child, nullptr, 0), child);
    EXPECT_EQ(error_of([&] { const FileLock lock(folder / ".lock", "otro"); }), "no error");
    for (const int descriptor : {ready[0], ready[1], done[0], done[1]}) ::close(descriptor);
}

TEST(FileLock, MayLoseItsFileWhileItIsHeld) {
    const TemporaryFolder folder;
    {
        const FileLock lock(folder / ".lock", "la secretaría");
        EXPECT_NE(error_of([&] { const FileLock second(folder / ".lock", "otro"); }), "no error");
        std::filesystem::remove(folder / ".lock");
    }
    const FileLock next(folder / ".lock", "otro");
    EXPECT_NE(error_of([&] { const FileLock third(folder / ".lock", "tercero"); }), "no error");
}

TEST(FileLock, SaysWhyThereCanBeNone) {
    EXPECT_EQ(error_of([&] { const FileLock lock("/no/existe/.lock", "otro"); }),
              "cannot lock /no/existe/.lock: No such file or directory");
}

} // namespace
} // namespace migralex
