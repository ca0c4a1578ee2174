// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/open_folder.hpp"

#include "base/errors.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cstring>

namespace migralex {

namespace {

[[noreturn]] void cannot_write(const std::filesystem::path& file, int error_number) {
    throw FileError(Message{"file.cannot-write", {file.string(), std::strerror(error_number)}});
}

int open_folder(const std::filesystem::path& folder) {
    return ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

} // namespace

std::optional<OpenFolder> OpenFolder::find(const std::filesystem::path& folder) {
    const auto descriptor = open_folder(folder);
    if (descriptor < 0) return std::nullopt;
    return OpenFolder(folder, descriptor);
}

OpenFolder OpenFolder::make(const std::filesystem::path& folder) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem) cannot_write(folder, problem.value());
    const auto descriptor = open_folder(folder);
    if (descriptor < 0) cannot_write(folder, errno);
    return {folder, descriptor};
}

void OpenFolder::write(const std::string& name, std::string_view content) const {
    Descriptor file(::openat(descriptor_.get(), name.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (!file.is_open() || !write_all(file.get(), content) || ::close(file.release()) != 0)
        cannot_write(folder_ / name, errno);
}

std::optional<std::uint64_t> OpenFolder::size_of(const std::string& name) const {
    struct stat status {};
    if (::fstatat(descriptor_.get(), name.c_str(), &status, 0) != 0 || !S_ISREG(status.st_mode))
        return std::nullopt;
    return static_cast<std::uint64_t>(status.st_size);
}

} // namespace migralex
