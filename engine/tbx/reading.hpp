// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tbx/read.hpp"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace migralex::tbx {

/// What is known of an entry beside itself.
struct EntryRead {
    Position position;
    /// Something before it in the file has its id.
    bool is_repeated = false;
};

/// A term section whose id cannot stay: another one has it, or XML does not allow it.
struct DoubtfulTerm {
    /// Its entry, by number in the file; then its section and its number there.
    std::size_t entry = 0;
    std::string language;
    std::size_t term = 0;
    Position position;
    bool is_repeated = false;
};

/// What is known while a file is read.
struct Reading {
    const std::string& file_name;
    const ReadOptions& options;
    ReadResult result;
    /// In the order of the file.
    std::vector<EntryRead> entries;
    std::vector<DoubtfulTerm> doubtful_terms;
    /// Language tags in other than canonical form; each is reported once.
    std::set<std::string, std::less<>> odd_tags;

    void report(const char* code, Severity severity, Position position, std::string about, Message message) {
        result.findings.push_back(
            {code, severity, {file_name, position}, std::move(about), std::move(message), {}});
    }
};

} // namespace migralex::tbx
