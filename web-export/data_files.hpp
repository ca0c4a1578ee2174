// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web_export/public_glossary.hpp"
#include "web_export/site.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace migralex::web {

/// A data file of the site, as the page of downloads offers it.
struct Download {
    /// Within the folder data/: "glossary.tbx".
    std::string name;
    /// What it is: a key of the catalogue.
    std::string_view key;
    std::size_t bytes = 0;
    std::string sha256;
};

/// Takes a path of the site and its content.
using TakeFile = std::function<void(std::string path, std::string content)>;

/// The whole glossary in each form.
[[nodiscard]] std::vector<Download> write_data_files(const PublicGlossary& glossary, const TakeFile& take);

/// What `data/manifest.json` says: counts, and size and SHA-256 of each download.
[[nodiscard]] std::string manifest_of(const PublicGlossary& glossary, const std::vector<Download>& downloads);

/// The data of one concept, in TBX and JSON-LD.
void write_entry_data(const PublicGlossary& glossary, const PublicEntry& entry, const TakeFile& take);

/// Whether anything of the entry can be written as TBX: a term that is public and not pejorative.
[[nodiscard]] bool has_data(const PublicEntry& entry);

/// What changed from edition to edition (RFC 4287), in the languages of the interface: feed.es.xml and so on.
void write_feeds(const PublicGlossary& glossary, const TakeFile& take);

} // namespace migralex::web
