// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/glossary.hpp"

#include <filesystem>
#include <functional>
#include <string>

namespace migralex::index {

/// A glossary to be searched: where it lies, to notice that it has changed, and how to read it, which the index
/// asks only then. A source whose file does not exist has no entries.
struct GlossarySource {
    std::string prefix;
    std::filesystem::path file;
    std::function<Glossary()> read;
};

/// What opening an index took.
struct OpenReport {
    enum class Work {
        none,    ///< it was current
        updated, ///< changed entries were indexed
        built    ///< all entries were
    };
    Work work = Work::none;
    /// Why it had to be built although there was one.
    enum class Flaw { none, older_version, damaged };
    Flaw flaw = Flaw::none;
    /// The folder cannot be written: the index lives as long as this process.
    bool is_in_memory = false;
    /// Entries indexed just now.
    std::size_t indexed = 0;

    bool operator==(const OpenReport&) const = default;
};

} // namespace migralex::index
