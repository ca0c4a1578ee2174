// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace migralex {

/// A piece of prose: what a person reads, and the inline markup it came with, if any. The markup is opaque here
/// and is meant only as long as its text is `plain`: whoever changes the words clears the markup.
struct Text {
    std::string plain;
    std::string markup;

    Text() = default;
    Text(std::string plain_text) : plain(std::move(plain_text)) {}
    Text(const char* plain_text) : plain(plain_text) {}

    bool operator==(const Text&) const = default;
    [[nodiscard]] bool empty() const {
        return plain.empty();
    }
};

} // namespace migralex
