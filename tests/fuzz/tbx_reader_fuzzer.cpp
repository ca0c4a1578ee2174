// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target: whatever the bytes are, the reader refuses them with a FormatError or reads them; what it
// reads is written in a form that reads as the same glossary. CONTRIBUTING.md says how to run it.
#include "fuzz/check_reading.hpp"

#include <cstddef>
#include <cstdint>

// The name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    migralex::tbx::check_reading({reinterpret_cast<const char*>(data), size});
    return 0;
}
