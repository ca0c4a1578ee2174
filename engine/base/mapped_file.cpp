// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mapped_file.hpp"

#include "base/errors.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace migralex {

MappedFile::MappedFile(const std::filesystem::path& file) {
    const auto descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat status {};
    bool is_read = descriptor >= 0 && ::fstat(descriptor, &status) == 0;
    if (is_read && status.st_size > 0) {
        size_ = static_cast<std::size_t>(status.st_size);
        address_ = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, descriptor, 0);
        is_read = address_ != MAP_FAILED;
    }
    const auto reason = errno;
    if (descriptor >= 0) ::close(descriptor);
    if (!is_read) throw FileError(Message{"file.cannot-read", {file.string(), std::strerror(reason)}});
}

MappedFile::~MappedFile() {
    if (size_ > 0) ::munmap(address_, size_);
}

} // namespace migralex
