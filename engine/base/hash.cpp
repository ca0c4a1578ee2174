// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.hpp"

#include <nettle/sha2.h>

#include <array>

namespace migralex {

Sha256::Sha256() : context_(std::make_unique<sha256_ctx>()) {
    sha256_init(context_.get());
}

Sha256::~Sha256() = default;

void Sha256::add(std::string_view piece) {
    sha256_update(context_.get(), piece.size(), reinterpret_cast<const std::uint8_t*>(piece.data()));
}

std::string Sha256::digits() {
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(context_.get(), digest.size(), digest.data());
    std::string hexadecimal;
    for (const auto byte : digest) {
        hexadecimal += "0123456789abcdef"[byte >> 4U];
        hexadecimal += "0123456789abcdef"[byte & 15U];
    }
    return hexadecimal;
}

std::string sha256(std::string_view bytes) {
    Sha256 hash;
    hash.add(bytes);
    return hash.digits();
}

} // namespace migralex
