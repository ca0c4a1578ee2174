// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_streams.hpp"

#include "base/errors.hpp"
#include "temporary_folder.hpp"

#include <cstdio>
#include <gtest/gtest.h>
#include <thread>

#include <sys/stat.h>

namespace migralex {
namespace {

std::string all_of(InputFile& file) {
    std::string content;
    char window[3];
    while (const auto count = file.read(window, sizeof window)) content.append(window, count);
    return content;
}

TEST(FileStreams, AreReadAsOftenAsAsked) {
    const TemporaryFolder folder;
    replace_file(folder / "a", "trata de personas");
    InputFile file(folder / "a");
    EXPECT_EQ(all_of(file), "trata de personas");
    EXPECT_EQ(all_of(file), "");
    file.rewind();
    EXPECT_EQ(all_of(file), "trata de personas");
    EXPECT_EQ(file.content(), "trata de personas");
    EXPECT_THROW(InputFile(folder / "b"), FileError);
    EXPECT_THROW(InputFile(folder.string()), FileError);
}

TEST(FileStreams, ArePipesToo) {
    const TemporaryFolder folder;
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    std::thread writer([&] {
        std::FILE* pipe = std::fopen((folder / "pipe").c_str(), "w");
        std::fputs("asilo", pipe);
        std::fclose(pipe);
    });
    InputFile file(folder / "pipe");
    writer.join();
    EXPECT_EQ(all_of(file), "asilo");
    EXPECT_EQ(file.content(), "asilo");
}

TEST(FileStreams, TellWhenAFileWasChangedMeanwhile) {
    const TemporaryFolder folder;
    replace_file(folder / "a", "trata");
    InputFile file(folder / "a");
    EXPECT_NO_THROW(file.check_unchanged());
    // In place: another file of the name would not be the one that is read.
    std::FILE* other = std::fopen((folder / "a").c_str(), "a");
    std::fputs(" y tráfico", other);
    std::fclose(other);
    EXPECT_THROW(file.check_unchanged(), FileError);
}

TEST(FileStreams, ReplaceAFileWholeOrNotAtAll) {
    const TemporaryFolder folder;
    replace_file(folder / "a", "old");
    {
        FileReplacement replacement(folder / "a");
        replacement.write("new");
    }
    EXPECT_EQ(read_file(folder / "a"), "old");
    FileReplacement replacement(folder / "a");
    replacement.write("ne");
    replacement.write("w");
    EXPECT_EQ(read_file(folder / "a"), "old");
    replacement.commit();
    EXPECT_EQ(read_file(folder / "a"), "new");
    EXPECT_EQ(folder.names(), std::vector<std::string>{"a"});
}

} // namespace
} // namespace migralex
