// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>

#include <cerrno>
#include <string_view>
#include <utility>

namespace migralex {

/// Closes a descriptor when the scope ends; `release` hands it on.
class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(Descriptor&& other) noexcept : number_(other.release()) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const {
        return number_;
    }
    [[nodiscard]] bool is_open() const {
        return number_ >= 0;
    }
    int release() {
        return std::exchange(number_, -1);
    }

  private:
    int number_;
};

/// False, with errno set, if not all of it could be written.
[[nodiscard]] inline bool write_all(int descriptor, std::string_view content) {
    while (!content.empty()) {
        const auto written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace migralex
