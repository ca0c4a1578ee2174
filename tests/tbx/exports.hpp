// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/files.hpp"
#include "tbx/export.hpp"
#include "tbx/read.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <tuple>
#include <vector>

/// Shared by the tests of exports.
namespace migralex::tbx {

inline constexpr ExportFormat narrower_formats[] = {ExportFormat::basic_dca, ExportFormat::basic_dct,
                                                    ExportFormat::min, ExportFormat::v2_basic};

/// The shipped glossaries and a file with everything that we write.
inline std::vector<std::filesystem::path> full_files() {
    const std::filesystem::path root = MIGRALEX_SOURCE_DIR;
    std::vector<std::filesystem::path> files;
    for (const auto* name : {"glossaries/caribbean.tbx", "glossaries/central-america.tbx",
                             "glossaries/south-america.tbx", "tests/tbx/data/full.tbx"})
        if (exists(root / name)) files.push_back(root / name);
    return files;
}

/// Version 2 puts the preferred term first; otherwise order says nothing.
inline void sort_terms(Glossary& glossary) {
    for (auto& entry : glossary.entries)
        for (auto& section : entry.languages)
            std::stable_sort(section.terms.begin(), section.terms.end(), [](const auto& a, const auto& b) {
                return std::tie(a.id, a.term) < std::tie(b.id, b.term);
            });
}

} // namespace migralex::tbx
