// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.hpp"

#include <nettle/sha2.h>

#include <array>

namespace migralex {

std::string sha256(std::string_view bytes) {
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&context, digest.size(), digest.data());
    std::string hexadecimal;
    for (const auto byte : digest) {
        hexadecimal += "0123456789abcdef"[byte >> 4U];
        hexadecimal += "0123456789abcdef"[byte & 15U];
    }
    return hexadecimal;
}

} // namespace migralex
