// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errors.hpp"
#include "tbx/read.hpp"
#include "tbx/write.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace migralex::tbx {

/// Reads the bytes as a file, with and without repair. What can be read is written and read again, and must be
/// the same glossary and the same bytes then; the program ends if it is not. True if the bytes could be read.
inline bool check_reading(std::string_view bytes) {
    bool is_read = false;
    for (const auto repair : {Repair::none, Repair::drop_illegal_references}) {
        ReadOptions options;
        options.repair = repair;
        options.limits.element_bytes = 1U << 20U;
        Glossary glossary;
        try {
            glossary = parse_tbx(bytes, "fuzz", options).glossary;
        } catch (const FormatError&) {
            continue;
        }
        is_read = true;
        const auto written = format_tbx(glossary);
        const auto again = parse_tbx(written, "written").glossary;
        if (again == glossary && format_tbx(again) == written) continue;
        std::fprintf(stderr, "read otherwise from:\n%s\nwritten then:\n%s\n", written.c_str(),
                     format_tbx(again).c_str());
        std::abort();
    }
    return is_read;
}

} // namespace migralex::tbx
