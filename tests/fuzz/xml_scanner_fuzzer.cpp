// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer target: the quick scanner accepts nothing that the conforming parser refuses, and finds nothing
// else in it. CONTRIBUTING.md says how to run it.
#include "fuzz/check_scanner.hpp"

#include <cstddef>
#include <cstdint>

// The name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    migralex::tbx::check_scanner({reinterpret_cast<const char*>(data), size});
    return 0;
}
