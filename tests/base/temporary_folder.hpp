// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <string>
#include <unistd.h>
#include <vector>

namespace migralex {

/// An empty folder of this process, gone when the test ends.
class TemporaryFolder {
  public:
    TemporaryFolder()
        : path_(std::filesystem::path(testing::TempDir()) /
                fmt::format("migralex-{}-{}", ::getpid(), ++count_)) {
        std::filesystem::create_directories(path_);
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] std::filesystem::path operator/(const char* name) const {
        return path_ / name;
    }
    [[nodiscard]] std::string string() const {
        return path_.string();
    }
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> result;
        for (const auto& entry : std::filesystem::directory_iterator(path_))
            result.push_back(entry.path().filename().string());
        return result;
    }

  private:
    static inline int count_ = 0;
    std::filesystem::path path_;
};

} // namespace migralex
