// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/glossary.hpp"
#include "model/registry.hpp"
#include "web_export/public_decision.hpp"

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
    /// So does a copy for comment, which bears a watermark in print as well.
    bool is_for_comment = false;

    /// Released editions alone are offered to search engines, and may be cited.
    [[nodiscard]] bool is_released() const {
        return !is_preview && !is_for_comment;
    }
};

/// What an edition changed, for the page of editions and the feed.
struct EditionChanges {
    std::string number;
    std::string date;
    std::string body;
    std::string document;
    std::size_t concepts = 0;
    std::vector<std::string> added;
    std::vector<std::string> amended;
    std::vector<std::string> withdrawn;
    /// Editorial corrections, in words.
    std::vector<std::string> corrigenda = {};
};

/// Everything a site is made from. Borrows glossary and publication.
struct SiteContent {
    const Glossary& continental;
    const Publication& publication;
    Edition edition;
    /// All released editions, oldest first.
    std::vector<EditionChanges> editions = {};
    /// Decisions of the ledger, for those that entries name.
    std::vector<PublicDecision> decisions = {};
    /// Concepts of this theme only; empty: all.
    std::string theme = {};
    bool has_downloads = true;
    /// Changes when anything but the concepts does that pages are made from: the manifest, the registry, the
    /// ledger, editions, options. Empty if nobody knows: then every page is made.
    std::string fingerprint = {};
};

struct SiteFile {
    /// Relative, with '/' between its parts: "es/LAC-0001.html".
    std::string path;
    std::string content;
    /// A fingerprint of everything the file is made from; empty if that is not known before it is made.
    std::string inputs = {};
};

/// Whoever writes the files out.
class SiteSink {
  public:
    virtual ~SiteSink() = default;
    /// Whether the file is there already, made from the same inputs: then it need not be made again.
    [[nodiscard]] virtual bool has(const std::string& path, const std::string& inputs) = 0;
    /// The same for files that are made together: the paths of all that were made from these inputs; none if
    /// one of them is missing.
    [[nodiscard]] virtual std::vector<std::string> has_all(const std::string& /*inputs*/) {
        return {};
    }
    /// What the last run asked to be remembered, and what the next one shall find.
    [[nodiscard]] virtual std::string recall() {
        return {};
    }
    virtual void remember(std::string /*memory*/) {}
    /// The content of a file that was taken, or that `has` found.
    [[nodiscard]] virtual std::string read(const std::string& path) = 0;
    virtual void take(SiteFile file) = 0;
};

/// The whole site of a consolidated glossary, a file at a time, in no particular order: pages in all languages,
/// the search index, style and script, and the data. Draft language sections do not appear in it. Entries must
/// be sorted by id. Throws RequestError if an identifier cannot be the name of a page.
void build_site(const SiteContent& content, SiteSink& sink);

/// The same files at once, sorted by path.
[[nodiscard]] std::vector<SiteFile> build_site(const SiteContent& content);
[[nodiscard]] std::vector<SiteFile> build_site(const Glossary& continental, const Publication& publication,
                                               const Edition& edition);

} // namespace migralex::web
