// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errors.hpp"
#include "base/files.hpp"

#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace migralex::workspace {

/// A folder of the test's own, removed when the test ends.
class TemporaryFolder {
  public:
    TemporaryFolder() {
        auto name = (std::filesystem::temp_directory_path() / "migralex-test-XXXXXX").string();
        if (!::mkdtemp(name.data())) std::abort();
        path_ = name;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const {
        return path_;
    }
    /// The file, with its folders, written.
    std::filesystem::path write(const std::string& name, std::string_view content) const {
        const auto file = path_ / name;
        std::filesystem::create_directories(file.parent_path());
        replace_file(file, content);
        return file;
    }
    [[nodiscard]] std::string read(const std::string& name) const {
        return read_file(path_ / name);
    }
    [[nodiscard]] bool has(const std::string& name) const {
        return std::filesystem::exists(path_ / name);
    }
    /// Every file below the folder, or below a folder in it, with its content.
    [[nodiscard]] std::map<std::string, std::string> files(const std::string& below = ".") const {
        std::map<std::string, std::string> result;
        if (!std::filesystem::exists(path_ / below)) return result;
        for (const auto& item : std::filesystem::recursive_directory_iterator(path_ / below))
            if (item.is_regular_file())
                result.emplace(std::filesystem::relative(item.path(), path_ / below).string(),
                               read_file(item.path()));
        return result;
    }

    /// The kind of the error that a call throws and its text as a person reads it, this folder written as
    /// `DIR`; empty if it throws none. Anything that is no Error of ours ends the test.
    template <typename Call>
    [[nodiscard]] std::string error_of(Call call) const {
        try {
            call();
        } catch (const Error& error) {
            const char* kind = dynamic_cast<const FormatError*>(&error)    ? "format error: "
                               : dynamic_cast<const FileError*>(&error)    ? "file error: "
                               : dynamic_cast<const RequestError*>(&error) ? "request error: "
                                                                           : "error: ";
            auto text = kind + format_error(error, InterfaceLanguage::en);
            for (auto place = text.find(path_.string()); place != std::string::npos;
                 place = text.find(path_.string(), place))
                text.replace(place, path_.string().size(), "DIR");
            return text;
        }
        return {};
    }

  private:
    std::filesystem::path path_;
};

} // namespace migralex::workspace
