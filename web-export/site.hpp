// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/glossary.hpp"
#include "model/registry.hpp"

#include <functional>
#include <string>
#include <vector>

/// The public site: from values to files. Nothing here opens a file, reads a clock or asks the machine for its
/// language: equal arguments give equal bytes.
namespace migralex::web {

/// Which state of the glossary the pages show. Every page says its number and date.
struct Edition {
    /// "0.1"; empty for a preview of the workspace.
    std::string number;
    /// As precise as known: 2026-03-31, 2026-03 or 2026.
    std::string date;
    /// Who released it: the id of a registered body, or a name. May be empty.
    std::string body;
    /// The act by which it was released. May be empty.
    std::string document;
    /// A preview carries a banner on every page and asks search engines to stay away.
    bool is_preview = false;
};

struct SiteFile {
    /// Relative, with '/' between its parts: "es/LAC-0001.html".
    std::string path;
    std::string content;
};

/// The whole site of a consolidated glossary, sorted by path: pages in es, en, pt and fr, the search index,
/// style and script. Draft language sections do not appear in it. Entries must be sorted by id. Throws
/// RequestError if an identifier cannot be the name of a page.
[[nodiscard]] std::vector<SiteFile> build_site(const Glossary& continental, const Publication& publication,
                                               const Edition& edition);

/// The same files one at a time, in no particular order, for whoever writes them out: a site of ten thousand
/// concepts need not fit in memory.
void build_site(const Glossary& continental, const Publication& publication, const Edition& edition,
                const std::function<void(SiteFile)>& take);

} // namespace migralex::web
